import { useEffect, useRef, useState } from 'react';
import { Icon } from '../ui/icon/icon';
import { boundsOf } from './area';
import { AreaShapes } from './area-shapes.h5';
import './map.css';
import type { PinMapProps } from './pin-map-props';
import { panned, rounded, type Size, scaleBar, type View, viewOf, zoomed } from './view';

/** Wide enough to see the next village: there are no streets here to find the way by. */
const around = 0.00015;
const standard: View = { centre: { lng: 105.57, lat: 30.51 }, scale: 0.0006 };
const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [24, 0],
  ArrowRight: [-24, 0],
  ArrowUp: [0, 24],
  ArrowDown: [0, -24],
};

/** A map of the areas alone, drawn here: no outside map service learns where somebody reports. */
export function PinMap({ areas, pin, onPin, label, zoomIn, zoomOut }: PinMapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>({ width: 358, height: 300 });
  const [view, setView] = useState<View>(() => (pin ? { centre: pin, scale: around } : standard));
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  const moved = useRef(pin !== null);

  useEffect(() => {
    const box = frame.current?.getBoundingClientRect();
    if (!box) return;
    const measured = { width: box.width, height: box.height };
    setSize(measured);
    const bounds = boundsOf(areas?.areas ?? []);
    if (!moved.current && bounds) setView(viewOf(bounds, measured));
  }, [areas]);

  // A pin set from outside (near me) moves the map to it.
  useEffect(() => {
    if (!pin) return;
    setView((before) => {
      const near = rounded(before.centre);
      if (near.lng === pin.lng && near.lat === pin.lat) return before;
      return { centre: pin, scale: Math.min(before.scale, around) };
    });
    moved.current = true;
  }, [pin]);

  const show = (next: View, settle: boolean) => {
    moved.current = true;
    setView(next);
    if (settle) onPin(rounded(next.centre));
  };

  const drag = (event: React.PointerEvent) => {
    const before = fingers.current.get(event.pointerId);
    if (!before) return;
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
    const now = { x: event.clientX, y: event.clientY };
    fingers.current.set(event.pointerId, now);
    if (other) {
      const was = Math.hypot(before.x - other.x, before.y - other.y);
      const is = Math.hypot(now.x - other.x, now.y - other.y);
      show(zoomed(view, was / Math.max(1, is)), false);
    } else {
      show(panned(view, now.x - before.x, now.y - before.y), false);
    }
  };

  const release = (event: React.PointerEvent) => {
    if (fingers.current.delete(event.pointerId)) onPin(rounded(view.centre));
  };

  const tap = (event: React.MouseEvent) => {
    const box = frame.current?.getBoundingClientRect();
    if (!box) return;
    show(
      panned(view, box.left + box.width / 2 - event.clientX, box.top + box.height / 2 - event.clientY),
      true,
    );
  };

  const bar = scaleBar(view, size);

  return (
    <div className="map">
      <div
        ref={frame}
        className="map-canvas focusable"
        role="application"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the map
        tabIndex={0}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
        }}
        onPointerMove={drag}
        onPointerUp={release}
        onPointerCancel={release}
        onDoubleClick={tap}
        onWheel={(event) => show(zoomed(view, event.deltaY > 0 ? 1.15 : 1 / 1.15), true)}
        onKeyDown={(event) => {
          const step = arrows[event.key];
          if (step) {
            event.preventDefault();
            show(panned(view, ...step), true);
          } else if (event.key === '+' || event.key === '=') show(zoomed(view, 0.7), true);
          else if (event.key === '-') show(zoomed(view, 1.4), true);
        }}
      >
        <AreaShapes areas={areas?.areas ?? []} view={view} size={size} />
      </div>
      <div className={`map-pin${pin ? '' : ' map-pin-open'}`} aria-hidden>
        <Icon name="map-pin" size="large" />
      </div>
      <div className="map-scale" aria-hidden style={{ width: bar.pixels }}>
        {bar.metres >= 1_000 ? `${bar.metres / 1_000} km` : `${bar.metres} m`}
      </div>
      <div className="map-tools">
        <button
          type="button"
          className="map-tool press-h5"
          aria-label={zoomIn}
          onClick={() => show(zoomed(view, 0.55), true)}
        >
          <Icon name="plus" />
        </button>
        <button
          type="button"
          className="map-tool press-h5"
          aria-label={zoomOut}
          onClick={() => show(zoomed(view, 1.8), true)}
        >
          <Icon name="minus" />
        </button>
      </div>
    </div>
  );
}
