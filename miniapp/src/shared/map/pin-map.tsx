import { View, Map as WechatMap } from '@tarojs/components';
import { useState } from 'react';
import { Icon } from '../ui/icon/icon';
import { boundsOf } from './area';
import './map.css';
import type { PinMapProps } from './pin-map-props';
import { rounded } from './view';

const isPlace = (value: unknown): value is { longitude: number; latitude: number } =>
  typeof value === 'object' && value !== null && 'longitude' in value && 'latitude' in value;

/** WeChat's own map, in GCJ-02 like the API. The pin stays in the middle and the map moves under it. */
export function PinMap({ areas, pin, onPin, label }: PinMapProps) {
  const bounds = boundsOf(areas?.areas ?? []);
  const [start] = useState(
    () =>
      pin ??
      (bounds
        ? { lng: (bounds.west + bounds.east) / 2, lat: (bounds.south + bounds.north) / 2 }
        : { lng: 105.57, lat: 30.51 }),
  );
  return (
    <View className="map" ariaLabel={label}>
      <WechatMap
        className="map-canvas"
        id="pin-map"
        longitude={start.lng}
        latitude={start.lat}
        scale={15}
        showLocation={false}
        onError={() => {}}
        onRegionChange={(event) => {
          const middle = 'centerLocation' in event.detail ? event.detail.centerLocation : undefined;
          if (event.type === 'end' && isPlace(middle)) {
            onPin(rounded({ lng: middle.longitude, lat: middle.latitude }));
          }
        }}
      />
      <View className="map-pin" ariaHidden>
        <Icon name="map-pin" size="large" />
      </View>
    </View>
  );
}
