import { describe, expect, it } from 'vitest';
import { toldVersions } from '../../../functions/domain/identity/told-looks.ts';
import type { UnsealEvent, UnsealFact } from '../../../functions/domain/identity/unseal-event.ts';
import { unsealRequestOf, unsealStateAt } from '../../../functions/domain/identity/unseal-request.ts';
import {
  allowedUnsealActions,
  answerUnseal,
  askToUnseal,
  mayReadContact,
  mayReadOriginal,
  maySeeUnseal,
  usualTerms,
} from '../../../functions/domain/identity/unseal-rules.ts';
import { roles } from '../../../functions/domain/jurisdiction/role.ts';
import { anOfficer, brigade, bureau, city, otherCounty, township } from './an-officer.ts';

const askedAt = '2026-03-10T08:00:00.000Z';
const grantedAt = '2026-03-10T09:00:00.000Z';
const report = { id: 'rpt_1', caseNumber: 'C12AB-34DEF', division: '519901100000' };
const asking = {
  report,
  sealed: true,
  reason: 'verify-facts',
  explanation: '需要核实排放时间',
  onReport: [],
  ownRequests: [],
} as const;
const requester = anOfficer('investigator', ['investigator']);
const custodian = anOfficer('custodian', ['custodian'], city);

const fact = (outcome: ReturnType<typeof askToUnseal>): UnsealFact => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};
const historyOf = (...steps: readonly (readonly [UnsealFact, string, string])[]): UnsealEvent[] =>
  steps.map(([value, by, at], index) => ({
    ...value,
    version: index + 1,
    at,
    by: `officer:${by}`,
    commandId: `command-${index}`,
    payloadHash: 'p',
  }));

const asked = fact(askToUnseal(asking, requester, askedAt, usualTerms));
const waiting = unsealRequestOf(historyOf([asked, 'investigator', askedAt]));
const answered = (command: 'approve' | 'refuse') => {
  const answer = fact(answerUnseal(waiting, { command }, custodian, grantedAt, usualTerms));
  return unsealRequestOf(historyOf([asked, 'investigator', askedAt], [answer, 'custodian', grantedAt]));
};
const codeOf = (outcome: ReturnType<typeof askToUnseal>) => (outcome.ok ? 'yes' : outcome.refusal.code);

describe('asking who reported', () => {
  it.each(roles.map((role) => [role] as const))('as %s', (role) => {
    const may = ['intake', 'case-lead', 'investigator', 'reward-clerk'].includes(role);
    expect(codeOf(askToUnseal(asking, anOfficer('a', [role]), askedAt, usualTerms))).toBe(
      may ? 'yes' : 'access.denied',
    );
  });

  it.each([
    ['the county of the place', bureau, 'yes'],
    ['the city above it', city, 'yes'],
    ['another county', otherCounty, 'resource.not-found'],
    ['the township that works on the case', township, 'access.denied'],
  ] as const)('from %s', (_, unit, expected) => {
    expect(codeOf(askToUnseal(asking, anOfficer('a', ['intake'], unit), askedAt, usualTerms))).toBe(expected);
  });

  it('about a coded, an anonymous or an erased report finds nothing sealed', () => {
    expect(codeOf(askToUnseal({ ...asking, sealed: false }, requester, askedAt, usualTerms))).toBe(
      'identity.nothing-sealed',
    );
  });

  it('about a report that is not there, or not in the area, tells nothing of what is sealed', () => {
    const far = anOfficer('a', ['intake'], otherCounty);
    const answers = [
      askToUnseal({ ...asking, report: undefined }, requester, askedAt, usualTerms),
      askToUnseal({ ...asking, report: undefined, sealed: false }, requester, askedAt, usualTerms),
      askToUnseal(asking, far, askedAt, usualTerms),
      askToUnseal({ ...asking, sealed: false }, far, askedAt, usualTerms),
    ];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });
});

