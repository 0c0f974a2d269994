import type { Draft } from './draft';
import { questionsFor } from './questions';

export const steps = ['evidence', 'place', 'facts', 'identity', 'confirm'] as const;
export type Step = (typeof steps)[number];

/** In large type each part is a screen of its own. */
export type Part =
  | 'files'
  | 'spot'
  | 'address'
  | 'type'
  | 'question'
  | 'description'
  | 'party'
  | 'when'
  | 'choice'
  | 'contact'
  | 'wishes'
  | 'declare';

export type Stage = {
  /** "facts", or "facts/question/often" where one question stands alone. */
  readonly id: string;
  readonly step: Step;
  readonly part?: Part;
  readonly question?: string;
};

const partsOf = (draft: Draft, step: Step): readonly (readonly [Part, string?])[] => {
  switch (step) {
    case 'evidence':
      return [['files']];
    case 'place':
      return [['spot'], ['address']];
    case 'facts':
      return [
        ['type'],
        ['description'],
        ...questionsFor(draft.pollutionTypes).map(({ id }) => ['question', id] as const),
        ['party'],
        ['when'],
      ];
    case 'identity':
      return [['choice'], ...(draft.disclosure === 'named' ? [['contact'] as const] : []), ['wishes']];
    case 'confirm':
      return [['declare']];
    default:
      return step satisfies never;
  }
};

/** The way through the form: five screens, or one for each question. */
export const stagesOf = (draft: Draft, single: boolean): readonly Stage[] =>
  steps.flatMap((step): readonly Stage[] =>
    single
      ? partsOf(draft, step).map(([part, question]) => ({
          id: [step, part, ...(question ? [question] : [])].join('/'),
          step,
          part,
          ...(question ? { question } : {}),
        }))
      : [{ id: step, step }],
  );

/** Where a draft stands, also after its writer has switched to large type or back. */
export function placeIn(stages: readonly Stage[], at: string): number {
  const exact = stages.findIndex(({ id }) => id === at);
  if (exact >= 0) return exact;
  const step = at.split('/')[0];
  return Math.max(
    0,
    stages.findIndex((stage) => stage.step === step),
  );
}
