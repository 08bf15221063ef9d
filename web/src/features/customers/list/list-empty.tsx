import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '@/components/link-button';
import { StatePage } from '@/components/state-page';
import { useMay } from '@/lib/session/session';

export function ListEmpty({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const { t } = useTranslation();
  const mayWrite = useMay('write');
  return filtered ? (
    <StatePage
      title={t('list.noneFound')}
      hint={t('list.noneFoundHint')}
      action={<Button onClick={onClear}>{t('list.clearFilters')}</Button>}
    />
  ) : (
    <StatePage
      title={t('list.none')}
      hint={t('list.noneHint')}
      action={
        mayWrite && (
          <>
            <LinkButton to="/import">{t('list.import')}</LinkButton>{' '}
            <LinkButton type="default" to="/customers/new">
              {t('list.newCustomer')}
            </LinkButton>
          </>
        )
      }
    />
  );
}
