import {
  CarryOutOutlined,
  CustomerServiceOutlined,
  FundOutlined,
  HomeOutlined,
  ImportOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { Logo } from '@/components/logo';
import { useFirm } from '@/lib/session/session';
import { insightPages } from '../insight/insight-pages';
import { DueBadge } from './due-badge';
import styles from './navigation.module.css';

const PLACES = [
  { to: '/', name: 'home', icon: HomeOutlined },
  { to: '/today', name: 'today', icon: CarryOutOutlined },
  { to: '/customers', name: 'customers', icon: TeamOutlined },
  ...(insightPages.length > 0 ? [{ to: '/insight', name: 'insight', icon: FundOutlined } as const] : []),
  { to: '/service', name: 'service', icon: CustomerServiceOutlined },
  { to: '/import', name: 'import', icon: ImportOutlined },
  { to: '/settings', name: 'settings', icon: SettingOutlined },
] as const;

/** Left on a desk, at the bottom on a phone, under the thumb. */
export function Navigation() {
  const { t } = useTranslation();
  const firm = useFirm();
  return (
    <nav className={styles.nav} aria-label={t('shell.mainNavigation')}>
      <div className={styles.brand}>
        <Logo />
        <span>{t('shell.product')}</span>
      </div>
      <ul>
        {PLACES.map(({ to, name, icon: Icon }) => (
          <li key={to}>
            <NavLink to={to} end={to === '/'}>
              <Icon aria-hidden />
              <span>{t(`shell.${name}`)}</span>
              {name === 'today' && <DueBadge />}
            </NavLink>
          </li>
        ))}
      </ul>
      <div className={styles.firm} title={firm?.name}>
        {firm?.name}
        {firm?.demo && <small>{t('shell.demo')}</small>}
      </div>
    </nav>
  );
}
