import Taro, { useRouter } from '@tarojs/taro';
import type { Route } from './routes';

type Params = Readonly<Record<string, string | undefined>>;

const address = (route: Route, params: Params = {}): string => {
  const query = Object.entries(params)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&');
  return `/${route}${query ? `?${query}` : ''}`;
};

export const go = (route: Route, params?: Params): void => {
  void Taro.navigateTo({ url: address(route, params) });
};

/** Takes the place of the current page: back must not return to a form that was sent. */
export const goInstead = (route: Route, params?: Params): void => {
  void Taro.redirectTo({ url: address(route, params) });
};

export const goHome = (): void => {
  void Taro.reLaunch({ url: address('pages/home/index') });
};

export const startAt = (route: Route, params?: Params): void => {
  void Taro.reLaunch({ url: address(route, params) });
};

/** A page opened from a link has nothing behind it: back leads home. */
export const goBack = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else goHome();
};

export function useParam(name: string): string | undefined {
  const value = useRouter().params[name];
  return value === undefined || value === '' ? undefined : decodeURIComponent(value);
}
