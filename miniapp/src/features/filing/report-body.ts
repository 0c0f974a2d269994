import type { ReportBody } from '../../../../functions/contract/file-report';
import { currentNotice } from '../../../../functions/contract/privacy-notice';
import { evidenceIds } from '../../shared/evidence/held-file';
import { consentEdition } from './consent';
import type { Draft } from './draft';
import { faultsOf } from './faults';
import { steps } from './steps';

/** The body as the contract wants it; undefined while a step still has a fault. */
export function toBody(draft: Draft): ReportBody | undefined {
  const { pin } = draft;
  if (pin === null || steps.some((step) => faultsOf(draft, step).length > 0)) return undefined;
  const named = draft.disclosure === 'named';
  return {
    disclosure: draft.disclosure,
    pollutionTypes: [...draft.pollutionTypes],
    description: draft.description.trim(),
    answers: draft.answers.map(({ question, options }) => ({ question, options: [...options] })),
    occurredAt: `${draft.seenAt}:00+08:00`,
    ongoing: draft.ongoing,
    place: {
      lng: pin.lng,
      lat: pin.lat,
      system: 'gcj02',
      ...(draft.address.trim() === '' ? {} : { address: draft.address.trim() }),
    },
    reportedParty: draft.party.trim() === '' ? {} : { name: draft.party.trim() },
    evidence: evidenceIds(draft.files),
    wantsReward: draft.disclosure !== 'anonymous' && draft.wantsReward,
    wantsReply: draft.wantsReply,
    insider: draft.insider,
    concernsOfficials: draft.concernsOfficials,
    declaration: true,
    consent: consentEdition,
    ...(named
      ? { contact: { name: draft.name.trim(), phone: draft.phone.trim(), notice: currentNotice } }
      : {}),
  };
}
