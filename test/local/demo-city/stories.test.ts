import { describe, expect, it } from 'vitest';
import { locate } from '../../../functions/domain/jurisdiction/locate.ts';
import { demoOrganisation } from '../../../functions/local/demo-city/organisation.ts';
import { stories } from '../../../functions/local/demo-city/story.ts';
import { demoThreads } from '../../../functions/local/demo-city/timeline.ts';
import { shippedPolicies } from '../../../functions/runtime/policy-book.ts';

const policies = shippedPolicies();

describe('the stories of the demo city', () => {
  it('happen in the village their address names', () => {
    for (const { key, place } of stories) {
      const division = locate(demoOrganisation, place)?.division;
      const name = demoOrganisation.areas.find(({ code }) => code === division)?.name;
      expect([key, place.address.startsWith(name ?? '?')]).toEqual([key, true]);
    }
  });

  it('are about eight villages, three ways to report and many matters', () => {
    const divisions = new Set(stories.map(({ place }) => locate(demoOrganisation, place)?.division));
    expect(divisions.size).toBe(8);
    expect(new Set(stories.map(({ disclosure }) => disclosure)).size).toBe(3);
    expect(new Set(stories.map(({ matter }) => matter)).size).toBeGreaterThanOrEqual(10);
    expect(new Set(stories.map(({ text }) => text)).size).toBe(stories.length);
    expect(new Set(stories.map(({ key }) => key)).size).toBe(stories.length);
  });

  it('name a WeChat user wherever somebody reports by name', () => {
    expect(stories.filter(({ disclosure, who }) => disclosure === 'named' && who === undefined)).toEqual([]);
  });

  it.each([
    ['a Friday morning', '2026-11-20T02:30:00.000Z'],
    ['a Sunday at night', '2026-03-01T18:10:00.000Z'],
    ['the first day after a long holiday', '2026-02-24T00:05:00.000Z'],
  ])('lie in the past, and officers act on working days in office hours: seen from %s', (_name, now) => {
    for (const { at, what, story } of demoThreads(now, policies).flat()) {
      expect([story.key, at <= now]).toEqual([story.key, true]);
      if (!('by' in what) || what.at === '0h') continue;
      const local = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
      expect([story.key, policies.calendar().isWorkingDay(local.slice(0, 10))]).toEqual([story.key, true]);
      expect(Number(local.slice(11, 13))).toBeGreaterThanOrEqual(9);
      expect(Number(local.slice(11, 13))).toBeLessThan(18);
    }
  });
});
