import { createPublicKey, verify } from 'node:crypto';
import { digest } from '../../adapters/crypto/digest.ts';
import { addDays } from '../../domain/deadline/local-date.ts';
import { rootOf } from '../../domain/record/merkle-tree.ts';
import { type Leaf, type SignedRoot, statementOf } from '../../domain/record/record-root.ts';
import type { RecordBook } from '../../ports/record-book.ts';
import { hashed, sha256With } from '../../use-cases/records/record-tree.ts';
import type { Claims } from './claims.ts';
import { type KeptRecord, leadsToItsRoot } from './kept-record.ts';

export type BadRoot = {
  readonly kind: 'root';
  /** The day. */
  readonly id: string;
  readonly reason:
    | 'missing'
    | 'signature-does-not-fit'
    | 'another-key'
    | 'previous-does-not-fit'
    | 'leaves-do-not-fit'
    | 'differs-from-kept'
    | 'kept-proof-does-not-fit';
};

export type CheckedRoots = {
  readonly roots: readonly SignedRoot[];
  readonly at: BadRoot | undefined;
};

/** Checks every published root, oldest first, and collects what their leaves say of each chain. */
export const checkRoots = async (
  records: RecordBook,
  claims: Claims,
  kept: readonly KeptRecord[],
): Promise<CheckedRoots> => {
  const roots = await everyRoot(records);
  let at: BadRoot | undefined;
  let before: SignedRoot | undefined;
  for (const root of roots) {
    const leaves = await records.leaves(root);
    for (const leaf of leaves) if ('chain' in leaf) claims.add(leaf, 'root');
    at ??= badRoot(root, before, leaves);
    before = root;
  }
  for (const one of kept) {
    if (one.leaf !== undefined) claims.add(one.leaf, 'root');
    at ??= badKept(one, roots);
  }
  for (const chain of await records.waiting()) claims.add(chain, 'stream');
  return { roots, at };
};

const everyRoot = async (records: RecordBook): Promise<readonly SignedRoot[]> => {
  const found: SignedRoot[] = [];
  let cursor: string | undefined;
  do {
    const page = await records.roots({ limit: 50, cursor });
    found.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found.reverse();
};

const badRoot = (
  root: SignedRoot,
  before: SignedRoot | undefined,
  leaves: readonly Leaf[],
): BadRoot | undefined => {
  const bad = (reason: BadRoot['reason'], id = root.on): BadRoot => ({ kind: 'root', id, reason });
  if (before !== undefined && root.on !== addDays(before.on, 1)) return bad('missing', addDays(before.on, 1));
  if (root.previous !== (before?.root ?? '')) return bad('previous-does-not-fit');
  if (before !== undefined && root.publicKey !== before.publicKey) return bad('another-key');
  if (!isSigned(root)) return bad('signature-does-not-fit');
  return leaves.length === root.size && treeRoot(leaves) === root.root ? undefined : bad('leaves-do-not-fit');
};

const sha256 = sha256With(digest);

const treeRoot = (leaves: readonly Leaf[]): string =>
  Buffer.from(
    rootOf(
      sha256,
      leaves.map((leaf) => hashed(sha256, leaf).hash),
    ),
  ).toString('base64url');

const isSigned = (root: SignedRoot): boolean => {
  try {
    const key = createPublicKey({
      key: Buffer.from(root.publicKey, 'base64url'),
      format: 'der',
      type: 'spki',
    });
    return (
      key.asymmetricKeyType === 'ed25519' &&
      verify(null, Buffer.from(statementOf(root)), key, Buffer.from(root.signature, 'base64url'))
    );
  } catch {
    return false;
  }
};

/** What somebody kept is the truth here: the store is measured by it, not the other way round. */
const badKept = (kept: KeptRecord, roots: readonly SignedRoot[]): BadRoot | undefined => {
  const { root } = kept;
  const bad = (reason: BadRoot['reason']): BadRoot => ({ kind: 'root', id: root.on, reason });
  if (!isSigned(root)) return bad('signature-does-not-fit');
  if (!leadsToItsRoot(kept)) return bad('kept-proof-does-not-fit');
  const stored = roots.find(({ on }) => on === root.on);
  if (stored === undefined) return bad('missing');
  if (stored.publicKey !== root.publicKey) return bad('another-key');
  return statementOf(stored) === statementOf(root) ? undefined : bad('differs-from-kept');
};
