import type { ProblemCode } from '../../contract/problem-codes.ts';
import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Seen } from '../../ports/read-book.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { recordRead } from '../../use-cases/records/record-read.ts';
import type { Viewing } from '../../use-cases/views/deadline-view.ts';
import type { WitnessedOperation } from '../../use-cases/words/read-words.ts';

type Staff = { readonly officer: Officer; readonly viewing: Viewing };

/** Answers only after it is written down who is shown what; a read that cannot be recorded is a fault. */
export const witnessed =
  <C extends Staff, T>(
    { id }: { readonly id: WitnessedOperation },
    seen: (shown: T) => Omit<Seen, 'operation'>,
    run: (call: C, deps: Dependencies) => Promise<Outcome<T, ProblemCode>>,
  ) =>
  async (call: C, deps: Dependencies): Promise<Outcome<T, ProblemCode>> => {
    const answer = await run(call, deps);
    if (answer.ok)
      await recordRead(deps, call.officer, call.viewing.now, { operation: id, ...seen(answer.value) });
    return answer;
  };
