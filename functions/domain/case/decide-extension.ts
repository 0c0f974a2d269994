import { accepted, type Outcome as Result, refused } from '../outcome.ts';
import type { CaseCommand, CaseContext, CaseRefusal } from './case-command.ts';
import type { CaseFact } from './case-event.ts';
import type { ViolationCase } from './violation-case.ts';

type Command = Extract<
  CaseCommand,
  { command: 'request-extension' | 'approve-extension' | 'refuse-extension' }
>;

/** One person asks, the head of the office approves, the reporter is told why (部令15号: ≤ 30 days, reason told). */
export const decideExtension = (
  violationCase: ViolationCase,
  command: Command,
  context: CaseContext,
): Result<CaseFact, CaseRefusal> => {
  switch (command.command) {
    case 'request-extension': {
      const running = context.deadlines.find(
        ({ kind, status }) => kind === command.kind && status === 'open',
      );
      if (running === undefined) return refused('case.extension-not-running', 'kind');
      const max = running.rule.extension?.max ?? 0;
      return command.length + (running.extendedBy ?? 0) > max
        ? refused('case.extension-too-long', 'length')
        : accepted({
            type: 'extension-requested',
            data: { kind: command.kind, length: command.length, reason: command.reason },
          });
    }
    case 'approve-extension': {
      const asked = violationCase.extension;
      if (asked === undefined) return refused('case.extension-none');
      const { kind, length, reason } = asked;
      return accepted({ type: 'extension-approved', data: { kind, length, reason, told: command.told } });
    }
    case 'refuse-extension':
      return accepted({ type: 'extension-refused', data: { reason: command.reason } });
    default:
      return command satisfies never;
  }
};
