import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  inclusionProof,
  leafHash,
  rootFromProof,
  rootOf,
  type Sha256,
} from '../../../functions/domain/record/merkle-tree.ts';

const sha256: Sha256 = (...parts) =>
  new Uint8Array(createHash('sha256').update(Buffer.concat(parts)).digest());
const hex = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('hex');

/** Published vectors of Certificate Transparency (google/certificate-transparency, merkletree tests). */
const inputs = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const leaves = inputs.map((input) => leafHash(sha256, Buffer.from(input, 'hex')));

describe('a tree of RFC 6962', () => {
  it('has the published roots from no leaf to eight', () => {
    expect(hex(rootOf(sha256, []))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(leaves.map((_, index) => hex(rootOf(sha256, leaves.slice(0, index + 1))))).toEqual(roots);
  });

  it('proves a leaf by the published path', () => {
    expect(inclusionProof(sha256, leaves, 0).map(hex)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
  });

  it('leads from every leaf of every tree up to 40 leaves to its root, and from no other place', () => {
    for (let size = 1; size <= 40; size += 1) {
      const many = Array.from({ length: size }, (_, index) => leafHash(sha256, Uint8Array.of(index)));
      const root = hex(rootOf(sha256, many));
      for (const [index, leaf] of many.entries()) {
        const path = inclusionProof(sha256, many, index);
        expect(hex(rootFromProof(sha256, { leaf, index, size, path }))).toBe(root);
        if (size > 1) {
          const elsewhere = { leaf, index: (index + 1) % size, size, path };
          expect(hex(rootFromProof(sha256, elsewhere))).not.toBe(root);
          expect(hex(rootFromProof(sha256, { leaf, index, size, path: path.slice(1) }))).not.toBe(root);
        }
        expect(rootFromProof(sha256, { leaf, index, size, path: [...path, leaf] })).toBeUndefined();
      }
    }
  });
});
