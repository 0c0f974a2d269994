import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedActions, allowedReporterActions } from '../../../functions/domain/case/allowed-actions.ts';
import type { CaseCommand, ReporterCommand } from '../../../functions/domain/case/case-command.ts';
import type { CaseState } from '../../../functions/domain/case/case-state.ts';
import type { CaseCommandName, ReporterCommandName } from '../../../functions/domain/case/transitions.ts';
import { scheduleOf } from '../../../functions/domain/deadline/schedule.ts';
import { caseDeadlines } from '../../../functions/use-cases/case/case-changes.ts';
import { sweepDeadlines } from '../../../functions/use-cases/sweep/sweep-deadlines.ts';
import { filedAt } from '../../builders/a-filing.ts';
import { unitById } from '../../builders/an-organisation.ts';
import { facts } from '../../builders/case-history.ts';
import { type PlayedCase, playedCase } from '../../builders/played-case.ts';
import { aClaim, cast, useCaseWorld } from '../../builders/use-case-world.ts';

const over: readonly CaseState[] = ['declined', 'transferred', 'merged', 'withdrawn', 'closed'];

/** A sound form for each button; `upheld` and the like change from step to step. */
const formOf = (name: CaseCommandName, step: number, other: string): CaseCommand => {
  const forms: { readonly [Name in CaseCommandName]: Extract<CaseCommand, { command: Name }> } = {
    accept: { command: 'accept' },
    decline: { command: 'decline', code: 'not-our-duty', reason: '不属职责' },
    transfer: { command: 'transfer', to: '示范市水务局' },
    merge: { command: 'merge', into: other },
    'request-supplement': { command: 'request-supplement', text: '请补充' },
    dispatch: { command: 'dispatch', urgent: step % 2 === 0 },
    'redact-evidence': { command: 'redact-evidence', evidence: 'evd_1', copy: `evd_copy_${step}` },
    'name-party': { command: 'name-party', name: '示范化工有限公司' },
    raise: { command: 'raise', units: [] },
    recuse: { command: 'recuse', kind: 'relative' },
    'redact-text': {
      command: 'redact-text',
      texts: [{ version: 1, field: 'description', hidden: [{ start: 0, end: 2 }] }],
      keep: true,
    },
    sign: { command: 'sign' },
    return: { command: 'return', reason: '不在本辖区' },
    'record-site-check': { command: 'record-site-check', violationSeen: true, notes: '冒烟', evidence: [] },
    'file-case': { command: 'file-case', investigators: ['investigator-1', 'investigator-2'] },
    'record-findings': {
      command: 'record-findings',
      ...facts.found.data,
      findings: step % 3 === 0 ? 'unsubstantiated' : 'substantiated',
    },
    'record-outcome': {
      command: 'record-outcome',
      ...facts.outcome.data,
      final: step % 4 !== 0,
    },
    'request-extension': { command: 'request-extension', kind: 'handling', length: 1, reason: '监测' },
    'approve-extension': { command: 'approve-extension' },
    'refuse-extension': { command: 'refuse-extension', reason: '可以按期' },
    reply: { command: 'reply', text: '已答复' },
    message: { command: 'message', text: '收到' },
    'request-call': { command: 'request-call', line: '08251234567' },
    suspend: { command: 'suspend', reason: '等待鉴定' },
    resume: { command: 'resume' },
    'record-review-opinion': { command: 'record-review-opinion', upheld: step % 2 === 0, text: '意见' },
    reopen: { command: 'reopen', reason: '未整改' },
    close: { command: 'close' },
  };
  return forms[name];
};
const reporterFormOf = (name: ReporterCommandName): ReporterCommand => {
  const forms: { readonly [Name in ReporterCommandName]: Extract<ReporterCommand, { command: Name }> } = {
    supplement: { command: 'supplement', text: '在北门', evidence: [] },
    message: { command: 'message', text: '还在冒烟' },
    'answer-call': {
      command: 'answer-call',
      agreed: true,
      number: '17000000001',
      until: '2026-03-10T09:00:00.000Z',
    },
    withdraw: { command: 'withdraw' },
    rate: { command: 'rate', stars: 3 },
    review: { command: 'review', reason: '仍在排放' },
  };
  return forms[name];
};

