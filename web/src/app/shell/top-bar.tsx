import { SearchOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { JobsTray } from '../jobs/jobs-tray';
import { usePalette } from '../palette/palette-context';
import { UserMenu } from './user-menu';
import styles from './top-bar.module.css';

const META = /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘' : 'Ctrl ';

export function TopBar() {
  const { t } = useTranslation();
  const palette = usePalette();
  return (
    <header className={styles.bar}>
      <button type="button" className={styles.search} onClick={() => palette.open('all')}>
        <SearchOutlined aria-hidden />
        <span>{t('shell.search')}</span>
        <kbd>{META}K</kbd>
      </button>
      <div className={styles.right}>
        <JobsTray />
        <UserMenu />
      </div>
    </header>
  );
}
