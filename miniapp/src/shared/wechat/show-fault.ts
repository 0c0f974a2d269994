import Taro from '@tarojs/taro';

/** Brings the first complaint of a form into view, after it has been drawn. */
export const showFault = (): void => {
  setTimeout(() => void Taro.pageScrollTo({ selector: '.field-fault', offsetTop: -160 }).catch(() => {}), 60);
};
