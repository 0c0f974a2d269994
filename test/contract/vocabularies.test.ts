import { describe, expect, it } from 'vitest';
import { caseCommandBody, findingKinds, outcomeKinds } from '../../functions/contract/case-commands.ts';
import { caseQueues, caseStates } from '../../functions/contract/cases.ts';
import { problemStatus } from '../../functions/contract/problem-codes.ts';
import { problemWords } from '../../functions/contract/problem-words.ts';
import { disclosures } from '../../functions/contract/report-words.ts';
import { plainStates } from '../../functions/contract/reports.ts';
import { rewardCommandBody } from '../../functions/contract/reward-desk.ts';
import { rewardStates } from '../../functions/contract/rewards.ts';
import {
  caseStates as domainCaseStates,
  plainStateOf,
  queueOf,
} from '../../functions/domain/case/case-state.ts';
import { transitions } from '../../functions/domain/case/transitions.ts';
import * as facts from '../../functions/domain/policy/fact-words.ts';
import { rewardStates as domainRewardStates } from '../../functions/domain/reward/reward-state.ts';
import { rewardTransitions } from '../../functions/domain/reward/reward-transitions.ts';

// The contract travels to clients and may not carry rules along, so it has its own lists: they must agree.
const names = (schema: { options: readonly { entries: { command: { literal: string } } }[] }): string[] =>
  schema.options.map(({ entries }) => entries.command.literal).toSorted();

describe('the contract’s words', () => {
  it('are those of the domain', () => {
    expect(caseStates).toEqual(domainCaseStates);
    expect(rewardStates).toEqual(domainRewardStates);
    expect(new Set(caseQueues)).toEqual(new Set(Object.values(queueOf).filter((queue) => queue !== null)));
    expect(new Set(plainStates)).toEqual(new Set(Object.values(plainStateOf)));
    expect(new Set(outcomeKinds)).toEqual(new Set(facts.outcomeKinds));
    expect(findingKinds).toEqual(facts.findingKinds);
    expect(disclosures).toEqual(facts.disclosures);
  });

  it('name every command the transitions know, and no other', () => {
    expect(names(caseCommandBody)).toEqual(Object.keys(transitions).toSorted());
    expect(names(rewardCommandBody)).toEqual(Object.keys(rewardTransitions).toSorted());
  });

  it('have a status and a sentence in both languages for every problem', () => {
    expect(Object.keys(problemWords).toSorted()).toEqual(Object.keys(problemStatus).toSorted());
    for (const { zh, en } of Object.values(problemWords)) {
      expect(zh).toMatch(/[\u4e00-\u9fff].*[。？]$/u);
      expect(en).toMatch(/[.?]$/);
    }
  });
});
