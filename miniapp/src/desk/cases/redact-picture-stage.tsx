import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '../words/use-words';
import {
  type Area,
  afterKey,
  areaBetween,
  inPercent,
  isWorthKeeping,
  type Point,
} from './redact-picture-areas';

type Props = {
  readonly picture: ImageBitmap;
  readonly areas: readonly Area[];
  readonly onChange: (areas: readonly Area[]) => void;
};

/** The picture with its rectangles: drawn with the mouse, moved and sized with the keyboard. */
export function RedactPictureStage({ picture, areas, onChange }: Props) {
  const { redactPicture: words } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [from, setFrom] = useState<Point>();
  const [drawn, setDrawn] = useState<Area>();

  useEffect(() => {
    canvas.current?.getContext('2d')?.drawImage(picture, 0, 0);
  }, [picture]);

  const pointOf = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>): Point => {
    const frame = currentTarget.getBoundingClientRect();
    return {
      x: ((clientX - frame.left) / frame.width) * picture.width,
      y: ((clientY - frame.top) / frame.height) * picture.height,
    };
  };
  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button'))) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setFrom(pointOf(event));
  };
  const draw = (event: PointerEvent<HTMLElement>) => {
    if (from !== undefined) setDrawn(areaBetween(from, pointOf(event), picture));
  };
  const end = () => {
    if (drawn !== undefined && isWorthKeeping(drawn)) onChange([...areas, drawn]);
    setFrom(undefined);
    setDrawn(undefined);
  };
  const press = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const area = areas[index];
    if (area === undefined) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      return onChange(areas.filter((_, other) => other !== index));
    }
    const next = afterKey(area, event, picture);
    if (next === undefined) return;
    event.preventDefault();
    onChange(areas.map((one, other) => (other === index ? next : one)));
  };
  const styleOf = (area: Area) => {
    const { left, top, width, height } = inPercent(area, picture);
    return { left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` };
  };
  return (
    <div
      className="d-redact-stage"
      style={{ aspectRatio: `${picture.width} / ${picture.height}` }}
      onPointerDown={begin}
      onPointerMove={draw}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <canvas
        ref={canvas}
        width={picture.width}
        height={picture.height}
        aria-label={words.picture}
        role="img"
      />
      {areas.map((area, index) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: an area has nothing of its own but its place in the list
          key={index}
          type="button"
          className="d-redact-area"
          style={styleOf(area)}
          aria-label={words.area(index + 1, inPercent(area, picture))}
          onKeyDown={(event) => press(event, index)}
        />
      ))}
      {drawn !== undefined && <span className="d-redact-area" style={styleOf(drawn)} />}
    </div>
  );
}
