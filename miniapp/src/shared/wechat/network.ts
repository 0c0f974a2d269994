import Taro from '@tarojs/taro';

export const onOnline = (run: () => void): (() => void) => {
  const changed = ({ isConnected }: { isConnected: boolean }) => {
    if (isConnected) run();
  };
  Taro.onNetworkStatusChange(changed);
  return () => Taro.offNetworkStatusChange(changed);
};
