import type { Problem } from '../../src/lib/api/api-error';

export type FieldError = NonNullable<Problem['errors']>[number];
export type Call = {
  url: URL;
  /** What stood where the route has {id}. */
  id: string;
  language: string;
  /** The JSON body; a form's fields for multipart. */
  body: Record<string, unknown>;
};
export type Handler = (call: Call) => Response | Promise<Response>;
export type Routes = Record<string, Handler>;
