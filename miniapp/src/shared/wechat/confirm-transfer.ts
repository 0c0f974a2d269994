import Taro from '@tarojs/taro';
import { wechatSettings } from './wechat-settings';

/** Younger than Taro's types (WeChat base library 3.6.0). */
type WithTransfer = {
  requestMerchantTransfer?: (options: {
    mchId: string;
    appId: string;
    package: string;
    success: () => void;
    fail: () => void;
  }) => void;
};

/** Opens WeChat's own sheet. What became of the transfer is told to the server by notice, not by this answer. */
export function confirmTransfer(packageInfo: string): Promise<'confirmed' | 'refused' | 'unavailable'> {
  const wechat: typeof Taro & WithTransfer = Taro;
  const { requestMerchantTransfer } = wechat;
  if (!requestMerchantTransfer || wechatSettings.merchantId === '') return Promise.resolve('unavailable');
  const { appId } = Taro.getAccountInfoSync().miniProgram;
  return new Promise((resolve) => {
    requestMerchantTransfer({
      mchId: wechatSettings.merchantId,
      appId,
      package: packageInfo,
      success: () => resolve('confirmed'),
      fail: () => resolve('refused'),
    });
  });
}
