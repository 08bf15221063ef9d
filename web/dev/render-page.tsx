import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { Providers } from '../src/app/providers';
import { routes } from '../src/app/routes';
import { createQueryClient } from '../src/lib/api/query-client';
import { startI18n } from '../src/lib/i18n/i18n';
import type { Language } from '../src/lib/i18n/languages';
import { createFakeApi, type FakeApi } from './fake-api/fake-api';

type Options = {
  language?: Language;
  empty?: boolean;
  signedIn?: boolean;
  prepare?: (fake: FakeApi) => void;
};

/** Opens an address of the whole application, as a reader does. */
export async function openPage(path: string, options: Options = {}) {
  const fake = createFakeApi(options);
  options.prepare?.(fake);
  vi.stubGlobal('fetch', (request: Request) => fake.answer(request));
  await startI18n(options.language ?? 'en');
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  const client = createQueryClient();
  render(
    <Providers client={client}>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Providers>,
  );
  return { fake, router, user: userEvent.setup(), location: () => router.state.location };
}
