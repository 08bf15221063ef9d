import type { TFunction } from 'i18next';
import type { Condition, Field, FieldEvent } from './api/types';
import type { Format } from './format/format';

type Context = { t: TFunction; format: Format; fields: Field[]; events: FieldEvent[] };
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
  const { t, events } = context;
  const inner = (each: Condition) => {
    const text = conditionText(each, context);
    return (each.all ?? each.any ?? []).length > 1 ? `(${text})` : text;
  };
  if (condition.all) return condition.all.map(inner).join(` ${t('words.and')} `) || t('words.all');
  if (condition.any) return condition.any.map(inner).join(` ${t('words.or')} `) || t('list.textNone');
  if (condition.not) return notText(condition.not, context);
  const event = events.find(({ name }) => name in condition);
  if (event) return eventText(condition, event, context);
  return condition.field ? fieldText(condition, context) : t('list.textUnknown');
}

function notText(condition: Condition, context: Context): string {
  const { t, fields } = context;
  const known = fields.find(({ name }) => name === condition.field);
  const field = known?.label ?? condition.field;
  if (condition.in) {
    const values = condition.in.map((value) => written(value, known, context)).join(` ${t('words.or')} `);
    return t('list.textNotIn', { field, values });
  }
  if (condition.contains !== undefined) {
    return t('list.textNotContains', { field, value: condition.contains });
  }
  return t('list.textNot', { condition: conditionText(condition, context) });
}

type Period = { from?: string; to?: string; lastDays?: number; channel?: string | null };

function eventText(condition: Condition, { name, label }: FieldEvent, { t, format }: Context): string {
  const period = (condition as Record<string, Period>)[name] ?? {};
  const event =
    period.channel === undefined
      ? label
      : t('list.textThrough', { event: label, channel: period.channel ?? t('list.textNoChannel') });
  if (period.lastDays !== undefined) {
    const count = period.lastDays;
    return t('list.textHappenedInLast', { event, days: t('words.days', { count, n: count }) });
  }
  const day = (each: string | undefined) => (each ? format.date(each) : '…');
  return t('list.textHappened', { event, from: day(period.from), to: day(period.to) });
}

function fieldText(condition: Condition, context: Context): string {
  const { t, fields } = context;
  const known = fields.find(({ name }) => name === condition.field);
  const field = known?.label ?? condition.field;
  const write = (value: Value) => written(value, known, context);
  const { is, atLeast, atMost, between } = condition;
  if (is !== undefined) return t('list.textIn', { field, values: write(is) });
  if (condition.in)
    return t('list.textIn', { field, values: condition.in.map(write).join(` ${t('words.or')} `) });
  if (condition.contains !== undefined) return t('list.textContains', { field, value: condition.contains });
  if (condition.startsWith !== undefined)
    return t('list.textStartsWith', { field, value: condition.startsWith });
  if (condition.empty !== undefined)
    return t(condition.empty ? 'list.textEmpty' : 'list.textPresent', { field });
  const [from, to] = between ?? [atLeast, atMost];
  if (from !== undefined && to !== undefined) {
    return t('list.textBetween', { field, from: write(from), to: write(to) });
  }
  const date = known?.type === 'date';
  if (from !== undefined)
    return t(date ? 'list.textFrom' : 'list.textAtLeast', { field, value: write(from) });
  if (to !== undefined) return t(date ? 'list.textUntil' : 'list.textAtMost', { field, value: write(to) });
  return daysText(condition, field ?? '', context);
}

function daysText(condition: Condition, field: string, { t }: Context): string {
  const { olderThanDays, inLastDays, inNextDays, anniversaryInNextDays } = condition;
  const days = (count: number) => t('words.days', { count, n: count });
  if (olderThanDays !== undefined) return t('list.textOlderThan', { field, days: days(olderThanDays) });
  if (inLastDays !== undefined) return t('list.textInLast', { field, days: days(inLastDays) });
  if (inNextDays !== undefined) return t('list.textInNext', { field, days: days(inNextDays) });
  return anniversaryInNextDays === undefined
    ? t('list.textUnknown')
    : t('list.textAnniversary', { field, days: days(anniversaryInNextDays) });
}
