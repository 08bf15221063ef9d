import { useState } from 'react';
import { EllipsisOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '@/lib/session/session';
import styles from './customers-page.module.css';

/** What is done with the customers as a whole, less often than every day. */
export function MoreLinks() {
  const { t } = useTranslation();
  const mayWrite = useMay('write');
  const [open, setOpen] = useState(false);
  const links = (
    <div className={styles.more}>
      <Link to="/duplicates">{t('shell.duplicates')}</Link>
      <Link to="/quality">{t('shell.quality')}</Link>
      {mayWrite && <Link to="/bulk-edits">{t('list.bulkEdits')}</Link>}
    </div>
  );
  return (
    <Popover open={open} onOpenChange={setOpen} trigger="click" placement="bottomRight" content={links}>
      <Button icon={<EllipsisOutlined />} aria-label={t('list.more')} title={t('list.more')} />
    </Popover>
  );
}
