import { memo } from 'react';
import type { Area } from './area';
import { graticule, type Size, toScreen, type View } from './view';

type Props = { readonly areas: readonly Area[]; readonly view: View; readonly size: Size };

/** Villages only from where their names fit beside each other. */
const villageScale = 0.0003;

export const AreaShapes = memo(function AreaShapes({ areas, view, size }: Props) {
  const levels = view.scale < villageScale ? ['county', 'township', 'village'] : ['county', 'township'];
  const shown = levels.flatMap((level) => areas.filter((area) => area.level === level));
  const named = view.scale < villageScale ? 'village' : 'township';
  return (
    <svg className="map-shapes" width="100%" height="100%" aria-hidden="true">
      <title>map</title>
      {shown.map((area) => (
        <path
          key={area.code}
          className={`map-${area.level}`}
          d={`M${area.ring.map((point) => toScreen(view, size, point).map(Math.round).join(',')).join('L')}Z`}
        />
      ))}
      {graticule(view, size).map((line) => (
        <path key={line} className="map-grid" d={line} />
      ))}
      {areas
        .filter((area) => area.level === named)
        .map((area) => {
          const [x, y] = toScreen(view, size, middle(area));
          return (
            <text key={area.code} x={x} y={y} className="map-name">
              {area.name}
            </text>
          );
        })}
    </svg>
  );
});

function middle({ ring }: Area): readonly [number, number] {
  const count = Math.max(1, ring.length);
  const [lng, lat] = ring.reduce(([x, y], [a, b]) => [x + a, y + b] as const, [0, 0] as const);
  return [lng / count, lat / count];
}
