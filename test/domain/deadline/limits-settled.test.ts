import { describe, expect, it } from 'vitest';
import { limitsSettled } from '../../../functions/domain/deadline/limits-settled.ts';
import type { TrackedDeadline } from '../../../functions/domain/deadline/track.ts';
import { aDeadlineRule } from './a-deadline-rule.ts';

const dueAt = '2026-03-12T16:00:00.000Z';
const limit = (more: Partial<TrackedDeadline>): TrackedDeadline => ({
  kind: 'acceptance',
  from: '2026-03-10',
  unrolledOn: '2026-03-12',
  dueOn: '2026-03-12',
  dueAt,
  provisional: false,
  remindOn: [],
  basis: { zh: '', en: '' },
  owedBy: 'authority',
  window: false,
  rule: aDeadlineRule(),
  started: 1,
  status: 'open',
  noted: [],
  ...more,
});

describe('limits kept and missed', () => {
  it.each([
    [
      'met a millisecond before the end',
      { status: 'met', metAt: '2026-03-12T15:59:59.999Z' },
      { kept: 1, missed: 0 },
    ],
    ['met at the end itself, which is too late', { status: 'met', metAt: dueAt }, { kept: 0, missed: 1 }],
    ['breached and still open', { noted: ['breach'] }, { kept: 0, missed: 1 }],
    [
      'breached, then met: once',
      { noted: ['breach'], status: 'met', metAt: '2026-03-20T00:00:00.000Z' },
      { kept: 0, missed: 1 },
    ],
    ['breached, then void', { noted: ['breach'], status: 'void' }, { kept: 0, missed: 1 }],
  ] as const)('%s', (_, more, counts) => {
    expect(limitsSettled([limit(more)])).toEqual({ acceptance: counts });
  });

  it.each([
    ['still open', {}],
    ['void before its end', { status: 'void' }],
    ['owed by the reporter', { owedBy: 'reporter', status: 'met', metAt: dueAt }],
    ['a window nobody has to use', { window: true, noted: ['breach'] }],
  ] as const)('%s is not counted', (_, more) => {
    expect(limitsSettled([limit(more)])).toEqual({});
  });

  it('are added up by kind, each running of the same kind for itself', () => {
    const met = { status: 'met', metAt: '2026-03-11T00:00:00.000Z' } as const;
    expect(
      limitsSettled([
        limit(met),
        limit({ ...met, started: 3 }),
        limit({ ...met, kind: 'reply', noted: ['breach'] }),
      ]),
    ).toEqual({
      acceptance: { kept: 2, missed: 0 },
      reply: { kept: 0, missed: 1 },
    });
  });
});
