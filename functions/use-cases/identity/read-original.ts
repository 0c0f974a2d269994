import type { UnsealFact } from '../../domain/identity/unseal-event.ts';
import { mayReadOriginal, maySeeUnseal, stampOf } from '../../domain/identity/unseal-rules.ts';
import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import { type Command, recorded, retrying } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { appendUnseal } from './append-unseal.ts';

type ReadingOriginal = {
  readonly id: string;
  /** Counted from 0. */
  readonly part: number;
  readonly officer: Officer;
  readonly claim: Command;
};

/** As the reporter sent it: `sha256` is of the whole file. */
type OriginalPart = {
  readonly evidenceId: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly part: number;
  readonly parts: number;
  readonly data: string;
};

type Refusal = 'resource.not-found' | 'identity.not-open' | 'identity.no-original' | 'command.busy';

/** 4 MiB in base64: an answer of a function in the cloud holds 6 MB. */
export const PART_BYTES = 3 * 1024 * 1024;

/**
 * One piece of a sealed original, to the person who asked, while the grant lasts. That it is looked at is
 * written before the key is unwrapped, for each piece. Nothing in clear is stored anywhere on the way.
 */
export const readOriginal = (
  deps: Pick<Dependencies, 'unseals' | 'register' | 'originals'>,
  { id, part, officer, claim }: ReadingOriginal,
): Promise<Outcome<OriginalPart, Refusal>> =>
  retrying<OriginalPart, Refusal>(async () => {
    const record = await deps.unseals.find(id);
    const evidenceId = record?.request.evidenceId;
    if (record === undefined || evidenceId === undefined || !maySeeUnseal(record.request, officer))
      return refused('resource.not-found');
    if (!mayReadOriginal(record.request, officer, claim.at)) return refused('identity.not-open');
    const [file, facts, held] = await Promise.all([
      deps.register.find(evidenceId),
      deps.originals.facts(evidenceId),
      deps.originals.holds(evidenceId),
    ]);
    if (file === undefined || facts === undefined || !held) return refused('identity.no-original');
    const parts = Math.max(1, Math.ceil(facts.bytes / PART_BYTES));
    if (part >= parts) return refused('resource.not-found');
    const look: UnsealFact = { type: 'original-read', data: { unit: stampOf(officer), part } };
    const added = recorded([look], record.request.version, claim);
    const written = await appendUnseal(deps, id, record.events, added);
    if (written === 'conflict' || !written.ok) return written;
    const pieces = await deps.originals.open(evidenceId, { from: part * PART_BYTES, bytes: PART_BYTES });
    if (pieces === undefined) return refused('identity.no-original');
    const { sha256, bytes } = facts;
    const contentType = file.clean?.contentType ?? file.contentType;
    return accepted({ evidenceId, contentType, bytes, sha256, part, parts, data: await base64Of(pieces) });
  });

const base64Of = async (pieces: AsyncIterable<Uint8Array>): Promise<string> => {
  const held: Uint8Array[] = [];
  for await (const piece of pieces) held.push(piece);
  return Buffer.concat(held).toString('base64');
};
