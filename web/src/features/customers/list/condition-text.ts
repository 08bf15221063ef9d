import type { TFunction } from 'i18next';
import type { Condition, Field } from '@/lib/api/types';
import type { Format } from '@/lib/format/format';

type Context = { t: TFunction; format: Format; fields: Field[] };
type Value = string | number | boolean;

function written(value: Value, field: Field | undefined, { t, format }: Context): string {
  if (typeof value === 'boolean') return value ? t('words.yes') : t('words.no');
  const choice = field?.choices.find((each) => each.value === value);
  if (choice) return choice.label;
  if (field?.type === 'date') return format.date(`${value}`);
  const amount = Number(value);
  if (Number.isNaN(amount)) return `${value}`;
  if (field?.type === 'money') return format.money(amount);
  if (field?.type === 'percent') return format.percent(amount);
  return field?.type === 'number' ? format.decimal(amount) : `${value}`;
}

/** A condition in words, as a reader would say it; nested ones in brackets. */
export function conditionText(condition: Condition, context: Context): string {
  const { t, format } = context;
  const inner = (each: Condition) => {
    const text = conditionText(each, context);
    return (each.all ?? each.any) ? `(${text})` : text;
  };
  if (condition.all) return condition.all.map(inner).join(` ${t('words.and')} `);
  if (condition.any) return condition.any.map(inner).join(` ${t('words.or')} `);
  if (condition.not) return t('list.textNot', { condition: conditionText(condition.not, context) });
  if (condition.purchased) {
    const { from, to } = condition.purchased;
    return t('list.textPurchased', { from: from ? format.date(from) : '…', to: to ? format.date(to) : '…' });
  }
  return condition.field ? fieldText(condition, context) : t('list.textUnknown');
}

function fieldText(condition: Condition, context: Context): string {
  const { t, fields } = context;
  const known = fields.find(({ name }) => name === condition.field);
  const field = known?.label ?? condition.field;
  const write = (value: Value) => written(value, known, context);
  const { is, atLeast, atMost } = condition;
  if (is !== undefined) return t('list.textIn', { field, values: write(is) });
  if (condition.in)
    return t('list.textIn', { field, values: condition.in.map(write).join(` ${t('words.or')} `) });
  if (condition.contains !== undefined) return t('list.textContains', { field, value: condition.contains });
  if (condition.olderThanDays !== undefined) {
    const count = condition.olderThanDays;
    return t('list.textOlderThan', { field, days: t('words.days', { count, n: count }) });
  }
  if (condition.empty !== undefined)
    return t(condition.empty ? 'list.textEmpty' : 'list.textPresent', { field });
  if (atLeast !== undefined && atMost !== undefined) {
    return t('list.textBetween', { field, from: write(atLeast), to: write(atMost) });
  }
  const date = known?.type === 'date';
  if (atLeast !== undefined)
    return t(date ? 'list.textFrom' : 'list.textAtLeast', { field, value: write(atLeast) });
  if (atMost !== undefined)
    return t(date ? 'list.textUntil' : 'list.textAtMost', { field, value: write(atMost) });
  return t('list.textUnknown');
}