type Option = { readonly what: string; act(): Promise<{ readonly ok: boolean }> };

/** Every button that is shown to somebody now. */
const optionsOf = async (
  played: PlayedCase,
  now: string,
  step: number,
  other: string,
): Promise<readonly Option[]> => {
  const { violationCase, events } = await played.record();
  const context = { now, unitById, deadlines: caseDeadlines(events, played.world.deps.policies) };
  return [
    ...Object.values(cast).flatMap((officer) =>
      allowedActions(violationCase, officer, context).map((name) => ({
        what: `${officer.username}: ${name}`,
        act: () => played.give(officer, formOf(name, step, other)),
      })),
    ),
    ...allowedReporterActions(violationCase, context).map((name) => ({
      what: `reporter: ${name}`,
      act: () => played.say(reporterFormOf(name)),
    })),
  ];
};

const holds = async (played: PlayedCase, options: readonly Option[], trail: readonly string[]) => {
  const { violationCase, events } = await played.record();
  const { policies } = played.world.deps;
  const deadlines = caseDeadlines(events, policies);
  const running = scheduleOf(deadlines, policies.calendar()).next;
  const where = `${violationCase.state} after ${trail.join(', ')}`;
  expect(violationCase.version, where).toBe(events.length);
  if (over.includes(violationCase.state)) expect(running, where).toBeUndefined();
  else expect(options.length > 0 || running !== undefined, `stuck: ${where}`).toBe(true);
  const noted = events
    .filter(({ type }) => type === 'deadline-noted')
    .map(({ data }) => JSON.stringify(data));
  expect(new Set(noted).size, `noted twice: ${where}`).toBe(noted.length);
  expect(played.world.memory.cases.get(played.id)?.row.state, where).toBe(violationCase.state);
};

/** What ends a course early or leads nowhere is pressed once in twenty times, so that courses get far. */
const chosen = (options: readonly Option[], choice: number): Option | undefined => {
  const onward = options.filter(
    ({ what }) =>
      !/: (decline|transfer|merge|withdraw|message|supplement|request-extension|suspend)$/.test(what),
  );
  const from = onward.length === 0 || choice % 20 === 0 ? options : onward;
  return from[choice % Math.max(1, from.length)];
};

/** Each number chooses among the buttons; the hours that pass before are chosen as well. */
const course = fc.array(fc.tuple(fc.nat(10_000), fc.constantFrom(0, 0, 1, 5, 30, 200, 900)), {
  minLength: 15,
  maxLength: 45,
});

describe('whatever people press, in whatever order', () => {
  it('a case is never stuck, every button that is shown works, and no step of a limit is noted twice', async () => {
    const tooLong = 'case.extension-too-long';
    await fc.assert(
      fc.asyncProperty(course, async (steps) => {
        const world = useCaseWorld();
        const other = await playedCase({ claim: aClaim('other', filedAt) }, world);
        const played = await playedCase({}, world);
        const trail: string[] = [];
        let now = filedAt;
        for (const [step, [choice, hours]] of steps.entries()) {
          now = new Date(Date.parse(now) + hours * 3_600_000).toISOString();
          played.to(now);
          await sweepDeadlines(world.deps, now);
          const options = await optionsOf(played, now, step, other.id);
          await holds(played, options, trail);
          const option = chosen(options, choice);
          if (option === undefined) break;
          trail.push(option.what);
          const done = await option.act();
          const refused = JSON.stringify(done).includes(tooLong);
          expect(done.ok || refused, `${trail.join(', ')}: ${JSON.stringify(done)}`).toBe(true);
        }
      }),
      { seed: 20261121, numRuns: 150 },
    );
  }, 60_000);
});
