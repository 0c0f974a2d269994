import { type ThemeConfig, theme } from 'antd';
import { useMemo, useSyncExternalStore } from 'react';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const still = window.matchMedia('(prefers-reduced-motion: reduce)');

const subscribe = (listener: () => void): (() => void) => {
  dark.addEventListener('change', listener);
  return () => dark.removeEventListener('change', listener);
};

/** The component library in the colours of tokens.css: it computes shades, so it needs values, not names. */
export function useDeskTheme(): ThemeConfig {
  const isDark = useSyncExternalStore(subscribe, () => dark.matches);
  return useMemo(() => themeOf(isDark), [isDark]);
}

function themeOf(isDark: boolean): ThemeConfig {
  const styles = getComputedStyle(document.documentElement);
  const token = (name: string): string => styles.getPropertyValue(`--${name}`).trim();
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: token('action'),
      // The computed hover is lighter, too light for white words on it.
      colorPrimaryHover: token('action-pressed'),
      colorPrimaryActive: token('action-pressed'),
      colorSuccess: token('action'),
      colorInfo: token('info'),
      colorWarning: token('soon'),
      colorError: token('overdue'),
      colorLink: token('action'),
      colorLinkHover: token('action-pressed'),
      colorTextBase: token('ink'),
      colorText: token('ink'),
      colorTextSecondary: token('secondary'),
      colorTextTertiary: token('secondary'),
      colorTextDescription: token('secondary'),
      colorTextPlaceholder: token('secondary'),
      colorBgBase: token('surface'),
      colorBgContainer: token('surface'),
      colorBgElevated: token(isDark ? 'sunken' : 'surface'),
      colorBgLayout: token('ground'),
      colorBorder: token('line-strong'),
      colorBorderSecondary: token('line'),
      colorSplit: token('line'),
      colorTextLightSolid: token('on-action'),
      borderRadius: 6,
      borderRadiusLG: 8,
      controlHeight: 34,
      fontSize: 14,
      fontFamily: 'inherit',
      motion: !still.matches,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px' },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    },
  };
}
