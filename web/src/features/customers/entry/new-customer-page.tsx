import { useState, type SyntheticEvent } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '@/components/link-button';
import { Notice } from '@/components/notice';
import { Panel } from '@/components/panel';
import { StatePage } from '@/components/state-page';
import { TextField } from '@/components/text-field';
import { useMay } from '@/lib/session/session';
import type { FieldContent } from '../list/columns';
import { ContactPerson } from './contact-person';
import { CustomInputs } from './custom-inputs';
import { EMPTY, FACTS, INPUT } from './entry-fields';
import { LikelySame } from './likely-same';
import { problemAt, useCreateCustomer } from './use-create-customer';
import styles from './new-customer-page.module.css';

export function NewCustomerPage() {
  const { t } = useTranslation();
  return useMay('write') ? (
    <EntryForm />
  ) : (
    <StatePage
      title={t('entry.readOnly')}
      action={<LinkButton to="/customers">{t('customers.back')}</LinkButton>}
    />
  );
}

/** Whatever is known so far; one of name, phone, e-mail and number is enough. */
function EntryForm() {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(EMPTY);
  const [custom, setCustom] = useState<Record<string, FieldContent>>({});
  const create = useCreateCustomer();
  const facts = FACTS[draft.kind];
  const atField = facts.some((field) => problemAt(create.error, field));
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    create.mutate({ draft, custom });
  };
  return (
    <div className={styles.page}>
      <h1>{t('customers.newTitle')}</h1>
      <Panel>
        <form className={styles.form} noValidate onSubmit={onSubmit}>
          <p>{t('customers.newHint')}</p>
          <fieldset className={styles.kinds}>
            <legend>{t('entry.kind')}</legend>
            {(['person', 'organisation'] as const).map((kind) => (
              <label key={kind}>
                <input
                  type="radio"
                  name="kind"
                  checked={draft.kind === kind}
                  onChange={() => setDraft({ ...draft, kind })}
                />
                {t(`entry.${kind}`)}
              </label>
            ))}
          </fieldset>
          {create.error && !atField && <Notice kind="error">{create.error.message}</Notice>}
          {facts.map((field) => (
            <TextField
              key={field}
              type={INPUT[field] ?? 'text'}
              autoComplete="off"
              autoFocus={field === 'name'}
              label={t(`entry.facts.${field}`)}
              value={draft.facts[field] ?? ''}
              error={problemAt(create.error, field)}
              onChange={(value) => setDraft({ ...draft, facts: { ...draft.facts, [field]: value } })}
            />
          ))}
          {draft.kind === 'organisation' && <ContactPerson draft={draft} onChange={setDraft} />}
          <CustomInputs
            values={custom}
            errorAt={(name) => problemAt(create.error, name)}
            onChange={(key, value) => setCustom({ ...custom, [key]: value })}
          />
          <LikelySame draft={draft} />
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
