import { useStartImport } from './use-start-import';

/** Starts the import of an upload the way the page shows it, or a trial; the way stays in the address. */
export function useOrder(upload: number, kind: string, options: string) {
  const order = useStartImport(
    (imported) => `/import/${imported}?${new URLSearchParams({ options }).toString()}`,
  );
  const start = (dryRun: boolean) =>
    order.mutate({
      upload,
      kind,
      options: JSON.stringify({ ...(JSON.parse(options) as object), dryRun }),
    });
  return { order, start };
}
