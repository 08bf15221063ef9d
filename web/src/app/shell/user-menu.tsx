import { useState } from 'react';
import { DownOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LANGUAGE_NAMES, LANGUAGES } from '@/lib/i18n/languages';
import { useLanguage } from '@/lib/i18n/use-language';
import { useMe, useSignOut } from '@/lib/session/session';
import { useThemeChoice, type ThemeChoice } from '@/lib/theme/theme';
import { ChoiceList } from './choice-list';
import { useChooseLanguage } from './use-choose-language';
import styles from './user-menu.module.css';

const THEMES: ThemeChoice[] = ['system', 'light', 'dark'];

export function UserMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const signOut = useSignOut();
  const language = useLanguage();
  const chooseLanguage = useChooseLanguage();
  const [theme, chooseTheme] = useThemeChoice();
  const [open, setOpen] = useState(false);
  const menu = (
    <div className={styles.menu}>
      <ChoiceList
        title={t('shell.language')}
        chosen={language}
        choices={LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each] }))}
        onChoose={chooseLanguage}
      />
      <ChoiceList
        title={t('shell.theme')}
        chosen={theme}
        choices={THEMES.map((each) => ({ value: each, label: t(`shell.${each}Theme`) }))}
        onChoose={chooseTheme}
      />
      <Link to="/settings#me" onClick={() => setOpen(false)}>
        {t('shell.settings')}
      </Link>
      <button type="button" onClick={() => void signOut()}>
        {t('shell.signOut')}
      </button>
    </div>
  );
  return (
    <Popover open={open} onOpenChange={setOpen} trigger="click" placement="bottomRight" content={menu}>
      <Button type="text" aria-label={t('shell.userMenu', { name: me.name })}>
        <span className={styles.name}>{me.name}</span>
        <DownOutlined aria-hidden />
      </Button>
    </Popover>
  );
}
