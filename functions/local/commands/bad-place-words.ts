import type { BadEntry } from './verify-histories.ts';
import type { BadRoot } from './verify-roots.ts';

const rootReasons: Record<BadRoot['reason'], string> = {
  missing: 'is missing',
  'signature-does-not-fit': 'is not signed by its key',
  'another-key': 'is signed by another key than before',
  'previous-does-not-fit': 'does not follow from the root before it',
  'leaves-do-not-fit': 'does not follow from its leaves',
  'differs-from-kept': 'is not the one that was published',
  'kept-proof-does-not-fit': 'does not follow from the proof that was kept',
};

const reasons: Record<BadEntry['reason'], string> = {
  missing: 'is missing',
  'does-not-fit': 'is not as it was written, or not in its place',
  'head-missing': 'is the last, and the head of the history is missing',
  'head-does-not-fit': 'is where the events end, and the head says otherwise',
  rewritten: 'or one after it is not what a published root or the stream of changes says',
  'not-published': 'is old enough to be under a published root, and is not',
};

export const badPlaceWords = (at: BadEntry | BadRoot): string =>
  at.kind === 'root'
    ? `root of ${at.id} ${rootReasons[at.reason]}`
    : `${at.kind} ${at.id}: event ${at.event} ${reasons[at.reason]}`;
