import { allowedActions } from '../../domain/case/allowed-actions.ts';
import { maySee } from '../../domain/case/case-access.ts';
import type { CaseCommand, CaseRefusal } from '../../domain/case/case-command.ts';
import type { CaseEvent, CaseFact } from '../../domain/case/case-event.ts';
import type { CaseState } from '../../domain/case/case-state.ts';
import { decideCase } from '../../domain/case/decide.ts';
import type { CaseCommandName } from '../../domain/case/transitions.ts';
import { violationCaseOf } from '../../domain/case/violation-case.ts';
import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import type { CaseRecord, Change } from '../../ports/case-store.ts';
import { type Command, findReplay, type ReplayRefusal, recorded, retrying } from '../command.ts';
import { caseChange } from './case-changes.ts';
import { caseContext } from './case-context.ts';
import type { CaseDependencies } from './case-dependencies.ts';
import { historyAsOf } from './history-as-of.ts';
import { missingFact } from './missing-fact.ts';
import { nominateRewards } from './nominate-rewards.ts';
import { tieOfRecusal } from './tie-of-recusal.ts';

export type CommandCase = {
  readonly caseId: string;
  readonly officer: Officer;
  readonly command: CaseCommand;
  /** Version the officer looked at; left out = whatever it is now. */
  readonly expectedVersion?: number | undefined;
  readonly claim: Command;
};

export type CaseAnswer = {
  readonly id: string;
  readonly state: CaseState;
  readonly version: number;
  readonly allowed: readonly CaseCommandName[];
};

type Refusal = CaseRefusal | ReplayRefusal | 'evidence.unusable';

/** One officer, one command, one atomic write: the event, the list row, and what follows from it. */
export const commandCase = (
  deps: CaseDependencies,
  request: CommandCase,
): Promise<Outcome<CaseAnswer, Refusal>> =>
  retrying<CaseAnswer, Refusal>(async () => {
    const record = await deps.store.readCase(request.caseId);
    const organisation = await deps.staff.organisation();
    const unitById = (id: string) => organisation.units.find((unit) => unit.id === id);
    if (record === undefined) return refused('resource.not-found');
    const replay = findReplay(record.events, request.claim);
    // Whoever may not see a case learns nothing of it, not even that it exists; whoever gave a command and then
    // stepped back still gets its answer.
    if (replay.kind === 'none' && !maySee(request.officer, record.violationCase, unitById, 'commandCase'))
      return refused('resource.not-found');
    if (replay.kind === 'reused') return refused('command.key-reused');
    if (replay.kind === 'replay')
      return accepted(await answer(deps, request, historyAsOf(record.events, replay.version).events));
    if (request.expectedVersion !== undefined && request.expectedVersion !== record.violationCase.version)
      return refused('command.conflict', 'version');
    const context = await caseContext(deps, record, request);
    const decision = decideCase(record.violationCase, request.command, request.officer, context);
    if (!decision.ok) return decision;
    const missing = missingFact(deps.policies, record, decision.value, request.claim);
    if (missing !== undefined) return refused('case.facts-incomplete', missing);
    // Before the event: a case that is out of sight must be out of the lists, too.
    if (decision.value.type === 'recused')
      await deps.staff.putTie(tieOfRecusal(request, decision.value.data));
    const added = recorded([decision.value], record.violationCase.version, request.claim);
    const events = [...record.events, ...added];
    const changes = [
      caseChange(record.id, record.events, added, deps.policies),
      ...(await consequences(deps, record, decision.value, request)),
      ...(await nominateRewards(deps, record.id, events, request.claim)),
    ];
    const result = await deps.store.commit(changes);
    if (result === 'committed') return accepted(await answer(deps, request, events));
    if (result === 'evidence-unusable') return refused('evidence.unusable', 'evidence');
    return 'conflict';
  });

/** Changes elsewhere that belong to the same write. */
const consequences = async (
  deps: CaseDependencies,
  record: CaseRecord,
  fact: CaseFact,
  request: CommandCase,
): Promise<readonly Change[]> => {
  if (fact.type === 'merged') {
    const target = await deps.store.readCase(fact.data.into);
    if (target === undefined) return [];
    // What was merged into this case before moves on with it.
    const merging = [record.id, ...record.violationCase.mergedReports].map(
      (from): CaseFact => ({ type: 'merged-in', data: { from } }),
    );
    const added = recorded(merging, target.violationCase.version, request.claim);
    return [caseChange(target.id, target.events, added, deps.policies)];
  }
  return attachedFiles(fact).map((id) => ({
    kind: 'attach-evidence',
    id,
    reportId: record.id,
    owner: `officer:${request.officer.username}`,
    from: 'officer',
  }));
};

/** Files of the officer that become part of the case. */
const attachedFiles = (fact: CaseFact): readonly string[] => {
  if (fact.type === 'site-checked') return fact.data.evidence;
  return fact.type === 'evidence-redacted' ? [fact.data.copy] : [];
};

const answer = async (
  deps: CaseDependencies,
  request: CommandCase,
  events: readonly CaseEvent[],
): Promise<CaseAnswer> => {
  const violationCase = violationCaseOf(events);
  const record = { id: request.caseId, violationCase, events };
  const at = events.at(-1)?.at ?? request.claim.at;
  const context = await caseContext(deps, record, { claim: { at } });
  const { state, version } = violationCase;
  return {
    id: request.caseId,
    state,
    version,
    allowed: allowedActions(violationCase, request.officer, context),
  };
};
