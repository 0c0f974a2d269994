import { describe, expect, it } from 'vitest';
import { whyNot } from '../../../functions/domain/case/allowed-actions.ts';
import type { CaseCommand, CaseContext } from '../../../functions/domain/case/case-command.ts';
import type { CaseFact } from '../../../functions/domain/case/case-event.ts';
import { decideCase } from '../../../functions/domain/case/decide.ts';
import { redactedHistory } from '../../../functions/domain/case/redacted-history.ts';
import { isUnchecked } from '../../../functions/domain/case/reporter-texts.ts';
import { violationCaseOf } from '../../../functions/domain/case/violation-case.ts';
import { filedAt } from '../../builders/a-filing.ts';
import { anOfficer, unitById, units } from '../../builders/an-organisation.ts';
import { caseHistory, facts, filed } from '../../builders/case-history.ts';

const telling = '我叫张伟，在此反映。示范化工厂夜里冒黑烟，电话13812345678';
const filedWith = (description: string): CaseFact => filed({ description });
const message: CaseFact = { type: 'message-written', data: { from: 'reporter', text: '我家对面又冒烟了' } };

const intake = anOfficer('intake');
const now = filedAt;
const context: CaseContext = {
  now,
  officers: () => undefined,
  unitById,
  routedUnit: units.town.id,
  deadlines: [],
  categories: [],
};

const check = (hidden: readonly { start: number; end: number }[], keep = false): CaseCommand => ({
  command: 'redact-text',
  texts: [{ version: 1, field: 'description', hidden }],
  keep,
});
const name = { start: 0, end: 4 };
const phone = { start: telling.indexOf('138'), end: telling.length };

const accepted = (...more: readonly CaseFact[]) => caseHistory(filedWith(telling), facts.accepted, ...more);
const decide = (command: CaseCommand, history = accepted(), officer = intake) =>
  decideCase(violationCaseOf(history), command, officer, context);

describe('a report whose text may give the reporter away', () => {
  it('goes out blacked out while nobody has checked it: the hours of a ticket wait for nobody', () => {
    expect(whyNot('dispatch', violationCaseOf(accepted()), intake, context)).toBeUndefined();
    const dispatched = decide({ command: 'dispatch', urgent: false });
    if (!dispatched.ok) throw new Error(dispatched.refusal.code);
    expect(JSON.stringify(redactedHistory(accepted(dispatched.value)))).not.toMatch(/张伟|138/);
  });

  it('keeps a marked part visible only when that was confirmed', () => {
    expect(decide(check([phone]))).toMatchObject({
      refusal: { code: 'case.text-kept-unconfirmed', path: 'keep' },
    });
    expect(decide(check([phone], true))).toMatchObject({
      value: { data: { texts: [{ hidden: [phone], kept: 1 }] } },
    });
  });

  it('waits again for somebody to look at what the reporter adds', () => {
    const checked = decide(check([name, phone]));
    if (!checked.ok) throw new Error(checked.refusal.code);
    const waiting = (...more: readonly CaseFact[]) =>
      violationCaseOf(accepted(checked.value, ...more)).reporterTexts.filter(isUnchecked);
    expect(waiting()).toEqual([]);
    expect(waiting(message)).toHaveLength(1);
  });

  it.each([
    ['another text', { version: 9, field: 'description', hidden: [] }],
    ['a place behind its end', { version: 1, field: 'description', hidden: [{ start: 0, end: 999 }] }],
    ['an empty place', { version: 1, field: 'description', hidden: [{ start: 3, end: 3 }] }],
  ] as const)('refuses %s', (_what, text) => {
    expect(decide({ command: 'redact-text', texts: [text], keep: true })).toMatchObject({
      refusal: { code: 'case.text-unknown' },
    });
  });

  it('joins places that overlap', () => {
    const overlapping = [{ start: 2, end: 6 }, name, phone];
    expect(decide(check(overlapping))).toMatchObject({
      value: { data: { texts: [{ hidden: [{ start: 0, end: 6 }, phone] }] } },
    });
  });

  it('is shown as it came to nobody below the county', () => {
    for (const officer of [anOfficer('intake', units.town), anOfficer('investigator', units.brigade)])
      expect(whyNot('redact-text', violationCaseOf(accepted(facts.dispatched)), officer, context)).toBe(
        'access.denied',
      );
  });
});

