import { describe, expect, it } from 'vitest';
import {
  afterKey,
  areaBetween,
  areaInTheMiddle,
  inPercent,
  isWorthKeeping,
} from '../../../../miniapp/src/desk/cases/redact-picture-areas';

const picture = { width: 1000, height: 500 };
const area = { left: 100, top: 100, width: 200, height: 50 };
const key = (name: string, held: { shiftKey?: boolean; altKey?: boolean } = {}) => ({
  key: name,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('a rectangle over a picture', () => {
  it('is drawn from any corner to any other, and ends where the picture ends', () => {
    const drawn = { left: 100, top: 100, width: 200, height: 50 };
    expect(areaBetween({ x: 100, y: 100 }, { x: 300, y: 150 }, picture)).toEqual(drawn);
    expect(areaBetween({ x: 300.4, y: 149.6 }, { x: 99.9, y: 100.2 }, picture)).toEqual(drawn);
    expect(areaBetween({ x: -50, y: 400 }, { x: 2000, y: 900 }, picture)).toEqual({
      left: 0,
      top: 400,
      width: 1000,
      height: 100,
    });
  });

  it('is kept only when it covers something', () => {
    expect(isWorthKeeping(areaBetween({ x: 5, y: 5 }, { x: 8, y: 200 }, picture))).toBe(false);
    expect(isWorthKeeping(area)).toBe(true);
  });

  it('is moved and sized with the keyboard, never out of the picture', () => {
    expect(afterKey(area, key('ArrowRight'), picture)).toEqual({ ...area, left: 120 });
    expect(afterKey(area, key('ArrowUp', { altKey: true }), picture)).toEqual({ ...area, top: 99 });
    expect(afterKey(area, key('ArrowDown', { shiftKey: true }), picture)).toEqual({ ...area, height: 60 });
    const atTheEdge = { ...area, left: 800 };
    expect(afterKey(atTheEdge, key('ArrowRight'), picture)).toEqual(atTheEdge);
    expect(afterKey(atTheEdge, key('ArrowRight', { shiftKey: true }), picture)).toEqual(atTheEdge);
    expect(afterKey({ ...area, width: 8 }, key('ArrowLeft', { shiftKey: true }), picture)?.width).toBe(8);
    expect(afterKey(area, key('Enter'), picture)).toBeUndefined();
  });

  it('begins in the middle when it is made with the keyboard', () => {
    expect(inPercent(areaInTheMiddle(picture), picture)).toEqual({
      left: 40,
      top: 40,
      width: 20,
      height: 20,
    });
  });
});
