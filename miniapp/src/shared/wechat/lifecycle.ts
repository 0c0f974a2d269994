import { useDidShow } from '@tarojs/taro';

/** Runs each time the page comes to the front, the first time included. */
export const useShown = (run: () => void): void => useDidShow(run);
