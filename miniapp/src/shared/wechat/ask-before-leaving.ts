import Taro from '@tarojs/taro';

/** WeChat draws "back" itself and asks first, in these words; without words it lets go. */
export function askBeforeLeaving(words: string | undefined): void {
  if (words === undefined) Taro.disableAlertBeforeUnload();
  else Taro.enableAlertBeforeUnload({ message: words });
}
