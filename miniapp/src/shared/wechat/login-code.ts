import Taro from '@tarojs/taro';

export const loginCode = async (): Promise<string> => (await Taro.login()).code;
