import { createHash } from 'node:crypto';
import type { Digest } from '../../ports/digest.ts';

export const digest: Digest = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  start: () => {
    const hash = createHash('sha256');
    return { add: (piece) => void hash.update(piece), sha256: () => hash.digest('hex') };
  },
};
