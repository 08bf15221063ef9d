import type { Customer, CustomerPage } from '../../src/lib/api/types';

/** Of somebody about whom nothing was declared. */
export const BLANK_FACTS = {
  kind: 'person',
  type: 'consumer',
  wechat: null,
  country: null,
  province: null,
  district: null,
  addressLine: null,
  postalCode: null,
  tags: [],
  sex: null,
  birthday: null,
  birthdayLunar: null,
  ageBand: null,
  spendingLevel: null,
  industry: null,
  firmSize: null,
  taxNumber: null,
  declaredRelationship: null,
  settlementFixed: null,
  owner: null,
  contactOverdueDays: null,
  poolInDays: null,
  nextBirthday: null,
  birthdayInDays: null,
  age: null,
  ownership: 'pool',
} satisfies Partial<Customer>;

/** Of somebody whom nothing was derived for. */
export const BLANK_CLASSES = {
  relationshipClass: null,
  sourceClass: null,
  placeClass: null,
  settlementClass: null,
  receivablesClass: null,
  contributionClass: null,
  frequencyBand: null,
  spendBand: null,
  orderValueBand: null,
  profitBand: null,
  rhythmClass: null,
} satisfies Partial<Customer>;

export const BLANK_LISTS = {
  contactPoints: [],
  addresses: [],
  identifiers: [],
  consents: {},
  needs: [],
  preferences: [],
  pains: [],
  attitudes: [],
  interests: [],
  licences: [],
  invoice: {},
  promises: [],
} satisfies Partial<CustomerPage>;
