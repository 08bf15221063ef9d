import type { components } from './schema';

type Schemas = components['schemas'];

export type Attention = Schemas['Attention'];
export type ApiKey = Schemas['ApiKey'];
export type BaseFigures = Schemas['Home'];
export type CohortMonth = Schemas['Cohort'];
export type Condition = Schemas['Condition'];
export type Customer = Schemas['Customer'];
export type CustomField = Schemas['CustomField'];
