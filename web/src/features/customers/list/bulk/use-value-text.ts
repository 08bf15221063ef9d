import { useTranslation } from 'react-i18next';
import type { Field } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useColleagues } from '@/lib/session/colleagues';
import type { FieldContent } from '../columns';
import { contentText } from '../content-text';

/** A value of a fact in the reader's words; empty where there is none. */
export function useValueText(fields: Field[]): (name: string, value: unknown) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const colleagues = useColleagues().data ?? [];
  return (name, value) => {
    const content = value as FieldContent;
    if (name === 'owner') {
      return content === null
        ? t('customers.owner.pool')
        : (colleagues.find(({ id }) => id === content)?.name ?? `#${content.toString()}`);
    }
    const field = fields.find((each) => each.name === name);
    if (content === null || content === '' || !field) return content?.toString() ?? '';
    return contentText(field, content, { t, format });
  };
}
