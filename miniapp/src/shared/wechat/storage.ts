import Taro from '@tarojs/taro';

const prefix = 'gw.';

/** What the phone keeps between starts; undefined when there is nothing or it cannot be read. */
export function readStored(name: string): unknown {
  try {
    const value: unknown = Taro.getStorageSync(prefix + name);
    return value === '' ? undefined : value;
  } catch {
    return undefined;
  }
}

export function writeStored(name: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(prefix + name, value);
    return true;
  } catch {
    return false;
  }
}

export function dropStored(name: string): void {
  try {
    Taro.removeStorageSync(prefix + name);
  } catch {
    // Nothing to drop.
  }
}
