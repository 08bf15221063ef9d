import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { Panel } from '@/components/panel';
import { answered, api } from '@/lib/api/client';
import { ClassForm } from './class-form';
import styles from '../settings.module.css';

export const CLASS_SETTINGS_KEY = ['class-settings'] as const;

/** Where classes and bands begin and end. */
export function ClassSettings() {
  const { t } = useTranslation();
  const settings = useQuery({
    queryKey: CLASS_SETTINGS_KEY,
    queryFn: () => answered(api.GET('/api/v1/class-settings')),
  });
  return (
    <Panel id="classes" title={t('settings.classes.title')}>
      <p className={styles.hint}>{t('settings.classes.hint')}</p>
      {settings.data ? (
        <ClassForm key={settings.data.version} settings={settings.data} />
      ) : settings.error ? (
        <FailedToLoad error={settings.error} onRetry={() => void settings.refetch()} />
      ) : (
        <Busy rows={6} />
      )}
    </Panel>
  );
}
