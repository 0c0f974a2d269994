import type { CaseEvent } from './case-event.ts';
import type { CaseState } from './case-state.ts';
import { type ReporterText, withChecked } from './reporter-texts.ts';

type ProtectionEvent = Extract<
  CaseEvent,
  { type: 'evidence-redacted' | 'texts-checked' | 'party-named' | 'raised' | 'recused' }
>;

/** The part of a case that these steps change. */
type Guarded = {
  readonly state: CaseState;
  readonly unit: string;
  readonly units: readonly string[];
  readonly investigators: readonly string[];
  readonly receivingUnit: string;
  readonly raised: boolean;
  readonly partyNames: readonly string[];
  readonly concernedUnits: readonly string[];
  readonly recused: readonly string[];
  readonly reporterTexts: readonly ReporterText[];
  readonly redactedCopies: ReadonlyMap<string, string>;
};

/** Steps that keep the reporter safe and the handling fair. */
export const evolveProtection = <Case extends Guarded>(before: Case, event: ProtectionEvent): Case => {
  switch (event.type) {
    case 'evidence-redacted': {
      const { evidence, copy } = event.data;
      return { ...before, redactedCopies: new Map([...before.redactedCopies, [evidence, copy]]) };
    }
    case 'texts-checked':
      return { ...before, reporterTexts: withChecked(before.reporterTexts, event.data.texts) };
    case 'party-named':
      return { ...before, partyNames: [...before.partyNames, event.data.name] };
    case 'raised': {
      const { unit, concerned } = event.data;
      // Whoever had it before is no longer given to read it.
      return {
        ...before,
        raised: true,
        unit,
        units: [unit],
        receivingUnit: unit,
        concernedUnits: concerned,
      };
    }
    case 'recused': {
      const recused = [...before.recused, event.by.replace('officer:', '')];
      if (!event.data.handedBack) return { ...before, recused };
      return { ...before, recused, state: 'accepted', unit: before.receivingUnit, investigators: [] };
    }
    default:
      return event satisfies never;
  }
};
