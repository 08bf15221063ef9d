import { Notice } from '@/components/notice';
import type { Preview } from '@/lib/api/types';
import { useLookup } from '@/lib/i18n/use-lookup';

type Props = { kind: 'error' | 'info' | 'warning'; title: string; remarks: Preview['warnings'] };

/** What was noticed, and below it once which control helps. */
export function Remarks({ kind, title, remarks }: Props) {
  const lookup = useLookup();
  if (remarks.length === 0) return null;
  const corrections = new Set(remarks.map(({ correction }) => correction ?? ''));
  const hints = [...corrections].flatMap((each) => lookup('imports.corrections', each) ?? []);
  return (
    <Notice kind={kind}>
      <strong>{title}</strong>
      {remarks.map(({ code, message }) => (
        <div key={code + message}>{message}</div>
      ))}
      {hints.map((hint) => (
        <div key={hint}>{hint}</div>
      ))}
    </Notice>
  );
}
