import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decryptBytes, encryptBytes } from '../../../functions/adapters/crypto/aes-gcm.ts';
import { open, SealFault, seal } from '../../../functions/adapters/crypto/seal.ts';

/** Source and licence stand in the first line of the file. */
const [, ...rows] = readFileSync(new URL('../../fixtures/wycheproof/aes-gcm.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const vectors = rows.map(([id, comment, key, iv, aad, msg, ct, tag, result]) => {
  const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
  const sealing = { key: bytes(key), nonce: bytes(iv), associated: bytes(aad) };
  return { id, comment, sealing, plain: bytes(msg), sealed: bytes(ct + tag), valid: result === 'valid' };
});
/** What this product takes at all: keys of 256 bits, nonces of 96. */
const ours = vectors.filter(({ sealing: { key, nonce } }) => key.length === 32 && nonce.length === 12);
const others = vectors.filter((vector) => !ours.includes(vector));

describe('the vectors of Project Wycheproof', () => {
  it('that are valid are sealed to the very bytes and open again', () => {
    for (const { id, sealing, plain, sealed } of ours.filter(({ valid }) => valid)) {
      expect(encryptBytes(plain, sealing).toString('hex'), id).toBe(Buffer.from(sealed).toString('hex'));
      expect(decryptBytes(sealed, sealing).toString('hex'), id).toBe(Buffer.from(plain).toString('hex'));
    }
  });

  it('that are forged do not open', () => {
    const forged = ours.filter(({ valid }) => !valid);
    expect(forged.length).toBeGreaterThan(20);
    for (const { id, comment, sealing, sealed } of forged)
      expect(() => decryptBytes(sealed, sealing), `${id} ${comment}`).toThrow();
    console.log(
      `figure: encryption: ${vectors.length} Wycheproof vectors, ${ours.length - forged.length} valid opened, ${forged.length} forged and ${others.length} of other keys or nonces refused`,
    );
  });

  it('with shorter keys or other nonces are refused either way, valid or not', () => {
    expect(others.length).toBeGreaterThan(40);
    for (const { id, sealing, plain, sealed } of others) {
      expect(() => encryptBytes(plain, sealing), id).toThrow();
      expect(() => decryptBytes(sealed, sealing), id).toThrow();
    }
  });

  it('open inside the envelope only at the place they were sealed for', () => {
    const place = { report: 'rpt_1', field: 'description', version: 1 };
    for (const { id, sealing, plain } of ours.filter(({ valid }) => valid)) {
      const { key, nonce } = sealing;
      const text = Buffer.from(plain).toString('base64');
      const sealed = seal(text, key, place, { bytes: () => nonce });
      expect(open(sealed, key, place), id).toBe(text);
      expect(() => open(sealed, key, { ...place, version: 2 }), id).toThrow(SealFault);
    }
  });
});
