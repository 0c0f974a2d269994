import type { ReportBody } from '../../../../functions/contract/file-report';
import { afterRestart, evidenceIds, type HeldPhoto } from '../../shared/evidence/held-photo';

export type Disclosure = ReportBody['disclosure'];
export type PollutionType = ReportBody['pollutionTypes'][number];

export const steps = ['evidence', 'place', 'facts', 'identity', 'confirm'] as const;
export type Step = (typeof steps)[number];

/** One report before it is filed, as the phone keeps it. */
export type Draft = {
  readonly id: string;
  readonly editedAt: number;
  readonly step: Step;
  readonly photos: readonly HeldPhoto[];
  /** `outside`: known to lie outside the city; without a network nobody knows, and the server decides. */
  readonly pin: {
    readonly lng: number;
    readonly lat: number;
    readonly area: string;
    readonly outside?: boolean;
  } | null;
  readonly address: string;
  readonly pollutionTypes: readonly PollutionType[];
  readonly description: string;
  readonly party: string;
  /** Local minute, "2026-03-10T08:00". */
  readonly seenAt: string;
  readonly ongoing: boolean;
  readonly disclosure: Disclosure;
  readonly name: string;
  readonly phone: string;
  readonly wantsReward: boolean;
  readonly wantsReply: boolean;
  readonly insider: boolean;
  readonly declaration: boolean;
  /** Made when the reporter says "send"; kept until the server has answered, whatever happens to the phone. */
  readonly sending: Sending | null;
};

export type Sending = {
  readonly key: string;
  readonly state: 'queued' | 'refused';
  readonly code?: string;
  readonly detail?: string;
};

export const newDraft = (id: string, now: number, seenAt: string): Draft => ({
  id,
  editedAt: now,
  step: 'evidence',
  photos: [],
  pin: null,
  address: '',
  pollutionTypes: [],
  description: '',
  party: '',
  seenAt,
  ongoing: false,
  disclosure: 'named',
  name: '',
  phone: '',
  wantsReward: true,
  wantsReply: true,
  insider: false,
  declaration: false,
  sending: null,
});

/** A draft nobody has put anything into is not worth keeping. */
export const isEmpty = (draft: Draft): boolean =>
  draft.photos.length === 0 &&
  draft.pin === null &&
  draft.address === '' &&
  draft.description === '' &&
  draft.party === '' &&
  draft.pollutionTypes.length === 0;

export type Fault = 'pin' | 'type' | 'description' | 'name' | 'phone' | 'declaration';

/** What still keeps the report from being filed, by step. Evidence and clue quality never do. */
export function faultsOf(draft: Draft, step: Step): readonly Fault[] {
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

/** The body as the contract wants it; undefined while a step still has a fault. */
export function toBody(draft: Draft): ReportBody | undefined {
  const { pin } = draft;
  if (pin === null || steps.some((step) => faultsOf(draft, step).length > 0)) return undefined;
  const named = draft.disclosure === 'named';
  return {
    disclosure: draft.disclosure,
    pollutionTypes: [...draft.pollutionTypes],
    description: draft.description.trim(),
    occurredAt: `${draft.seenAt}:00+08:00`,
    ongoing: draft.ongoing,
    place: {
      lng: pin.lng,
      lat: pin.lat,
      system: 'gcj02',
      ...(draft.address.trim() === '' ? {} : { address: draft.address.trim() }),
    },
    reportedParty: draft.party.trim() === '' ? {} : { name: draft.party.trim() },
    evidence: evidenceIds(draft.photos),
    wantsReward: draft.disclosure !== 'anonymous' && draft.wantsReward,
    wantsReply: draft.wantsReply,
    insider: draft.insider,
    declaration: true,
    ...(named ? { contact: { name: draft.name.trim(), phone: draft.phone.trim() } } : {}),
  };
}

export const revived = (draft: Draft): Draft => ({ ...draft, photos: draft.photos.map(afterRestart) });
