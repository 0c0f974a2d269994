import { localDateOf } from '../../domain/deadline/local-date.ts';
import { accepted, type Outcome, refused, refusedFor } from '../../domain/outcome.ts';
import {
  authorOf,
  type DraftContent,
  type DraftRefusal,
  type DraftStep,
  type PolicyDraft,
  whyNotDraft,
} from '../../domain/policy/policy-draft.ts';
import { type PublicationRefusal, publicationRefusal } from '../../domain/policy/publication.ts';
import type { Publication } from '../../ports/policy-shelf.ts';
import { type Command, findReplay, type ReplayRefusal, retrying } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { type CheckedContent, type ContentRefusal, checkContent } from './check-content.ts';

export type DraftCommand =
  | { readonly command: 'edit'; readonly content: DraftContent }
  | {
      readonly command: 'submit' | 'return' | 'discard';
      readonly remark?: string | undefined;
    }
  | {
      readonly command: 'publish';
      readonly effectiveFrom?: string | undefined;
      readonly remark?: string | undefined;
    };

type Refusal = DraftRefusal | ContentRefusal | PublicationRefusal | ReplayRefusal;
type Deps = Pick<Dependencies, 'shelf' | 'library' | 'staff'>;
type Signed = { readonly draft: PolicyDraft; readonly publication?: Publication };

const STEPS = {
  edit: 'edited',
  submit: 'submitted',
  return: 'returned',
  publish: 'published',
  discard: 'discarded',
} as const satisfies Record<DraftCommand['command'], DraftStep['step']>;

/** One signature, and with the last one the edition, notice or measure of a place, in one write. */
export const commandDraft = async (
  deps: Deps,
  request: {
    readonly id: string;
    readonly command: DraftCommand;
    /** Version the administrator looked at; left out = whatever it is now. */
    readonly expectedVersion?: number | undefined;
    readonly claim: Command;
  },
): Promise<Outcome<PolicyDraft, Refusal>> => {
  const { id, command, claim } = request;
  const done = await retrying<PolicyDraft, Refusal>(async () => {
    // Two administrators may publish at the same time on different machines.
    if (command.command === 'publish') await deps.library.refresh('now');
    const draft = await deps.shelf.draft(id);
    if (draft === undefined) return refused('resource.not-found');
    const replay = findReplay(draft.steps, claim);
    if (replay.kind === 'reused') return refused('command.key-reused');
    if (replay.kind === 'replay') return accepted(asOf(draft, replay.version));
    if (request.expectedVersion !== undefined && request.expectedVersion !== draft.steps.length)
      return refused('command.conflict', 'version');
    const refusal = whyNotDraft(command.command, draft, claim.by);
    if (refusal !== undefined) return refused(refusal);
    const next = await signed(deps, draft, command, claim);
    if (!next.ok) return next;
    const saved = await deps.shelf.save(next.value.draft, next.value.publication);
    return saved === 'conflict' ? 'conflict' : accepted(next.value.draft);
  });
  if (done.ok && command.command === 'publish') await deps.library.refresh('now');
  return done;
};

const asOf = (draft: PolicyDraft, version: number): PolicyDraft => ({
  ...draft,
  steps: draft.steps.filter((step) => step.version <= version),
});

const signed = async (
  deps: Deps,
  draft: PolicyDraft,
  command: DraftCommand,
  claim: Command,
): Promise<Outcome<Signed, ContentRefusal | PublicationRefusal>> => {
  const step: DraftStep = {
    version: draft.steps.length + 1,
    step: STEPS[command.command],
    at: claim.at,
    by: claim.by,
    ...('remark' in command && command.remark !== undefined && { remark: command.remark }),
    commandId: claim.id,
    payloadHash: claim.payloadHash,
  };
  const steps = [...draft.steps, step];
  if (command.command === 'return' || command.command === 'discard')
    return accepted({ draft: { ...draft, steps } });
  const content = command.command === 'edit' ? command.content : draft.content;
  const checked = await checkContent(deps, content, claim.at);
  if (!checked.ok) return checked;
  if (command.command !== 'publish')
    return accepted({ draft: { ...draft, content: checked.value.content, steps } });
  return published(deps, { ...draft, steps }, checked.value, command.effectiveFrom, claim);
};

const published = (
  { library }: Deps,
  draft: PolicyDraft,
  checked: CheckedContent,
  wanted: string | undefined,
  { at, by }: Command,
): Outcome<Signed, ContentRefusal | PublicationRefusal> => {
  const { number } = checked;
  const signatures = { author: authorOf(draft), publishedBy: by, publishedAt: at };
  switch (checked.kind) {
    case 'pack': {
      const { pack, editions } = checked;
      const effectiveFrom = wanted ?? pack.effectiveFrom;
      const refusal = publicationRefusal(editions, effectiveFrom, localDateOf(at));
      if (refusal !== undefined) return refused(refusal, 'effectiveFrom');
      const file = { ...fileOf(checked), edition: number, effectiveFrom };
      const read = library.readPack(file);
      if (!read.ok) return refusedFor('policy.faulty', read.faults);
      return accepted({
        draft: { ...draft, content: { kind: 'pack', file }, published: { number, effectiveFrom } },
        publication: { kind: 'edition', id: pack.id, edition: number, file, ...signatures },
      });
    }
    case 'calendar':
      return accepted({
        draft: { ...draft, published: { number } },
        publication: {
          kind: 'notice',
          year: checked.year.year,
          revision: number,
          file: fileOf(checked),
          ...signatures,
        },
      });
    case 'area': {
      const { area, policyId } = checked;
      return accepted({
        draft: { ...draft, published: { number, effectiveFrom: localDateOf(at) } },
        publication: { kind: 'area', division: area.code, before: area.policyId, policyId },
      });
    }
    default:
      return checked satisfies never;
  }
};

const fileOf = ({ content }: CheckedContent) => (content.kind === 'area' ? {} : content.file);
