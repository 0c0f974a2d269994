import type { CaseCommand, ReporterCommand } from '../../functions/domain/case/case-command.ts';
import type { Officer } from '../../functions/domain/jurisdiction/organisation.ts';
import type {
  PayoutCommand,
  ReporterRewardCommand,
  RewardCommand,
} from '../../functions/domain/reward/reward-command.ts';
import { commandCase } from '../../functions/use-cases/case/command-case.ts';
import { rewardIdOf } from '../../functions/use-cases/ids.ts';
import { commandPayout } from '../../functions/use-cases/payout/command-payout.ts';
import { commandReport } from '../../functions/use-cases/report/command-report.ts';
import { type FileReport, fileReport } from '../../functions/use-cases/report/file-report.ts';
import { commandOwnReward } from '../../functions/use-cases/reward/command-own-reward.ts';
import { commandReward } from '../../functions/use-cases/reward/command-reward.ts';
import { aFilingRequest } from './a-filing-request.ts';
import { units } from './an-organisation.ts';
import { aClaim, cast, type UseCaseWorld, useCaseWorld } from './use-case-world.ts';

const wechat = { channel: 'wechat', openid: 'openid-1' } as const;
const bank = {
  channel: 'bank',
  accountName: '王小明',
  accountNumber: '6222000000000000',
  bankName: '示范银行',
} as const;

/** One report played through the real use cases; every command has an id of its own unless one is given. */
export const playedCase = async (more: Partial<FileReport> = {}, world: UseCaseWorld = useCaseWorld()) => {
  const { deps, memory } = world;
  let now = more.claim?.at ?? aFilingRequest().claim.at;
  let count = 0;
  const claimOf = (by: `officer:${string}` | 'reporter', id?: string) => {
    count += 1;
    return aClaim(id ?? `${more.claim?.id ?? 'play'}-${count}`, now, { by });
  };
  const filed = await fileReport(deps, aFilingRequest(more));
  if (!filed.ok) throw new Error(filed.refusal.code);
  const { id } = filed.value.record;
  memory.grant(units.county.id, 2026, 100_000_000);

  const give = (officer: Officer, command: CaseCommand, commandId?: string) =>
    commandCase(deps, {
      caseId: id,
      officer,
      command,
      claim: claimOf(`officer:${officer.username}`, commandId),
    });
  const must = async (officer: Officer, ...commands: readonly CaseCommand[]) => {
    for (const command of commands) {
      const done = await give(officer, command);
      if (!done.ok) throw new Error(`${command.command}: ${done.refusal.code}`);
    }
  };
  return {
    id,
    rewardId: rewardIdOf(id),
    world,
    to: (instant: string) => {
      now = instant;
    },
    give,
    say: (command: ReporterCommand) =>
      commandReport(deps, { reportId: id, command, evidenceOwner: 'owner-1', claim: claimOf('reporter') }),
    decide: (officer: Officer, command: RewardCommand, commandId?: string) =>
      commandReward(deps, {
        rewardId: rewardIdOf(id),
        officer,
        command,
        claim: claimOf(`officer:${officer.username}`, commandId),
      }),
    own: (command: ReporterRewardCommand) =>
      commandOwnReward(deps, {
        rewardId: rewardIdOf(id),
        command,
        payee: command.command === 'claim' && command.channel === 'bank' ? bank : wechat,
        claim: claimOf('reporter'),
      }),
    pay: (payoutId: string, command: PayoutCommand, commandId?: string, officer: Officer = cast.finance) =>
      commandPayout(deps, {
        payoutId,
        officer,
        command,
        claim: claimOf(`officer:${officer.username}`, commandId),
      }),
    /** To the findings, by way of the township and without an investigation. */
    found: async (findings: Partial<Extract<CaseCommand, { command: 'record-findings' }>> = {}) => {
      await must(cast.intake, { command: 'accept' }, { command: 'dispatch', urgent: false });
      await must(
        cast.town,
        { command: 'sign' },
        { command: 'record-site-check', violationSeen: true, notes: '现场冒烟', evidence: [] },
      );
      await must(cast.lead, {
        command: 'record-findings',
        findings: 'substantiated',
        categories: ['C07'],
        matchesReport: true,
        subjectKnown: true,
        underRectification: false,
        summary: '属实',
        ...findings,
      });
    },
    /** A fine served today: the reward becomes a candidate. */
    handled: () =>
      must(cast.lead, {
        command: 'record-outcome',
        kind: 'fine',
        amountFen: 8_000_000,
        decidedOn: '2026-03-09',
        servedOn: '2026-03-10',
        final: true,
      }),
    record: async () => {
      const record = await deps.store.readCase(id);
      if (record === undefined) throw new Error('no such case');
      return record;
    },
    reward: async () => (await deps.store.readReward(rewardIdOf(id)))?.reward,
  };
};

export type PlayedCase = Awaited<ReturnType<typeof playedCase>>;

/** Proposed, reviewed, approved and told by four hands. */
export const notifiedReward = async (more: Partial<FileReport> = {}, world?: UseCaseWorld) => {
  const played = await playedCase(more, world);
  await played.found();
  await played.handled();
  await played.decide(cast.clerk, { command: 'propose' });
  await played.decide(cast.reviewer, { command: 'review' });
  await played.decide(cast.approver, { command: 'approve' });
  const told = await played.decide(cast.clerk, { command: 'notify' });
  if (!told.ok) throw new Error(told.refusal.code);
  return played;
};
