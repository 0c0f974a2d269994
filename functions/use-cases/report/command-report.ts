import type { CaseRefusal, ReporterCommand } from '../../domain/case/case-command.ts';
import { decideReporter } from '../../domain/case/decide.ts';
import { sendsBack } from '../../domain/case/send-back.ts';
import { violationCaseOf } from '../../domain/case/violation-case.ts';
import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import type { CaseRecord, Change } from '../../ports/case-store.ts';
import { caseChange, caseDeadlines } from '../case/case-changes.ts';
import { historyAsOf } from '../case/history-as-of.ts';
import { type Command, findReplay, type ReplayRefusal, recorded, retrying } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { leadOf } from './follow-merge.ts';

export type CommandReport = {
  readonly reportId: string;
  readonly command: ReporterCommand;
  readonly evidenceOwner: string;
  readonly claim: Command;
};

type Refusal = CaseRefusal | ReplayRefusal | 'evidence.unusable';

/** What the reporter adds to the history. Whose report it is was settled before (session or receipt code). */
export const commandReport = (
  deps: Pick<Dependencies, 'store' | 'policies'>,
  request: CommandReport,
): Promise<Outcome<CaseRecord, Refusal>> =>
  retrying<CaseRecord, Refusal>(async () => {
    const record = await deps.store.readCase(request.reportId);
    if (record === undefined) return refused('resource.not-found');
    const replay = findReplay(record.events, request.claim);
    if (replay.kind === 'reused') return refused('command.key-reused');
    if (replay.kind === 'replay')
      return accepted({ id: record.id, ...historyAsOf(record.events, replay.version) });
    const deadlines = caseDeadlines(record.events, deps.policies);
    const lead = await leadOf(deps, record);
    const now = request.claim.at;
    const decision = decideReporter(record.violationCase, request.command, {
      now,
      deadlines,
      lead: lead.violationCase,
    });
    if (!decision.ok) return decision;
    const back = sendsBack(lead.violationCase, request.command, {
      now,
      deadlines: caseDeadlines(lead.events, deps.policies),
    });
    const own = lead.id === record.id;
    const added = recorded(
      [decision.value, ...(own ? back : [])],
      record.violationCase.version,
      request.claim,
    );
    const elsewhere = own ? [] : recorded(back, lead.violationCase.version, request.claim);
    const evidence = request.command.command === 'supplement' ? request.command.evidence : [];
    const result = await deps.store.commit([
      caseChange(record.id, record.events, added, deps.policies),
      ...(elsewhere.length > 0 ? [caseChange(lead.id, lead.events, elsewhere, deps.policies)] : []),
      ...evidence.map(
        (id): Change => ({
          kind: 'attach-evidence',
          id,
          reportId: record.id,
          owner: request.evidenceOwner,
          from: 'reporter',
        }),
      ),
    ]);
    if (result === 'evidence-unusable') return refused('evidence.unusable', 'evidence');
    if (result !== 'committed') return 'conflict';
    const events = [...record.events, ...added];
    return accepted({ id: record.id, events, violationCase: violationCaseOf(events) });
  });
