import { useTranslation } from 'react-i18next';
import { useMay } from '@/lib/session/session';
import { ApiKeys } from './api-keys';
import { CadenceSettings } from './cadence-settings';
import { ClassSettings } from './classes/class-settings';
import { ExportsPanel } from './exports-panel';
import { FieldSettings } from './fields/field-settings';
import { FirmSettings } from './firm-settings';
import { MySettings } from './my-settings';
import { PasswordSettings } from './password-settings';
import { PoolSettings } from './pool-settings';
import { Users } from './users/users';
import styles from './settings.module.css';

export function SettingsPage() {
  const { t } = useTranslation();
  const administers = useMay('administer');
  return (
    <div className={styles.page}>
      <h1>{t('settings.title')}</h1>
      {administers && <FirmSettings />}
      {administers && <CadenceSettings />}
      {administers && <PoolSettings />}
      {administers && <ClassSettings />}
      {administers && <FieldSettings />}
      <MySettings />
      <PasswordSettings />
      {administers && <Users />}
      {administers && <ApiKeys />}
      {administers && <ExportsPanel />}
    </div>
  );
}
