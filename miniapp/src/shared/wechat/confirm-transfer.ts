import Taro from '@tarojs/taro';

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
  if (!requestMerchantTransfer || MERCHANT_ID === '') return Promise.resolve('unavailable');
  const { appId } = Taro.getAccountInfoSync().miniProgram;
  return new Promise((resolve) => {
    requestMerchantTransfer({
      mchId: MERCHANT_ID,
      appId,
      package: packageInfo,
      success: () => resolve('confirmed'),
      fail: () => resolve('refused'),
    });
  });
}
