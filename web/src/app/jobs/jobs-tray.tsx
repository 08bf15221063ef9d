import { useState } from 'react';
import { LoadingOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format';
import { isOpen, useJobs } from '@/lib/jobs/jobs';
import { JobRow } from './job-row';
import styles from './jobs-tray.module.css';

const SHOWN = 8;

/** Long work can be left and found again here, from every page. */
export function JobsTray() {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const jobs = useJobs().data ?? [];
  const running = jobs.filter(isOpen).length;
  const label = running ? t('shell.jobsOpen', { count: running, n: format.count(running) }) : t('shell.jobs');
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      title={t('shell.jobs')}
      content={
        <div className={styles.tray} role="region" aria-label={t('shell.jobs')} aria-live="polite">
          {jobs.slice(0, SHOWN).map((job) => (
            <JobRow key={job.id} job={job} onLeave={() => setOpen(false)} />
          ))}
          {jobs.length === 0 && <p>{t('shell.noJobs')}</p>}
        </div>
      }
    >
      <Button type="text" aria-label={label} icon={running ? <LoadingOutlined /> : <UnorderedListOutlined />}>
        {running > 0 && running}
      </Button>
    </Popover>
  );
}
