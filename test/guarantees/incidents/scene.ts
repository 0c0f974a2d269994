import { strFromU8, unzipSync } from 'fflate';
import { sandboxOpenid } from '../../../functions/local/wechat/sandbox-people.ts';
import type { Json } from '../../api/running-system.ts';
import { exifSegment, factorySmoke, withSegments } from '../../fixtures/jpeg.ts';
import { type Canary, searchFor } from '../search.ts';
import { openPages } from '../views.ts';
import { type Answer, createWorld, type World } from '../world.ts';

/** Somebody who calls in a report from home, and everything that would tell the neighbours who it was. */
const caller = {
  wechat: 'zhou-who-called',
  name: '周来电',
  phone: '13903941234',
  address: '10.77.31.205',
  userAgent: 'MicroMessenger/8.0.57 (Zhou phone)',
  exif: 'ZhouPhone-31.0412N',
  fileName: 'zhou-kitchen-window.jpg',
} as const;

const canaries: readonly Canary[] = [
  ['the name', caller.name],
  ['the phone', caller.phone],
  ['the WeChat name', caller.wechat],
  ['the WeChat account', sandboxOpenid(caller.wechat)],
  ['the network address', caller.address],
  ['the phone’s model', caller.userAgent],
  ['what the camera wrote', caller.exif],
  ['the name of the file', caller.fileName],
];
const search = searchFor(canaries);

/** A morning in the demo city: one call, at seventeen past ten. */
const CALLED_AT = '2026-03-10T10:17:23+08:00';
/** The minute of the call as people and programs write it; the day alone is what the law asks to be told. */
const theMinute = /T02:17|T10:17|\b10:17|十点十七/;

/** What papers tell about the caller: by any of the caller's own words, or by the minute of the call. */
export const whatTells = (text: string): readonly string[] => [
  ...search(Buffer.from(text)),
  ...(theMinute.test(text) ? ['the minute of the call'] : []),
];

export const startScene = async (title: string) => {
  const world = await createWorld({ seed: `incident ${title}` });
  const own = { address: caller.address, userAgent: caller.userAgent };
  let commands = 0;
  let token = '';

  const asCaller = async (method: string, path: string, body?: object): Promise<Json> => {
    const answer = await world.call(method, path, { ...own, token, body });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
    return answer.body;
  };
  const asOfficer = async (
    username: string,
    method: string,
    path: string,
    body?: object,
  ): Promise<Answer> => {
    commands += 1;
    const key = `${title} ${commands}`.slice(0, 64);
    return world.call(method, path, { token: await world.officer(username), body, key });
  };
  return {
    world,
    caller,
    asCaller,
    asOfficer,
    /** A named report with a picture from the caller's own phone. */
    callsInAReport: async (more: object = {}): Promise<string> => {
      token = await world.citizen(caller.wechat, own);
      const picture = withSegments(factorySmoke(), exifSegment(caller.exif));
      const photo = { kind: 'photo', contentType: 'image/jpeg', bytes: picture.length };
      const { evidenceId, upload } = await asCaller('POST', '/citizen/evidence', photo);
      await world.send(upload.fields, picture, caller.fileName);
      world.clock.moveTo(new Date(CALLED_AT).toISOString());
      const { reportId } = await asCaller('POST', '/citizen/reports', {
        disclosure: 'named',
        contact: { name: caller.name, phone: caller.phone },
        pollutionTypes: ['air'],
        description: '厂房后墙夜间冒黑烟，气味刺鼻，连续三晚。',
        occurredAt: '2026-03-09T22:00:00+08:00',
        place: { lng: 105.47, lat: 30.51, system: 'gcj02' },
        reportedParty: { name: '示范化工厂' },
        evidence: [evidenceId],
        wantsReward: true,
        declaration: true,
        ...more,
      });
      return reportId;
    },
    orders: async (username: string, reportId: string, body: object): Promise<Json> => {
      const answer = await asOfficer(username, 'POST', `/officer/cases/${reportId}/commands`, body);
      if (answer.status >= 300) throw new Error(`${username} ${JSON.stringify(body)}: ${answer.text}`);
      return answer.body;
    },
    /**
     * Every page, picture, slip and workbook that one officer can get, as one text: workbooks as they are and
     * unpacked.
     */
    everythingShownTo: async (username: string, reportIds: readonly string[]): Promise<string> => {
      const told = { reportIds: [...reportIds], payoutIds: [], unsealIds: [] };
      const text = [...(await openPages(world, told, username))].flat().join('\n');
      const files = [...new Set(text.match(/\/local\/blobs\/[^"]+/g) ?? [])];
      const loads = await Promise.all(files.map(async (url) => downloaded(world, url)));
      await world.stepUp(username);
      const asked = [
        ...reportIds.map((id) => [`/officer/cases/${id}/slip`, {}] as const),
        ['/officer/exports', { kind: 'cases' }] as const,
      ];
      const papers: string[] = [];
      for (const [path, body] of asked) {
        const paper = await asOfficer(username, 'POST', path, body);
        papers.push(paper.text, unpacked(paper.body));
      }
      return [text, ...loads, ...papers].join('\n');
    },
    /** All that would have reached somebody's phone. */
    messages: (): readonly Json[] => world.system.outbox.list(),
    end: () => world.stop(),
  };
};

export type Scene = Awaited<ReturnType<typeof startScene>>;

const downloaded = async (world: World, url: string): Promise<string> => {
  const file = await world.download(url);
  const bytes = Buffer.from(await file.arrayBuffer());
  return `${[...file.headers].flat().join(' ')}\n${bytes.toString('latin1')}`;
};

const unpacked = (body: Json): string =>
  typeof body?.content !== 'string'
    ? ''
    : Object.entries(unzipSync(Buffer.from(body.content, 'base64')))
        .map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`)
        .join('\n');
