import { useState, type SyntheticEvent } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '@/components/link-button';
import { Notice } from '@/components/notice';
import { Panel } from '@/components/panel';
import { TextField } from '@/components/text-field';
import type { FieldContent } from '../list/columns';
import { CustomInputs } from './custom-inputs';
import { problemAt, useCreateCustomer, type CustomerDraft } from './use-create-customer';
import styles from './new-customer-page.module.css';

const FACTS = ['name', 'phone', 'email', 'city', 'externalId'] as const;
const INPUT = { name: 'text', phone: 'tel', email: 'email', city: 'text', externalId: 'text' };
const EMPTY: CustomerDraft = { name: '', phone: '', email: '', city: '', externalId: '' };

/** Whatever is known so far; one of name, phone, e-mail and number is enough. */
export function NewCustomerPage() {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(EMPTY);
  const [custom, setCustom] = useState<Record<string, FieldContent>>({});
  const create = useCreateCustomer();
  const atField = FACTS.some((field) => problemAt(create.error, field));
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    create.mutate({ draft, custom });
  };
  return (
    <div className={styles.page}>
      <Panel title={t('customers.newTitle')}>
        <form className={styles.form} noValidate onSubmit={onSubmit}>
          <p>{t('customers.newHint')}</p>
          {create.error && !atField && <Notice kind="error">{create.error.message}</Notice>}
          {FACTS.map((field) => (
            <TextField
              key={field}
              type={INPUT[field]}
              autoComplete="off"
              autoFocus={field === 'name'}
              label={t(`customers.${field}`)}
              value={draft[field]}
              error={problemAt(create.error, field)}
              onChange={(value) => setDraft({ ...draft, [field]: value })}
            />
          ))}
          <CustomInputs
            values={custom}
            errorAt={(name) => problemAt(create.error, name)}
            onChange={(key, value) => setCustom({ ...custom, [key]: value })}
          />
          <div className={styles.actions}>
            <Button type="primary" htmlType="submit" loading={create.isPending}>
              {t('customers.create')}
            </Button>
            <LinkButton type="default" to="/customers">
              {t('words.cancel')}
            </LinkButton>
          </div>
        </form>
      </Panel>
    </div>
  );
}
