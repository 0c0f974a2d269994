import { accessPolicies } from '../../domain/access/access-policies.ts';
import { needsStepUp } from '../../domain/access/step-up.ts';
import type { UnsealFact } from '../../domain/identity/unseal-event.ts';
import { mayReadContact, maySeeUnseal, stampOf } from '../../domain/identity/unseal-rules.ts';
import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import type { Person } from '../../ports/person.ts';
import type { UnsealRecord } from '../../ports/unseal-book.ts';
import { type Command, recorded, retrying } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { appendUnseal } from './append-unseal.ts';

export type ReadUnseal = { readonly record: UnsealRecord; readonly contact?: Person };

type ReadingUnseal = {
  readonly id: string;
  readonly officer: Officer;
  readonly factorIsFresh: boolean;
  readonly claim: Command;
};

type Refusal = 'resource.not-found' | 'command.busy' | 'session.step-up-required';

/**
 * The request, and to the person who asked the contact while the grant lasts. That it is looked at is written
 * before the vault is opened, each time: a look that leaves no record cannot happen, one that shows nothing
 * after a fault can.
 */
export const readUnseal = (
  deps: Pick<Dependencies, 'unseals' | 'vault'>,
  { id, officer, factorIsFresh, claim }: ReadingUnseal,
): Promise<Outcome<ReadUnseal, Refusal>> =>
  retrying<ReadUnseal, Refusal>(async () => {
    const record = await deps.unseals.find(id);
    if (record === undefined || !maySeeUnseal(record.request, officer)) return refused('resource.not-found');
    const { reportId, version } = record.request;
    const shown =
      mayReadContact(record.request, officer, claim.at) && (await deps.unseals.isSealed(reportId));
    if (!shown) return accepted({ record });
    if (!factorIsFresh && needsStepUp(accessPolicies.readUnseal, { state: 'granted' }))
      return refused('session.step-up-required');
    const look: UnsealFact = { type: 'contact-read', data: { unit: stampOf(officer) } };
    const written = await appendUnseal(deps, id, record.events, recorded([look], version, claim));
    if (written === 'conflict' || !written.ok) return written;
    const contact = await deps.vault.person(reportId);
    return accepted({ record: written.value, ...(contact !== undefined && { contact }) });
  });
