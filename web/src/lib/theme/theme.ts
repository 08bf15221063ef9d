import { useEffect, useSyncExternalStore } from 'react';
import { theme as antd, type ThemeConfig } from 'antd';
import { usePreference } from '../preferences';
import { classColorVariables, type ThemeName } from './class-colors';

export type ThemeChoice = ThemeName | 'system';

/** Tea green: white on it stands 5.9 to 1, in the dark 4.6 to 1. */
const ACCENT: Record<ThemeName, string> = { light: '#23724a', dark: '#3b9465' };
/** What is overdue or wrong, in words: 6.5 to 1 on white, 8 to 1 on the dark surface. */
const ALARM: Record<ThemeName, string> = { light: '#b3261e', dark: '#ff8a80' };

const FONT =
  'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
const calmSystem = window.matchMedia('(prefers-reduced-motion: reduce)');

function subscribe(listener: () => void): () => void {
  darkSystem.addEventListener('change', listener);
  return () => darkSystem.removeEventListener('change', listener);
}

export function useThemeChoice(): [ThemeChoice, (choice: ThemeChoice) => void] {
  const [stored, store] = usePreference('theme');
  return [stored === 'light' || stored === 'dark' ? stored : 'system', store];
}

export function useThemeName(): ThemeName {
  const [choice] = useThemeChoice();
  const system = useSyncExternalStore(subscribe, () => (darkSystem.matches ? 'dark' : 'light'));
  return choice === 'system' ? system : choice;
}

export function antdTheme(name: ThemeName): ThemeConfig {
  return {
    algorithm: name === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    cssVar: { key: 'changke' },
    token: {
      colorPrimary: ACCENT[name],
      colorLink: name === 'dark' ? '#6cc596' : ACCENT.light,
      colorInfo: ACCENT[name],
      colorPrimaryBg: name === 'dark' ? '#16322a' : '#e4f3ea',
      colorPrimaryBorder: name === 'dark' ? '#2c5c47' : '#b5dcc5',
      colorInfoBg: name === 'dark' ? '#16322a' : '#e4f3ea',
      colorInfoBorder: name === 'dark' ? '#2c5c47' : '#b5dcc5',
      colorError: name === 'dark' ? '#ff7875' : '#cf222e',
      colorErrorText: ALARM[name],
      colorTextDescription: name === 'dark' ? 'rgba(255,255,255,0.62)' : 'rgba(0,0,0,0.6)',
      colorTextPlaceholder: name === 'dark' ? 'rgba(255,255,255,0.5)' : 'rgba(0,0,0,0.54)',
      colorBgLayout: name === 'dark' ? '#101312' : '#f5f7f6',
      fontFamily: FONT,
      fontSize: 14,
      borderRadius: 6,
      motion: !calmSystem.matches,
    },
  };
}

/** Puts the theme on the document, where antd's and our own custom properties are read. */
export function useDocumentTheme(name: ThemeName): void {
  useEffect(() => {
    const root = document.documentElement;
    root.classList.add('changke');
    root.dataset.theme = name;
    root.style.colorScheme = name;
    for (const [variable, value] of Object.entries(classColorVariables(name))) {
      root.style.setProperty(variable, value);
    }
  }, [name]);
}
