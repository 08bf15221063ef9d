import type { ClassSettings } from '@/lib/api/types';

export const PLACES = ['homeProvince', 'homeCity'] as const;
export const DAYS = ['shortTermDays', 'longTermDays', 'newDays', 'dormantDays'] as const;
export const SHARES = ['vipShare', 'coreShare', 'highShare', 'middleShare'] as const;

/** The limits as they stand in the form: shares as per cent, the country's names in a line, everything as text. */
export type ClassDraft = Record<
  | (typeof PLACES)[number]
  | (typeof DAYS)[number]
  | (typeof SHARES)[number]
  | 'homeCountries'
  | 'interruptedAfter',
  string
> & { askWhy: boolean };

const DIGITS = 4;

export function draftOf(settings: ClassSettings): ClassDraft {
  const share = (name: (typeof SHARES)[number]) => `${Number((settings[name] * 100).toFixed(DIGITS))}`;
  return {
    homeCountries: settings.homeCountries.join(', '),
    homeProvince: settings.homeProvince ?? '',
    homeCity: settings.homeCity ?? '',
    shortTermDays: `${settings.shortTermDays}`,
    longTermDays: `${settings.longTermDays}`,
    newDays: `${settings.newDays}`,
    dormantDays: `${settings.dormantDays}`,
    vipShare: share('vipShare'),
    coreShare: share('coreShare'),
    highShare: share('highShare'),
    middleShare: share('middleShare'),
    interruptedAfter: `${settings.interruptedAfter}`,
    askWhy: settings.askWhy,
  };
}

/** What is no number becomes 0, which the server refuses by name. */
const number = (text: string) => Number(text.trim()) || 0;

export function settingsOf(draft: ClassDraft, version: number): ClassSettings {
  return {
    homeCountries: draft.homeCountries
      .split(/[,，、;；]/)
      .map((each) => each.trim())
      .filter((each) => each !== ''),
    homeProvince: draft.homeProvince.trim() || null,
    homeCity: draft.homeCity.trim() || null,
    shortTermDays: Math.round(number(draft.shortTermDays)),
    longTermDays: Math.round(number(draft.longTermDays)),
    newDays: Math.round(number(draft.newDays)),
    dormantDays: Math.round(number(draft.dormantDays)),
    vipShare: number(draft.vipShare) / 100,
    coreShare: number(draft.coreShare) / 100,
    highShare: number(draft.highShare) / 100,
    middleShare: number(draft.middleShare) / 100,
    interruptedAfter: number(draft.interruptedAfter),
    askWhy: draft.askWhy,
    version,
  };
}
