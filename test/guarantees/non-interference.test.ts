import { afterAll, describe, expect, it } from 'vitest';
import { roles } from '../../functions/domain/jurisdiction/role.ts';
import { leaks } from './leaks.ts';
import { scale, seedOf, timeLimitMs } from './scale.ts';
import { castsOf, live } from './two-worlds.ts';
import { differences, sizeOf } from './views.ts';

const pairs = scale('PAIRS', 25, 1_000);
const seed = seedOf('7');

describe(`who reported (seed ${seed})`, () => {
  it(
    'changes no byte that any staff role can see, and none that handlers write to logs or streams',
    async () => {
      const [ones, others] = castsOf(seed, pairs);
      const one = await live(seed, ones);
      const other = await live(seed, others);
      const differing = differences(one.views, other.views);
      console.log(
        `figure: non-interference: ${pairs} pairs × ${roles.length} roles, ${sizeOf(one.views)} bytes compared, ${differing.length} differ`,
      );
      expect(differing).toEqual([]);
      // Something was looked at: bodies, files and stream records of every report.
      for (const id of one.told.reportIds)
        expect(one.views.get(`intake GET /officer/cases/${id} 1`)).toMatch(/^200/);
      for (const kind of ['file', 'stream'])
        expect([...one.views.keys()].filter((name) => name.startsWith(kind)).length).toBeGreaterThan(pairs);
    },
    timeLimitMs,
  );

  it('is not told by the second of filing: staff see the day', async () => {
    const [ones, others] = castsOf(seed, 3);
    const living = { stories: [1, 2, 6], usernames: ['intake', 'supervisor', 'township', 'lead'] };
    const early = await live(seed, ones, living);
    const late = await live(seed, others, { ...living, lateMs: 37_250 });
    const differing = differences(early.views, late.views).filter((name) => / GET /.test(name));
    expect(differing).toEqual([]);
  });
});

describe('a comparison of two worlds notices', () => {
  let found = 0;
  afterAll(() =>
    console.log(`figure: leaks put in on purpose: ${found} of ${Object.keys(leaks).length} kinds found`),
  );
  const [ones, others] = castsOf(seed, 6);
  for (const [name, { leak, distort, shownBy }] of Object.entries(leaks))
    it(name, async () => {
      const living = { leak, distort, stories: [0, 6, 12, 18, 1, 24], usernames: ['intake', 'supervisor'] };
      const one = await live(seed, ones, living);
      const other = await live(seed, others, living);
      expect(differences(one.views, other.views)).toContainEqual(expect.stringMatching(shownBy));
      found += 1;
    });
});
