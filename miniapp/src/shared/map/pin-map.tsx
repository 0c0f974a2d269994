import { View, Map as WechatMap } from '@tarojs/components';
import { useRef, useState } from 'react';
import { Icon } from '../ui/icon/icon';
import { boundsOf, type Point } from './area';
import './map.css';
import type { PinMapProps } from './pin-map-props';
import { rounded } from './view';

const isPlace = (value: unknown): value is { longitude: number; latitude: number } =>
  typeof value === 'object' && value !== null && 'longitude' in value && 'latitude' in value;

const isSame = (a: Point | null, b: Point | null): boolean => a?.lng === b?.lng && a?.lat === b?.lat;

/** Where nothing is known yet, offline at the first start: the whole country. */
const country = { lng: 104.2, lat: 35.9, scale: 4 };
const street = 15;
/** A centimetre: enough for WeChat to see another centre. */
const nudge = 1e-7;

/** WeChat's own map, in GCJ-02 like the API. The pin stays in the middle and the map moves under it. */
export function PinMap({ areas, pin, onPin, label }: PinMapProps) {
  const bounds = boundsOf(areas?.areas ?? []);
  const [start] = useState<Point | null>(pin);
  const shown = useRef<{ readonly pin: Point | null; readonly nudged: boolean }>({ pin, nudged: false });
  // The map follows a pin that was set elsewhere; one that it was dragged to itself must not pull it back.
  const [centre, setCentre] = useState(start);
  if (!isSame(pin, shown.current.pin)) {
    const nudged = !shown.current.nudged;
    shown.current = { pin, nudged };
    setCentre(pin && { lng: pin.lng + (nudged ? nudge : 0), lat: pin.lat });
  }
  const middle = bounds && {
    lng: (bounds.west + bounds.east) / 2,
    lat: (bounds.south + bounds.north) / 2,
    scale: street,
  };
  const seen = centre ? { ...centre, scale: street } : (middle ?? country);
  return (
    <View className="map" ariaLabel={label}>
      <WechatMap
        className="map-canvas"
        id="pin-map"
        longitude={seen.lng}
        latitude={seen.lat}
        scale={seen.scale}
        showLocation={false}
        onError={() => {}}
        onRegionChange={(event) => {
          const detail: object = event.detail;
          const at = 'centerLocation' in detail ? detail.centerLocation : undefined;
          // `update`: WeChat drew the map or followed the pin; nobody has pointed at anything.
          const byHand = 'causedBy' in detail && detail.causedBy !== 'update';
          if (event.type !== 'end' || !byHand || !isPlace(at)) return;
          const point = rounded({ lng: at.longitude, lat: at.latitude });
          shown.current = { ...shown.current, pin: point };
          onPin(point);
        }}
      />
      <View className="map-pin" ariaHidden>
        <Icon name="map-pin" size="large" />
      </View>
    </View>
  );
}
