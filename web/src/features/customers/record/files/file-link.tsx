import { shownName } from '@/lib/files/shown-name';

/** The server has it saved, never opened as a page. */
export function FileLink({ id, name }: { id: number; name: string }) {
  return (
    <a href={`/api/v1/files/${id}`} download>
      <bdi>{shownName(name)}</bdi>
    </a>
  );
}