describe('what everybody in the office reads', () => {
  const shown = (...more: readonly CaseFact[]) => redactedHistory(accepted(...more));
  const description = (history: ReturnType<typeof shown>) => violationCaseOf(history).report.description;

  it('hides everything marked while nobody has decided', () => {
    expect(description(shown())).toBe('▇▇，在此反映。示范化工厂夜里冒黑烟，电话▇▇');
    expect(shown(message)[2]?.data).toEqual({ from: 'reporter', text: '▇▇又冒烟了' });
  });

  it('hides what was decided and nothing else', () => {
    const checked = decide(check([{ start: 5, end: 9 }], true));
    if (!checked.ok) throw new Error(checked.refusal.code);
    expect(description(shown(checked.value))).toBe('我叫张伟，▇▇。示范化工厂夜里冒黑烟，电话13812345678');
  });

  it('leaves the stored report and the office’s own texts as they are', () => {
    const own: CaseFact = {
      type: 'message-written',
      data: { from: 'authority', text: '我们公司电话 0825-2345678' },
    };
    const history = accepted(own);
    redactedHistory(history);
    expect(violationCaseOf(history).report.description).toBe(telling);
    expect(redactedHistory(history)[2]).toEqual(history[2]);
  });

  it.each<CaseFact>([
    { type: 'supplemented', data: { asked: false, text: telling, evidence: [] } },
    { type: 'withdrawn', data: { reason: telling } },
    { type: 'rated', data: { stars: 5, comment: telling } },
    { type: 'review-requested', data: { reason: telling } },
  ])('covers every text of the reporter: $type', (fact) => {
    const text = JSON.stringify(redactedHistory(accepted(facts.replied, fact)).at(-1));
    expect(text).not.toContain('13812345678');
    expect(text).not.toContain('张伟');
  });
});

describe('a text that leaves the office', () => {
  const decline = (reason: string): CaseCommand => ({ command: 'decline', code: 'other', reason });

  it.each<[string, CaseCommand, readonly CaseFact[]]>([
    ['a decline', decline('请与13912345678联系'), []],
    ['a transfer letter', { command: 'transfer', to: '水务局', reason: '举报人住在厂北侧' }, []],
    ['the contact of a transfer', { command: 'transfer', to: '水务局', contact: '13912345678' }, []],
    ['a request', { command: 'request-supplement', text: '请加微信 abc12345' }, []],
    ['a message', { command: 'message', text: '已打13912345678' }, []],
  ])('is refused when it holds personal data: %s', (_what, command, more) => {
    const history = caseHistory(filedWith('夜里冒黑烟'), ...more);
    expect(decideCase(violationCaseOf(history), command, intake, context)).toMatchObject({
      refusal: { code: 'text.may-identify-reporter' },
    });
  });

  it('does not quote what was blacked out, when its writer may read that anyway', () => {
    const spans = [name, phone];
    const hidden: CaseFact = {
      type: 'texts-checked',
      data: { texts: [{ version: 1, field: 'description', hidden: spans, kept: 0 }] },
    };
    const quoting: CaseCommand = { command: 'message', text: '您说“我叫张伟”，已收到' };
    const history = caseHistory(filedWith(telling), hidden);
    expect(decideCase(violationCaseOf(history), quoting, intake, context)).toMatchObject({
      refusal: { code: 'text.may-identify-reporter', path: 'text' },
    });
    // Whoever may not read it would learn by trying whether a guess is right.
    const investigator = anOfficer('investigator', units.brigade);
    expect(decideCase(violationCaseOf(history), quoting, investigator, context).ok).toBe(true);
  });

  it('is answered the same whoever reported: coded, anonymous or named', () => {
    const answers = (['named', 'coded', 'anonymous'] as const).map((disclosure) => {
      const history = caseHistory(filed({ description: '夜里冒烟', disclosure }));
      return ['张伟', '李四', '13912345678'].map((text) =>
        decideCase(violationCaseOf(history), { command: 'message', text }, intake, context),
      );
    });
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
  });
});
