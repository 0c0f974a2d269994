import { describe, expect, it } from 'vitest';
import { checkClue } from '../../../miniapp/src/features/filing/clue-check';

const nothing = {
  pin: null,
  address: '',
  description: '',
  party: '',
  seenAt: '2026-03-10T08:00',
  ongoing: false,
  answers: [],
};

describe('clue check', () => {
  it('leaves everything open at the start', () => {
    expect(checkClue(nothing)).toEqual({ time: false, place: false, party: false, act: false });
  });

  it('finds all four in one good sentence with a place', () => {
    const told = {
      ...nothing,
      pin: {},
      address: '红旗路18号',
      description: '绿源化工厂每天半夜从东侧烟囱冒黑烟',
    };
    expect(checkClue(told)).toEqual({ time: true, place: true, party: true, act: true });
  });

  it.each([
    ['time', { ongoing: true }],
    ['time', { description: '昨天下午' }],
    ['time', { answers: [{ question: 'often' }] }],
    ['party', { party: '川A12345' }],
    ['act', { description: '往河里偷排污水，发黑发臭' }],
    ['act', { description: 'They dump waste into the river at night' }],
  ] as const)('%s is clear with %j', (item, change) => {
    expect(checkClue({ ...nothing, ...change })[item]).toBe(true);
  });

  it('wants a landmark besides the pin', () => {
    expect(checkClue({ ...nothing, pin: {} }).place).toBe(false);
  });
});
