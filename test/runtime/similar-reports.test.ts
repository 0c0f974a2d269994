import { expect, it } from 'vitest';
import { deployedWorld } from './deployed-world.ts';

it('the citizens’ function may ask whether others were heard around a place', async () => {
  const { call, refused } = await deployedWorld('2026-03-10T09:30:00+08:00');
  const answer = await call('GET', '/citizen/similar-reports?lng=105.47&lat=30.51', {});
  expect([answer.status, answer.body, refused]).toEqual([200, { several: false }, []]);
});
