import { createHash } from 'node:crypto';
import { sandboxOpenid } from '../../functions/local/wechat/sandbox-people.ts';
import { aReport, castOf, rewardOf } from '../api/cast.ts';
import type { RunningSystem } from '../api/running-system.ts';
import { exifSegment, factorySmoke, withSegments } from '../fixtures/jpeg.ts';
import type { Canary } from './search.ts';
import { draws } from './seeded.ts';
import type { World } from './world.ts';

/** What gives a person away, and what the person reported. */
export const tellings = ['name', 'wechat', 'payee', 'original', 'report'] as const;
export type Telling = (typeof tellings)[number];

const EVERY = 10;
const DAY = '2026-03-10';

/** `count` named reporters; one in ten adds a picture that knows more, and is paid to a bank account. */
export const gatherCrowd = async (world: World, count: number, seed: string) => {
  const draw = draws(seed);
  const cast = castOf(world as unknown as RunningSystem);
  const canaries: Canary[] = [];
  const reportIds: string[] = [];
  const openids: string[] = [];
  const tell = (telling: Telling, who: number, ...texts: readonly string[]) => {
    for (const text of texts) canaries.push([`${telling} ${who}`, text]);
  };
  for (let who = 0; who < count; who += 1) {
    const wechat = draw.word(14);
    const openid = sandboxOpenid(wechat);
    const contact = { name: `赵${draw.word(10)}`, phone: `1${draw.digits(10)}` };
    const description = `夜里冒烟${draw.word(14)}`;
    openids.push(openid);
    tell(
      'name',
      who,
      contact.name,
      contact.phone,
      ...plainHashes(contact.name),
      ...plainHashes(contact.phone),
    );
    tell('wechat', who, openid, wechat, ...plainHashes(openid));
    tell('report', who, description);
    const token = await world.citizen(wechat);
    const evidence: string[] = [];
    if (who % EVERY === 0) {
      const exif = `EXIF${draw.word(16)}`;
      tell('original', who, exif);
      const picture = withSegments(factorySmoke(), exifSegment(exif));
      const body = { kind: 'photo', contentType: 'image/jpeg', bytes: picture.length };
      const announced = await world.call('POST', '/citizen/evidence', { token, body });
      await world.send(announced.body.upload.fields, picture, 'IMG_0001.jpg');
      evidence.push(announced.body.evidenceId);
    }
    const body = aReport({ description, contact, evidence });
    const filed = await world.call('POST', '/citizen/reports', { token, body });
    if (filed.status !== 201) throw new Error(filed.text);
    reportIds.push(filed.body.reportId);
    if (who % EVERY !== 0) continue;
    const { reportId } = filed.body;
    await cast.replied(reportId, DAY);
    await cast.notified(rewardOf(reportId));
    const [accountName, accountNumber] = [`钱${draw.word(10)}`, draw.digits(19)];
    tell('payee', who, accountName, accountNumber);
    const payout = { channel: 'bank', accountName, accountNumber, bankName: '示范银行' };
    const claimed = await world.call('POST', `/citizen/rewards/${rewardOf(reportId)}/claim`, {
      token,
      body: { payout, consent: true },
    });
    if (claimed.status >= 300) throw new Error(claimed.text);
    const { id } = await cast.payout('waiting');
    await cast.money('finance', id, { command: 'pay' });
  }
  return { canaries, reportIds, openids, paid: Math.ceil(count / EVERY) };
};

/** As a careless index would keep them. */
const plainHashes = (text: string): readonly string[] =>
  ['md5', 'sha1', 'sha256'].flatMap((algorithm) => {
    const digest = createHash(algorithm).update(text).digest();
    return [digest.toString('hex'), digest.toString('base64url')];
  });

/** How many people each kind of telling was found for. */
export const countTellings = (found: readonly string[]): Readonly<Record<Telling, number>> => {
  const count = (telling: Telling) => found.filter((name) => name.startsWith(`${telling} `)).length;
  return Object.fromEntries(tellings.map((telling) => [telling, count(telling)])) as Record<Telling, number>;
};
