import { accepted, type Outcome, refused, refusedFor } from '../../domain/outcome.ts';
import type { PolicyPack } from '../../domain/policy/policy-pack.ts';
import { assess } from '../../domain/reward/assessment/assess.ts';
import { fillFacts, type StatedFacts } from '../../domain/reward/assessment/fill-facts.ts';
import type { Dependencies } from '../dependencies.ts';
import { traceView } from '../reward/read-rewards.ts';
import type { Viewing } from '../views/deadline-view.ts';
import { say } from '../words/language.ts';
import { needWords, requirementWords } from '../words/requirement-words.ts';

type Deps = Pick<Dependencies, 'shelf' | 'library'>;

/** The measure a draft would become. */
export const draftedPack = async (
  { shelf, library }: Deps,
  id: string,
): Promise<Outcome<PolicyPack, 'resource.not-found' | 'policy.not-a-measure' | 'policy.faulty'>> => {
  const draft = await shelf.draft(id);
  if (draft === undefined) return refused('resource.not-found');
  if (draft.content.kind !== 'pack') return refused('policy.not-a-measure');
  const read = library.readPack(draft.content.file);
  return read.ok ? accepted(read.document) : refusedFor('policy.faulty', read.faults);
};

/** What the engine says to sample facts under a draft; facts are refused as in a real decision. */
export const tryDraft = async (deps: Deps, id: string, facts: StatedFacts, viewing: Viewing) => {
  const pack = await draftedPack(deps, id);
  if (!pack.ok) return pack;
  const assessed = assess(
    pack.value,
    fillFacts({ ...facts, policy: pack.value.id, edition: pack.value.edition }),
  );
  if (!assessed.ok) return refusedFor('policy.facts-refused', assessed.faults);
  const { eligible, unmet, amountFen, range, shares, needs, trace } = assessed.value;
  const { language } = viewing;
  return accepted({
    policy: pack.value.id,
    eligible,
    unmet: unmet.map((code) => ({ code, text: say(requirementWords(code), language) })),
    amountFen,
    range,
    shares: shares.map((share) => ({ ...share })),
    needs: needs.map((code) => ({ code, text: say(needWords(code), language) })),
    trace: traceView(trace, viewing),
  });
};
