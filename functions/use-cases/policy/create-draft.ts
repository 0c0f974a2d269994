import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import type { DraftContent, PolicyDraft } from '../../domain/policy/policy-draft.ts';
import { type Command, findReplay, type ReplayRefusal } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { policyDraftIdOf } from '../ids.ts';
import { type ContentRefusal, checkContent } from './check-content.ts';

type Deps = Pick<Dependencies, 'shelf' | 'library' | 'staff' | 'keyedHash'>;

/** The id follows from the command, so that its put-once is the claim. */
export const createDraft = async (
  deps: Deps,
  content: DraftContent,
  claim: Command,
): Promise<Outcome<PolicyDraft, ContentRefusal | ReplayRefusal>> => {
  const id = policyDraftIdOf(claim.id, deps.keyedHash);
  const checked = await checkContent(deps, content, claim.at);
  if (!checked.ok) return checked;
  const { at, by, payloadHash } = claim;
  const step = { version: 1, step: 'drafted', at, by, commandId: claim.id, payloadHash } as const;
  const draft: PolicyDraft = { id, content: checked.value.content, steps: [step] };
  if ((await deps.shelf.save(draft)) === 'saved') return accepted(draft);
  const first = await deps.shelf.draft(id);
  if (first === undefined) return refused('command.busy');
  return findReplay(first.steps, claim).kind === 'replay'
    ? accepted({ ...first, steps: first.steps.slice(0, 1) })
    : refused('command.key-reused');
};
