import Taro from '@tarojs/taro';

type Place = { readonly lng: number; readonly lat: number; readonly name: string };

export const showPlace = ({ lng, lat, name }: Place): void => {
  void Taro.openLocation({ longitude: lng, latitude: lat, name, scale: 16 }).catch(() => {});
};
