import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/components/panel';
import type { CustomerPage, Field } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useMay } from '@/lib/session/session';
import { useFields } from '@/lib/catalogue';
import { contentText } from '../../list/content-text';
import { declaredField } from './declared-field';
import { declaredList } from './declared-list';
import { DerivedFacts } from './derived-facts';
import { FieldFact } from './field-fact';
import { ListFact } from './list-fact';
import { MoreFacts } from './more-facts';
import { factsOf, isList } from './order';
import styles from './facts.module.css';

/** Declared facts can be edited; what is not known yet waits below, and derived ones say only what was computed. */
export function Facts({ customer }: { customer: CustomerPage }) {
  const { t } = useTranslation();
  const mayWrite = useMay('write');
  const fields = useFields().data ?? [];
  const [asked, setAsked] = useState<string>();
  const fieldOf = (name: string) => fields.find((field) => field.name === name);
  const labelOf = (name: string) =>
    isList(name) ? t(`record.lists.${name}`) : (fieldOf(name)?.label ?? name);
  const isKnown = (name: string) => {
    if (isList(name)) return declaredList(name, '').of(customer).length > 0;
    const field = fieldOf(name);
    return field !== undefined && declaredField(field).of(customer) !== null;
  };
  const { always, others } = factsOf(customer, fields);
  const shown = [...always, ...others.filter((name) => isKnown(name) || name === asked)];
  const unknown = others.filter((name) => !shown.includes(name) && (isList(name) || fieldOf(name)));
  return (
    <Panel title={t('customers.facts')} extra={<Completeness customer={customer} fields={fields} />}>
      <dl className={styles.facts}>
        {shown.map((name) => {
          const field = fieldOf(name);
          const props = {
            customer,
            editedAtOnce: name === asked,
            onLeave: () => setAsked(undefined),
          };
          if (isList(name)) return <ListFact key={`${name} ${name === asked}`} name={name} {...props} />;
          return field && <FieldFact key={`${name} ${name === asked}`} field={field} {...props} />;
        })}
      </dl>
      {mayWrite && (
        <MoreFacts facts={unknown.map((name) => ({ name, label: labelOf(name) }))} onChoose={setAsked} />
      )}
      <DerivedFacts customer={customer} />
    </Panel>
  );
}

/** How complete the record is, and what in it cannot be right. */
function Completeness({ customer, fields }: { customer: CustomerPage; fields: Field[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [share, faults] = ['completeness', 'faults'].map((name) =>
    fields.find((field) => field.name === name),
  );
  if (!share || !faults) return null;
  return (
    <small className={styles.completeness}>
      {share.label} {format.percent(customer.completeness)}
      {customer.faults && (
        <strong>
          {faults.label} · {contentText(faults, customer.faults, { t, format })}
        </strong>
      )}
    </small>
  );
}