describe('asking for the original of a file', () => {
  const file = { ...asking, evidenceId: 'evd_1', reason: 'evidence-review' } as const;

  it.each(roles.map((role) => [role] as const))('as %s', (role) => {
    const may = ['intake', 'case-lead', 'investigator'].includes(role);
    expect(codeOf(askToUnseal(file, anOfficer('a', [role]), askedAt, usualTerms))).toBe(
      may ? 'yes' : 'access.denied',
    );
  });

  it('takes a reason that is about the file, and who reported takes one that is about the person', () => {
    const answers = (['contact-reporter', 'verify-facts', 'reporter-safety', 'court-order'] as const).map(
      (reason) => codeOf(askToUnseal({ ...file, reason }, requester, askedAt, usualTerms)),
    );
    expect(answers).toEqual([...Array.from({ length: 3 }, () => 'identity.reason-unfit'), 'yes']);
    expect(
      codeOf(askToUnseal({ ...asking, reason: 'evidence-review' }, requester, askedAt, usualTerms)),
    ).toBe('identity.reason-unfit');
  });

  it('waits for no request about the person or another file, only for one about this', () => {
    const open = { ...file, onReport: [waiting] };
    const first = fact(askToUnseal(open, requester, askedAt, usualTerms));
    const onFile = unsealRequestOf(historyOf([first, 'investigator', askedAt]));
    expect(codeOf(askToUnseal({ ...file, onReport: [onFile] }, requester, askedAt, usualTerms))).toBe(
      'identity.already-open',
    );
    const other = { ...file, evidenceId: 'evd_2', onReport: [onFile] };
    expect(codeOf(askToUnseal(other, requester, askedAt, usualTerms))).toBe('yes');
  });

  it('opens the file and never the contact, and the other way round', () => {
    const first = fact(askToUnseal(file, requester, askedAt, usualTerms));
    const request = unsealRequestOf(historyOf([first, 'investigator', askedAt]));
    const answer = fact(answerUnseal(request, { command: 'approve' }, custodian, grantedAt, usualTerms));
    const granted = unsealRequestOf(
      historyOf([first, 'investigator', askedAt], [answer, 'custodian', grantedAt]),
    );
    const may = (one: typeof granted) => [
      mayReadOriginal(one, requester, grantedAt),
      mayReadContact(one, requester, grantedAt),
    ];
    expect(may(granted)).toEqual([true, false]);
    expect(may(answered('approve'))).toEqual([false, true]);
  });
});

describe('a request that waits', () => {
  it.each([
    ['a custodian of another unit above', anOfficer('c', ['custodian'], city), 'yes'],
    ['a custodian of another unit of the county', anOfficer('c', ['custodian'], brigade), 'yes'],
    ['a custodian of the requester’s own unit', anOfficer('c', ['custodian'], bureau), 'identity.same-unit'],
    [
      'the requester, even as custodian',
      anOfficer('investigator', ['investigator', 'custodian']),
      'identity.same-person',
    ],
    [
      'the requester after moving to another unit',
      anOfficer('investigator', ['custodian'], city),
      'identity.same-person',
    ],
    ['the requester', requester, 'access.denied'],
    ['an auditor', anOfficer('a', ['auditor'], city), 'access.denied'],
    ['a custodian of another county', anOfficer('c', ['custodian'], otherCounty), 'resource.not-found'],
    ['a supervisor', anOfficer('s', ['supervisor'], city), 'resource.not-found'],
  ] as const)('is decided by %s', (_, officer, expected) => {
    for (const command of ['approve', 'refuse'] as const)
      expect(codeOf(answerUnseal(waiting, { command }, officer, grantedAt, usualTerms))).toBe(expected);
    expect(allowedUnsealActions(waiting, officer, grantedAt)).toEqual(
      expected === 'yes' ? ['approve', 'refuse'] : [],
    );
  });

  it.each([
    ['2026-03-13T07:59:59.999Z', 'requested', 'yes'],
    ['2026-03-13T08:00:00.000Z', 'lapsed', 'identity.not-open'],
  ])('at %s is %s', (now, state, expected) => {
    expect(unsealStateAt(waiting, now)).toBe(state);
    expect(codeOf(answerUnseal(waiting, { command: 'approve' }, custodian, now, usualTerms))).toBe(expected);
  });

  it('shows the contact to nobody', () => {
    for (const officer of [requester, custodian])
      expect(mayReadContact(waiting, officer, askedAt)).toBe(false);
  });
});

