import Taro from '@tarojs/taro';

export const backToTop = (): void => {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => {});
};
