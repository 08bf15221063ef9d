import { useId, useState, type ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Case } from '@/lib/api/types';
import { tooMany } from './case-draft';
import { useCaseActions } from './use-case-actions';
import styles from './cases.module.css';

type Props = { known: Case; onDone: () => void; children: ReactNode };

/** Begin, close with a result, reopen, delete. */
export function CaseSteps({ known, onDone, children }: Props) {
  const { t } = useTranslation();
  const actions = useCaseActions();
  const id = useId();
  const [closing, setClosing] = useState(false);
  const [result, setResult] = useState('');
  const [tried, setTried] = useState(false);
  const after = async (work: Promise<boolean>) => {
    if (await work) onDone();
  };
  const close = () => {
    setTried(true);
    if (result.trim() !== '' && tooMany(result) === 0) void after(actions.close(known, result));
  };
  if (closing) {
    return (
      <>
        <div className={styles.area}>
          <label htmlFor={id}>{t('cases.result')}</label>
          <textarea
            autoFocus
            id={id}
            rows={3}
            dir="auto"
            value={result}
            onChange={(event) => setResult(event.target.value)}
          />
          {tried && result.trim() === '' && <p role="alert">{t('cases.resultMissing')}</p>}
          {tooMany(result) > 0 && <p role="alert">{t('cases.tooLong', { n: tooMany(result) })}</p>}
        </div>
        <div className={styles.buttons}>
          <Button onClick={() => setClosing(false)}>{t('words.cancel')}</Button>
          <Button type="primary" onClick={close}>
            {t('cases.finish')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <div className={styles.buttons}>
      <Button danger type="text" onClick={() => void after(actions.remove(known))}>
        {t('words.delete')}
      </Button>
      {known.state === 'open' && (
        <Button onClick={() => void after(actions.start(known))}>{t('cases.start')}</Button>
      )}
      {known.state === 'closed' ? (
        <Button onClick={() => void after(actions.reopen(known))}>{t('cases.reopen')}</Button>
      ) : (
        <Button onClick={() => setClosing(true)}>{t('cases.finish')}</Button>
      )}
      {children}
    </div>
  );
}
