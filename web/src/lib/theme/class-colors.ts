import type { Stage, Tier } from '../api/types';

/**
 * One colour for each class, the same on every page. Tiers differ in hue and in lightness, stages follow
 * Okabe and Ito's palette, so both stay apart for colour-blind eyes; a label always stands beside them.
 */
type Shades = { light: string; dark: string };

export const TIERS: readonly Tier[] = ['platinum', 'gold', 'iron', 'lead'];
export const STAGES: readonly Stage[] = [
  'prospect',
  'exploration',
  'development',
  'stable',
  'decline',
  'lost',
];

export const TIER_COLORS: Record<Tier, Shades> = {
  platinum: { light: '#6b4a9e', dark: '#a98be0' },
  gold: { light: '#c29200', dark: '#e0b73a' },
  iron: { light: '#4f5d68', dark: '#8796a3' },
  lead: { light: '#a3abb2', dark: '#c9d0d6' },
};

export const STAGE_COLORS: Record<Stage, Shades> = {
  prospect: { light: '#8c8c8c', dark: '#a6a6a6' },
  exploration: { light: '#56b4e9', dark: '#7cc6f0' },
  development: { light: '#009e73', dark: '#2cc299' },
  stable: { light: '#0072b2', dark: '#4aa5dc' },
  decline: { light: '#e08a00', dark: '#f0a83c' },
  lost: { light: '#c8500a', dark: '#ec7f43' },
};

export type ThemeName = 'light' | 'dark';

/** The colours as custom properties, for style sheets. */
export function classColorVariables(theme: ThemeName): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const tier of TIERS) variables[`--tier-${tier}`] = TIER_COLORS[tier][theme];
  for (const stage of STAGES) variables[`--stage-${stage}`] = STAGE_COLORS[stage][theme];
  return variables;
}
