import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { LinkButton } from '@/components/link-button';
import { Panel } from '@/components/panel';
import { StatePage } from '@/components/state-page';
import type { DataQuality } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useLookup } from '@/lib/i18n/use-lookup';
import { Completeness } from './completeness';
import { Figures } from './figures';
import { OutlyingPurchases } from './outlying-purchases';
import { useQuality } from './use-quality';
import styles from './quality.module.css';

/** What is missing in the customers' records, what cannot be right, what lies apart; each figure opens its rows. */
export function QualityPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: quality, error, isPending, refetch } = useQuality();
  if (isPending) return <Busy rows={14} />;
  if (!quality) return <FailedToLoad error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <div className={styles.head}>
        <h1>{t('quality.title')}</h1>
        <small>
          {t('words.customers', { count: quality.customers, n: format.count(quality.customers) })}
          {' · '}
          {t('quality.countedAt', { at: format.dateTime(quality.countedAt) })}
        </small>
      </div>
      {quality.customers === 0 ? (
        <StatePage
          title={t('quality.nobody')}
          hint={t('quality.nobodyHint')}
          action={<LinkButton to="/import">{t('shell.import')}</LinkButton>}
        />
      ) : (
        <Panels quality={quality} />
      )}
    </>
  );
}

function Panels({ quality }: { quality: DataQuality }) {
  const { t } = useTranslation();
  const lookup = useLookup();
  const name = (part: string) => (key: string) => lookup(part, key) ?? key;
  const suspects = [...quality.faults, ...quality.others];
  return (
    <div className={styles.grid}>
      <div>
        <Completeness quality={quality} />
        <Panel title={t('quality.suspect')}>
          <p className={styles.hint}>{t('quality.suspectHint')}</p>
          <Figures
            label={t('quality.suspect')}
            rows={suspects.map((figure) => ({
              name: name('quality.figures')(figure.name),
              customers: figure.customers,
              of: quality.customers,
              condition: figure.condition,
              ...(figure.name === 'suspectedDuplicate' && { to: '/duplicates' }),
            }))}
          />
        </Panel>
        <Panel title={t('quality.shared')}>
          <p className={styles.hint}>
            {t(quality.sharedPhones.length > 0 ? 'quality.sharedHint' : 'quality.sharedNone')}
          </p>
          <Figures
            label={t('quality.shared')}
            rows={quality.sharedPhones.map(({ phone, customers, condition }) => ({
              name: phone,
              customers,
              condition,
            }))}
          />
        </Panel>
      </div>
      <div>
        <Panel title={t('quality.missing')}>
          <p className={styles.hint}>{t('quality.missingHint')}</p>
          <Figures
            label={t('quality.missing')}
            rows={quality.facts.map((fact) => ({
              name: name('quality.facts')(fact.fact),
              customers: fact.missing,
              of: fact.asked,
              condition: fact.condition,
            }))}
          />
        </Panel>
        <OutlyingPurchases outlying={quality.outlying} />
      </div>
    </div>
  );
}
