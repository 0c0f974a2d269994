import Taro from '@tarojs/taro';

/** Taro's types do not have it yet. */
type WithPrivacy = { requirePrivacyAuthorize?: (options: object) => unknown };

/**
 * Asks, in WeChat's own dialog and once, whether the privacy guide of the mini-program is agreed to. To be
 * called in the tap itself, before camera, recorder or position. Kernels from before 2023 do not know it and
 * ask when the device is used.
 */
export function agreesToPrivacyGuide(): Promise<boolean> {
  const wechat: WithPrivacy = Taro;
  return new Promise((resolve) => {
    if (!wechat.requirePrivacyAuthorize) {
      resolve(true);
      return;
    }
    wechat.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) });
  });
}
