import { useMemo } from 'react';
import { theme } from 'antd';
import { STAGE_COLORS, TIER_COLORS, type ThemeName } from '@/lib/theme/class-colors';
import { useThemeName } from '@/lib/theme/theme';
import type { Stage, Tier } from '@/lib/api/types';

export type ChartColors = {
  name: ThemeName;
  text: string;
  muted: string;
  line: string;
  accent: string;
  surface: string;
  font: string;
  /** False for who asked the system for calm. */
  motion: boolean;
  tier: (tier: Tier) => string;
  stage: (stage: Stage) => string;
};

export function useChartColors(): ChartColors {
  const { token } = theme.useToken();
  const name = useThemeName();
  return useMemo(
    () => ({
      name,
      text: token.colorText,
      muted: token.colorTextDescription,
      line: token.colorBorderSecondary,
      accent: token.colorPrimary,
      surface: token.colorBgContainer,
      font: token.fontFamily,
      motion: token.motion,
      tier: (tier) => TIER_COLORS[tier][name],
      stage: (stage) => STAGE_COLORS[stage][name],
    }),
    [token, name],
  );
}
