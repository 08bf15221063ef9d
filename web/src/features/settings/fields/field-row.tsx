import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useToast } from '@/components/toast';
import type { CustomField } from '@/lib/api/types';
import { useLanguage } from '@/lib/i18n/use-language';
import { useLookup } from '@/lib/i18n/use-lookup';
import { useArchiveField } from './use-custom-fields';

type Props = {
  field: CustomField;
  first: boolean;
  last: boolean;
  onMove: (by: number) => void;
  onEdit: () => void;
};

export function FieldRow({ field, first, last, onMove, onEdit }: Props) {
  const { t } = useTranslation();
  const lookup = useLookup();
  const toast = useToast();
  const archive = useArchiveField();
  const name = useLanguage() === 'en' ? field.label.en : field.label.zh;
  const change = (archived: boolean, version: number) =>
    archive.mutate(
      { id: field.id, version, archived },
      {
        onSuccess: (changed) => {
          const undo = { label: t('words.undo'), run: () => change(!archived, changed.version) };
          toast({ text: archived ? t('fields.archivedToast', { name }) : t('words.saved'), action: undo });
        },
        onError: (error) => toast({ kind: 'failed', text: error.message }),
      },
    );
  return (
    <tr>
      <td>
        {name} {field.archived && <small>({t('fields.archived')})</small>}
      </td>
      <td>{lookup('fields.types', field.type) ?? field.type}</td>
      <td>
        <code>{field.key}</code>
      </td>
      <td>
        <Button
          size="small"
          type="text"
          icon={<ArrowUpOutlined />}
          disabled={first}
          aria-label={t('fields.up', { name })}
          onClick={() => onMove(-1)}
        />
        <Button
          size="small"
          type="text"
          icon={<ArrowDownOutlined />}
          disabled={last}
          aria-label={t('fields.down', { name })}
          onClick={() => onMove(1)}
        />{' '}
        {!field.archived && (
          <Button size="small" aria-label={t('fields.edit', { name })} onClick={onEdit}>
            {t('words.edit')}
          </Button>
        )}{' '}
        <Button
          size="small"
          loading={archive.isPending}
          onClick={() => change(!field.archived, field.version)}
        >
          {field.archived ? t('fields.restore') : t('fields.archive')}
        </Button>
      </td>
    </tr>
  );
}
