import { Notice } from '@/components/notice';
import type { Preview } from '@/lib/api/types';
import { useLookup } from '@/lib/i18n/use-lookup';

type Props = { kind: 'error' | 'info' | 'warning'; title: string; remarks: Preview['warnings'] };

export function Remarks({ kind, title, remarks }: Props) {
  const lookup = useLookup();
  if (remarks.length === 0) return null;
  return (
    <Notice kind={kind}>
      <strong>{title}</strong>
      {remarks.map(({ code, message, correction }) => (
        <div key={code + message}>
          {message} {correction && lookup('imports.corrections', correction)}
        </div>
      ))}
    </Notice>
  );
}
