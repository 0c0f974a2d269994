import type { CaseEvent } from '../../domain/case/case-event.ts';

/** Every file of a case: the reporter's, those of site checks, and blacked-out copies. */
export const filesOfCase = (events: readonly CaseEvent[]): readonly string[] =>
  events.flatMap(({ data }) => {
    if ('evidence' in data && Array.isArray(data.evidence)) return data.evidence;
    return 'copy' in data && typeof data.copy === 'string' ? [data.copy] : [];
  });
