import { Notice } from '@/components/notice';
import type { Preview } from '@/lib/api/types';

type Props = { kind: 'error' | 'info' | 'warning'; title: string; remarks: Preview['warnings'] };

export function Remarks({ kind, title, remarks }: Props) {
  if (remarks.length === 0) return null;
  return (
    <Notice kind={kind}>
      <strong>{title}</strong>
      {remarks.map(({ code, message }) => (
        <div key={code + message}>{message}</div>
      ))}
    </Notice>
  );
}
