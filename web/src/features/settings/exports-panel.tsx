import { useTranslation } from 'react-i18next';
import { LinkButton } from '@/components/link-button';
import { Panel } from '@/components/panel';
import styles from './settings.module.css';

export function ExportsPanel() {
  const { t } = useTranslation();
  return (
    <Panel title={t('settings.exports.title')}>
      <p className={styles.hint}>{t('settings.exports.hint')}</p>
      <LinkButton type="default" to="/settings/exports">
        {t('settings.exports.open')}
      </LinkButton>
    </Panel>
  );
}
