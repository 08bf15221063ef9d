import type {
  Address,
  Attitude,
  Consent,
  ContactPoint,
  CustomerPage,
  Identifier,
  Invoice,
  Licence,
  Need,
  Promised,
  Remark,
} from '@/lib/api/types';

export type Input<Name extends string = string> = {
  name: Name;
  kind: 'text' | 'long' | 'date' | 'choice' | 'flag' | 'scale';
  choices?: readonly string[];
  required?: boolean;
};

/** What an entry of a list consists of, and what of it is read first; the rest stands below. */
export type Shape = {
  inputs: readonly Input[];
  main: readonly string[];
  /** An object rather than a list of them. */
  single?: boolean;
};

type Said<T> = Exclude<T, null | undefined>;
type Channel = keyof CustomerPage['consents'];
type Purpose = keyof Said<CustomerPage['consents'][Channel]>;
/** The consents as a list. */
export type ConsentEntry = Consent & { channel: Channel; purpose: Purpose };

/** The compiler asks for each value that the API knows. */
const all = <T extends string>(values: Record<T, true>): T[] => Object.keys(values) as T[];

const shape = <T>(
  main: readonly (keyof T & string)[],
  inputs: readonly Input<keyof T & string>[],
  single = false,
): Shape => ({ main, inputs, single });

const POINT_TYPES = all<ContactPoint['type']>({
  mobile: true,
  phone: true,
  email: true,
  wechat: true,
  qq: true,
  fax: true,
  web: true,
  other: true,
});
const ADDRESS_TYPES = all<Said<Address['type']>>({
  home: true,
  work: true,
  delivery: true,
  invoice: true,
  other: true,
});
const CHANNELS = all<Channel>({ sms: true, email: true, phone: true, wechat: true, post: true });
const PURPOSES = all<Purpose>({ marketing: true, service: true, research: true });
const METHODS = all<Said<Need['method']>>({
  survey: true,
  interview: true,
  observation: true,
  data: true,
  other: true,
});
const TOWARDS = all<Attitude['towards']>({
  risk: true,
  products: true,
  service: true,
  repurchase: true,
  recommend: true,
});

const REMARK = shape<Remark>(
  ['text'],
  [
    { name: 'text', kind: 'long', required: true },
    { name: 'source', kind: 'text' },
    { name: 'on', kind: 'date' },
  ],
);

export const SHAPES = {
  contactPoints: shape<ContactPoint>(
    ['value'],
    [
      { name: 'type', kind: 'choice', choices: POINT_TYPES, required: true },
      { name: 'value', kind: 'text', required: true },
      { name: 'label', kind: 'text' },
      { name: 'main', kind: 'flag' },
      { name: 'verified', kind: 'flag' },
    ],
  ),
  addresses: shape<Address>(
    ['country', 'province', 'city', 'district', 'town', 'line'],
    [
      { name: 'type', kind: 'choice', choices: ADDRESS_TYPES },
      { name: 'country', kind: 'text' },
      { name: 'province', kind: 'text' },
      { name: 'city', kind: 'text' },
      { name: 'district', kind: 'text' },
      { name: 'town', kind: 'text' },
      { name: 'line', kind: 'text' },
      { name: 'postalCode', kind: 'text' },
      { name: 'main', kind: 'flag' },
    ],
  ),
  consents: shape<ConsentEntry>(
    ['channel', 'purpose', 'given'],
    [
      { name: 'channel', kind: 'choice', choices: CHANNELS, required: true },
      { name: 'purpose', kind: 'choice', choices: PURPOSES, required: true },
      { name: 'given', kind: 'flag', required: true },
      { name: 'at', kind: 'date', required: true },
      { name: 'source', kind: 'text' },
    ],
  ),
  needs: shape<Need>(
    ['text'],
    [
      { name: 'text', kind: 'long', required: true },
      { name: 'latent', kind: 'flag' },
      { name: 'method', kind: 'choice', choices: METHODS },
      { name: 'source', kind: 'text' },
      { name: 'on', kind: 'date' },
    ],
  ),
  preferences: REMARK,
  pains: REMARK,
  attitudes: shape<Attitude>(
    ['towards', 'value'],
    [
      { name: 'towards', kind: 'choice', choices: TOWARDS, required: true },
      { name: 'value', kind: 'scale', required: true },
      { name: 'source', kind: 'text' },
      { name: 'on', kind: 'date' },
    ],
  ),
  promises: shape<Promised>(
    ['text'],
    [
      { name: 'text', kind: 'long', required: true },
      { name: 'dueOn', kind: 'date' },
      { name: 'kept', kind: 'flag' },
    ],
  ),
  identifiers: shape<Identifier>(
    ['system', 'value'],
    [
      { name: 'system', kind: 'text', required: true },
      { name: 'value', kind: 'text', required: true },
    ],
  ),
  licences: shape<Licence>(
    ['name'],
    [
      { name: 'name', kind: 'text', required: true },
      { name: 'number', kind: 'text' },
      { name: 'expiresOn', kind: 'date' },
      { name: 'reviewOn', kind: 'date' },
    ],
  ),
  invoice: shape<Invoice>(
    ['title'],
    [
      { name: 'title', kind: 'text' },
      { name: 'taxNumber', kind: 'text' },
      { name: 'address', kind: 'text' },
      { name: 'phone', kind: 'text' },
      { name: 'bank', kind: 'text' },
      { name: 'account', kind: 'text' },
    ],
    true,
  ),
} as const;

export type ListName = keyof typeof SHAPES;
