import Taro from '@tarojs/taro';
import type { Located } from './located';

export async function locate(): Promise<Located> {
  try {
    const { longitude, latitude } = await Taro.getLocation({ type: 'gcj02' });
    return { ok: true, lng: longitude, lat: latitude };
  } catch {
    return { ok: false };
  }
}
