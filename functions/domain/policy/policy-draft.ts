export type Json = Readonly<Record<string, unknown>>;

/** What an administrator prepares: an edition of a measure, a year's holiday notice, or which measure a place has. */
export type DraftContent =
  | { readonly kind: 'pack'; readonly file: Json }
  | { readonly kind: 'calendar'; readonly file: Json }
  | { readonly kind: 'area'; readonly division: string; readonly policyId: string };

export const draftStates = ['draft', 'submitted', 'published', 'discarded'] as const;
export type DraftState = (typeof draftStates)[number];

export const draftSteps = ['drafted', 'edited', 'submitted', 'returned', 'published', 'discarded'] as const;

/** One signature; together they are the record of how an edition came about. */
export type DraftStep = {
  readonly version: number;
  readonly step: (typeof draftSteps)[number];
  readonly at: string;
  readonly by: string;
  readonly remark?: string | undefined;
  readonly commandId: string;
  readonly payloadHash: string;
};

/** What publishing made of it: an edition and its first day, or the revision of a year's notice. */
export type Published = { readonly number: number; readonly effectiveFrom?: string | undefined };

export type PolicyDraft = {
  readonly id: string;
  readonly content: DraftContent;
  readonly steps: readonly DraftStep[];
  readonly published?: Published | undefined;
};

const STATE_AFTER: Record<DraftStep['step'], DraftState> = {
  drafted: 'draft',
  edited: 'draft',
  submitted: 'submitted',
  returned: 'draft',
  published: 'published',
  discarded: 'discarded',
};

export const draftState = ({ steps }: Pick<PolicyDraft, 'steps'>): DraftState =>
  STATE_AFTER[steps.at(-1)?.step ?? 'drafted'];

/** Who wrote the content as it stands answers for the whole of it. */
export const authorOf = ({ steps }: Pick<PolicyDraft, 'steps'>): string =>
  steps.findLast(({ step }) => step === 'drafted' || step === 'edited')?.by ?? '';

export const draftCommands = ['edit', 'submit', 'return', 'publish', 'discard'] as const;
export type DraftCommandName = (typeof draftCommands)[number];

const VALID_IN: Record<DraftCommandName, readonly DraftState[]> = {
  edit: ['draft'],
  submit: ['draft'],
  return: ['submitted'],
  publish: ['submitted'],
  discard: ['draft', 'submitted'],
};

export type DraftRefusal = 'policy.not-in-this-state' | 'policy.same-person' | 'policy.not-author';

/** Two people: the author submits, somebody else publishes. */
export const whyNotDraft = (
  command: DraftCommandName,
  draft: PolicyDraft,
  by: string,
): DraftRefusal | undefined => {
  if (!VALID_IN[command].includes(draftState(draft))) return 'policy.not-in-this-state';
  if (command === 'submit' && authorOf(draft) !== by) return 'policy.not-author';
  return command === 'publish' && authorOf(draft) === by ? 'policy.same-person' : undefined;
};

export const allowedDraftCommands = (draft: PolicyDraft, by: string): readonly DraftCommandName[] =>
  draftCommands.filter((command) => whyNotDraft(command, draft, by) === undefined);