describe('a granted request', () => {
  const granted = answered('approve');

  it.each([
    ['2026-03-10T09:00:00.000Z', 'granted', true],
    ['2026-03-10T09:29:59.999Z', 'granted', true],
    ['2026-03-10T09:30:00.000Z', 'lapsed', false],
  ])('at %s is %s', (now, state, shown) => {
    expect(unsealStateAt(granted, now)).toBe(state);
    expect(mayReadContact(granted, requester, now)).toBe(shown);
  });

  it.each([
    ['the custodian who granted it', custodian],
    ['a colleague of the requester', anOfficer('colleague', ['investigator'])],
    ['an auditor', anOfficer('auditor', ['auditor'], city)],
    ['the requester in a post that may not ask', anOfficer('investigator', ['finance'])],
    [
      'the requester after moving to another county',
      anOfficer('investigator', ['investigator'], otherCounty),
    ],
    ['the requester after moving to a township', anOfficer('investigator', ['investigator'], township)],
  ] as const)('does not show the contact to %s', (_, officer) => {
    expect(mayReadContact(granted, officer, grantedAt)).toBe(false);
  });

  it('lasts as long as the terms say', () => {
    const brief = { ...usualTerms, grantMs: 60_000 };
    const answer = fact(answerUnseal(waiting, { command: 'approve' }, custodian, grantedAt, brief));
    expect(answer.data).toMatchObject({ until: '2026-03-10T09:01:00.000Z' });
  });

  it('cannot be answered a second time', () => {
    for (const request of [granted, answered('refuse')])
      for (const command of ['approve', 'refuse'] as const)
        expect(codeOf(answerUnseal(request, { command }, custodian, grantedAt, usualTerms))).toBe(
          'identity.not-open',
        );
  });
});

describe('a refused request', () => {
  it('never shows the contact and stays refused', () => {
    const refused = answered('refuse');
    expect(mayReadContact(refused, requester, grantedAt)).toBe(false);
    expect(unsealStateAt(refused, '2030-01-01T00:00:00.000Z')).toBe('refused');
  });
});

describe('the record of an unsealing', () => {
  it.each([
    ['its requester', requester, true],
    ['a custodian of the area', custodian, true],
    ['an auditor of the area', anOfficer('a', ['auditor'], city), true],
    ['discipline', anOfficer('d', ['discipline'], city), true],
    ['a colleague of the requester', anOfficer('b', ['investigator']), false],
    ['an auditor of another county', anOfficer('a', ['auditor'], otherCounty), false],
    ['the handling township', anOfficer('t', ['township-lead'], township), false],
  ] as const)('is open to %s: %s', (_, officer, expected) => {
    expect(maySeeUnseal(waiting, officer)).toBe(expected);
  });
});

describe('asking again', () => {
  const code = (more: object, now = grantedAt) =>
    codeOf(askToUnseal({ ...asking, ...more }, requester, now, usualTerms));

  it('on a report with a request that waits or is granted is refused until that is over', () => {
    expect(code({ onReport: [waiting] })).toBe('identity.already-open');
    expect(code({ onReport: [answered('approve')] })).toBe('identity.already-open');
    expect(code({ onReport: [answered('approve')] }, '2026-03-10T09:30:00.000Z')).toBe('yes');
    expect(code({ onReport: [waiting] }, '2026-03-13T08:00:00.000Z')).toBe('yes');
  });

  it('after a refusal takes a new reason or something new to say', () => {
    const onReport = [answered('refuse')];
    expect(code({ onReport, explanation: ' 需要核实，排放时间。' })).toBe('identity.refused-before');
    expect(code({ onReport, explanation: '举报人补充的照片无法辨认时间' })).toBe('yes');
    expect(code({ onReport, reason: 'reporter-safety' })).toBe('yes');
  });

  it('is possible five times a day, days counted in Shanghai', () => {
    const ownRequests = Array.from({ length: usualTerms.perDay }, () => waiting);
    expect(code({ ownRequests: ownRequests.slice(1) })).toBe('yes');
    expect(code({ ownRequests })).toBe('identity.too-many-today');
    expect(code({ ownRequests }, '2026-03-10T15:59:59.999Z')).toBe('identity.too-many-today');
    expect(code({ ownRequests }, '2026-03-10T16:00:00.000Z')).toBe('yes');
  });
});

describe('what the reporter is told of looks', () => {
  it('is one line in ten minutes, and every other step', () => {
    const look = { type: 'contact-read', data: { unit: { id: 'u', name: 'u' } } } as const;
    const at = (minute: string) => `2026-03-10T09:${minute}:00.000Z`;
    const events = historyOf(
      [asked, 'investigator', askedAt],
      ...['01', '05', '10', '11', '20', '21'].map((minute) => [look, 'investigator', at(minute)] as const),
    );
    expect([...toldVersions(events)]).toEqual([1, 2, 5, 7]);
  });
});
