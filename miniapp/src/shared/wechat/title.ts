import Taro from '@tarojs/taro';

export const setTitle = (title: string): void => {
  void Taro.setNavigationBarTitle({ title }).catch(() => {});
};
