import { CustomerServiceOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TimelineItem } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { STEPS, useOpenCase } from './use-open-case';
import rows from '../timeline.module.css';
import styles from './open-cases.module.css';

/** A step of a case: opened, begun, closed with its result, reopened. */
export function CaseStepRow({ item }: { item: TimelineItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const address = useOpenCase();
  const step = STEPS.find((each) => each === item.step) ?? 'opened';
  return (
    <li className={rows.row} data-kind={item.kind}>
      <CustomerServiceOutlined aria-hidden className={rows.icon} />
      <div className={rows.what}>
        <div>
          {t(`cases.steps.${step}`)}{' '}
          <Link to={address(item.caseId ?? 0)} replace preventScrollReset dir="auto">
            {item.title}
          </Link>
        </div>
        {item.result && (
          <div dir="auto" className={styles.result}>
            {item.result}
          </div>
        )}
        <small>
          <time dateTime={item.at}>{format.dateTime(item.at)}</time>
          {item.by && ` · ${item.by}`}
        </small>
      </div>
    </li>
  );
}
