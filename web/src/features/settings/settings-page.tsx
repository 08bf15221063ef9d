import { useTranslation } from 'react-i18next';
import { ApiKeys } from './api-keys';
import { FieldSettings } from './fields/field-settings';
import { FirmSettings } from './firm-settings';
import { MySettings } from './my-settings';
import { PasswordSettings } from './password-settings';
import styles from './settings.module.css';

export function SettingsPage() {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <h1>{t('settings.title')}</h1>
      <FirmSettings />
      <FieldSettings />
      <MySettings />
      <PasswordSettings />
      <ApiKeys />
    </div>
  );
}
