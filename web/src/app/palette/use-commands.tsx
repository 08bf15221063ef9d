import type { ReactNode } from 'react';
import {
  BulbOutlined,
  CalendarOutlined,
  CarryOutOutlined,
  CustomerServiceOutlined,
  FundOutlined,
  GlobalOutlined,
  HomeOutlined,
  ImportOutlined,
  PlusOutlined,
  SettingOutlined,
  TeamOutlined,
  UserAddOutlined,
} from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Customer } from '@/lib/api/types';
import { useLanguage } from '@/lib/i18n/use-language';
import { useMay } from '@/lib/session/session';
import { useThemeChoice, useThemeName } from '@/lib/theme/theme';
import { insightPages } from '../insight/insight-pages';
import { useChooseLanguage } from '../shell/use-choose-language';
import type { PaletteMode } from './palette-context';

export type Command = {
  id: string;
  label: string;
  /** Also found by these words, whatever the language of the page. */
  words?: string;
  icon?: ReactNode;
  customer?: Customer;
  staysOpen?: boolean;
  run: () => void;
};

const WRITING = ['purchase', 'customer', 'import'];

/** The commands whose name contains every word typed. */
export function useCommands(text: string, onMode: (mode: PaletteMode) => void): Command[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const language = useLanguage();
  const theme = useThemeName();
  const [, chooseTheme] = useThemeChoice();
  const chooseLanguage = useChooseLanguage();
  const goTo = (
    place: 'home' | 'today' | 'calendar' | 'customers' | 'service' | 'settings',
    path: string,
    words: string,
    icon: ReactNode,
  ) => ({
    id: `go-${place}`,
    label: t('shell.goTo', { place: t(`shell.${place}`) }),
    words,
    icon,
    run: () => void navigate(path),
  });
  const mayWrite = useMay('write');
  const next = theme === 'dark' ? 'light' : 'dark';
  const commands: Command[] = [
    goTo('home', '/', 'home shouye 首页', <HomeOutlined />),
    goTo('today', '/today', 'today tasks jinri renwu 今日 任务', <CarryOutOutlined />),
    goTo('calendar', '/today/calendar', 'calendar birthdays rili shengri 日历 生日', <CalendarOutlined />),
    goTo('customers', '/customers', 'customers kehu 客户', <TeamOutlined />),
    goTo('service', '/service', 'service cases fuwu gongdan 服务 工单', <CustomerServiceOutlined />),
    {
      id: 'purchase',
      label: t('shell.newPurchase'),
      words: 'record new purchase goumai 购买',
      icon: <PlusOutlined />,
      staysOpen: true,
      run: () => onMode('purchase'),
    },
    {
      id: 'customer',
      label: t('shell.newCustomer'),
      words: 'new customer create xinjian kehu 新建 客户',
      icon: <UserAddOutlined />,
      run: () => void navigate('/customers/new'),
    },
    {
      id: 'import',
      label: t('shell.importFile'),
      words: 'import file daoru 导入',
      icon: <ImportOutlined />,
      run: () => void navigate('/import'),
    },
    {
      id: 'duplicates',
      label: t('shell.goTo', { place: t('shell.duplicates') }),
      words: 'duplicates merge chachong chongfu hebing 查重 重复 合并',
      icon: <TeamOutlined />,
      run: () => void navigate('/duplicates'),
    },
    {
      id: 'quality',
      label: t('shell.goTo', { place: t('shell.quality') }),
      words: 'data quality completeness shuju zhiliang wanzhengdu 数据质量 完整度',
      icon: <TeamOutlined />,
      run: () => void navigate('/quality'),
    },
    {
      id: 'bulk-edits',
      label: t('shell.goTo', { place: t('list.bulkEdits') }),
      words: 'bulk edits undo piliang xiugai jilu 批量 修改 撤销',
      icon: <TeamOutlined />,
      run: () => void navigate('/bulk-edits'),
    },
    goTo('settings', '/settings', 'settings shezhi 设置', <SettingOutlined />),
    {
      id: 'language',
      label: t('shell.switchLanguage'),
      words: 'language yuyan 语言 english 中文',
      icon: <GlobalOutlined />,
      run: () => chooseLanguage(language === 'en' ? 'zh-CN' : 'en'),
    },
    {
      id: 'theme',
      label: `${t('shell.theme')}: ${t(`shell.${next}Theme`)}`,
      words: 'theme dark light waiguan 外观',
      icon: <BulbOutlined />,
      run: () => chooseTheme(next),
    },
  ];
  for (const { name } of insightPages) {
    const page = t(`shell.insightPages.${name}`);
    commands.push({
      id: `insight-${name}`,
      label: t('shell.goTo', { place: `${t('shell.insight')} · ${page}` }),
      words: `insight ${name} dongcha 洞察`,
      icon: <FundOutlined />,
      run: () => void navigate(`/insight/${name}`),
    });
  }
  const wanted = text.trim().toLowerCase().split(/\s+/);
  return commands.filter(
    ({ id, label, words = '' }) =>
      (mayWrite || !WRITING.includes(id)) &&
      wanted.every((word) => `${label} ${words}`.toLowerCase().includes(word)),
  );
}
