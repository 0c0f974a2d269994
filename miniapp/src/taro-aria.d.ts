import '@tarojs/components/types/common';

declare module '@tarojs/components/types/common' {
  /** Spoken names and states: plain attributes in both builds, missing from Taro's types. */
  interface StandardProps {
    readonly ariaRole?: string;
    readonly ariaLabel?: string;
    readonly ariaChecked?: boolean;
    readonly ariaExpanded?: boolean;
    readonly ariaHidden?: boolean;
    readonly ariaLive?: 'polite' | 'assertive';
  }
}
