import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/text-field';
import type { Draft } from './draft';

type Props = { draft: Draft; onChange: (draft: Draft) => void };

export function TagsChange({ draft, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('bulk.addTags')}
        placeholder={t('bulk.tagsHint')}
        autoComplete="off"
        value={draft.addTags}
        onChange={(addTags) => onChange({ ...draft, addTags })}
      />
      <TextField
        label={t('bulk.removeTags')}
        autoComplete="off"
        value={draft.removeTags}
        onChange={(removeTags) => onChange({ ...draft, removeTags })}
      />
    </>
  );
}
