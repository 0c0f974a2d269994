import type { Draft } from './draft';
import type { Part, Step } from './steps';

export type Fault = 'pin' | 'type' | 'description' | 'name' | 'phone' | 'declaration';

const partOf: Record<Fault, Part> = {
  pin: 'spot',
  type: 'type',
  description: 'description',
  name: 'contact',
  phone: 'contact',
  declaration: 'declare',
};

/** What still keeps the report from being filed, by step. Evidence and clue quality never do. */
export function faultsOf(draft: Draft, step: Step, part?: Part): readonly Fault[] {
  const faults = faultsOfStep(draft, step);
  return part === undefined ? faults : faults.filter((fault) => partOf[fault] === part);
}

function faultsOfStep(draft: Draft, step: Step): readonly Fault[] {
  switch (step) {
    case 'evidence':
      return [];
    case 'place':
      return draft.pin === null || draft.pin.outside === true ? ['pin'] : [];
    case 'facts':
      return [
        ...(draft.pollutionTypes.length === 0 ? (['type'] as const) : []),
        ...(draft.description.trim().length < 5 ? (['description'] as const) : []),
      ];
    case 'identity':
      if (draft.disclosure !== 'named') return [];
      return [
        ...(draft.name.trim() === '' ? (['name'] as const) : []),
        ...(/^\+?[0-9 -]{5,20}$/.test(draft.phone.trim()) ? [] : (['phone'] as const)),
      ];
    case 'confirm':
      return draft.declaration ? [] : ['declaration'];
    default:
      return step satisfies never;
  }
}
