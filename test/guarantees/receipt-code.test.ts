import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyedHash } from '../../functions/adapters/crypto/keyed-hash.ts';
import { receiptCodeOf } from '../../functions/use-cases/ids.ts';
import { aReport } from '../api/cast.ts';
import { scale, timeLimitMs } from './scale.ts';
import { createWorld, storedText, type World } from './world.ts';

const timings = scale('TIMINGS', 0, 2_000);

let world: World;
beforeAll(async () => {
  world = await createWorld({ seed: 'receipts' });
});
afterAll(() => world.stop());

const lookUp = (receiptCode: string) => world.call('POST', '/citizen/receipts', { body: { receiptCode } });
const fileCoded = async (): Promise<string> =>
  (await world.call('POST', '/citizen/reports', { body: aReport({ disclosure: 'coded' }) })).body.receiptCode;

describe('a receipt code', () => {
  it('has 100 bits: twenty characters, each any of thirty-two', () => {
    const hash = keyedHash(randomBytes(32));
    const codes = Array.from({ length: 3_000 }, (_, n) => receiptCodeOf(`command ${n}`, hash));
    expect(new Set(codes).size).toBe(codes.length);
    for (let place = 0; place < 20; place += 1) {
      const letters = Map.groupBy(codes, (code) => code[place]);
      expect([...letters.keys()].toSorted().join('')).toBe('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
      // 94 expected of each; a letter twice as likely or half as likely would show.
      for (const same of letters.values()) expect(Math.abs(same.length - 3_000 / 32)).toBeLessThan(48);
    }
    const bits = 20 * Math.log2(32);
    console.log(`figure: receipt code: ${bits} bits`);
    expect(bits).toBeGreaterThanOrEqual(100);
  });

  it('depends on a secret nobody outside has', () => {
    const [one, other] = [keyedHash(randomBytes(32)), keyedHash(randomBytes(32))];
    expect(receiptCodeOf('command', one)).not.toBe(receiptCodeOf('command', other));
  });

  it('that is wrong is answered like one that cannot be: same status, headers, bytes', async () => {
    const code = await fileCoded();
    expect((await lookUp(code)).status).toBe(200);
    const last = code.at(-1) === '7' ? '8' : '7';
    const wrong = [
      `${code.slice(0, -1)}${last}`,
      '0'.repeat(20),
      'X',
      '查询码',
      code.slice(1),
      `${code}${code}`,
      "' OR 1=1",
    ];
    const answers = await Promise.all(wrong.map(lookUp));
    const [first] = answers;
    expect(first?.body).toMatchObject({ status: 404, code: 'receipt.unknown' });
    for (const { status, headers, text } of answers)
      expect({ status, headers, text }).toEqual({ status: 404, headers: first?.headers, text: first?.text });
  });

  // The long setting: a machine that does other things makes single measurements worthless.
  it.skipIf(timings < 100)(
    'takes as long to be found missing however near it is to a right one',
    async () => {
      const code = await fileCoded();
      const kinds = [`${code.slice(0, -1)}${code.at(-1) === '7' ? '8' : '7'}`, '0'.repeat(20), 'X'] as const;
      const times = kinds.map((): number[] => []);
      for (let n = 0; n < timings; n += 1)
        for (const [kind, wrong] of kinds.entries()) {
          const start = performance.now();
          await lookUp(wrong);
          times[kind]?.push(performance.now() - start);
        }
      const medians = times.map((all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0);
      console.log(
        `figure: wrong codes, medians of ${timings}: ${medians.map((ms) => ms.toFixed(3)).join(' / ')} ms`,
      );
      expect(Math.max(...medians) / Math.min(...medians)).toBeLessThan(1.15);
    },
    timeLimitMs,
  );

  it('is taken as people type it', async () => {
    const code = await fileCoded();
    const typed = code
      .toLowerCase()
      .replace(/(.{4})/g, '$1-')
      .replaceAll('0', 'o')
      .replaceAll('1', 'l');
    expect((await lookUp(` ${typed} `)).status).toBe(200);
  });

  it('is stored nowhere', async () => {
    const code = await fileCoded();
    await lookUp(code);
    const stored = await storedText(world);
    expect(stored).toContain('"C#');
    for (const form of [
      code,
      code.toLowerCase(),
      Buffer.from(code).toString('base64'),
      Buffer.from(code).toString('hex'),
    ])
      expect(stored).not.toContain(form);
    expect(world.logged.join()).not.toContain(code);
  });
});
