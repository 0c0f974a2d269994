import { demoOfficers } from '../../functions/local/demo-city/staff.ts';
import type { Dependencies } from '../../functions/use-cases/dependencies.ts';
import { castOf, east, eastern, rewardOf } from '../api/cast.ts';
import type { RunningSystem } from '../api/running-system.ts';
import { createWorld, type World } from './world.ts';

/** Where a report lies, or how far the reporter's other ones in the west have come. */
export type Place = 'west' | 'east' | 'coded' | 'submitted' | 'accepted' | 'declined' | 'replied';
/** `city` oversees both counties; a township or its villages see what was handed to them. */
export type Area =
  | 'city'
  | 'west'
  | 'west-town'
  | 'west-other-town'
  | 'east'
  | 'east-town'
  | 'east-other-town';

export type Caller = {
  readonly name: string;
  readonly side: 'nobody' | 'reporter' | 'staff';
  readonly authorization?: string;
  readonly roles?: readonly string[];
  readonly area?: Area;
  /** Reports this caller filed. */
  readonly filed?: readonly Place[];
  readonly username?: string;
};

const areas: Readonly<Record<string, Area>> = {
  'qingyan-town': 'west-town',
  'yanchi-community': 'west-town',
  'moxi-village': 'west-town',
  'lanping-township': 'west-other-town',
  'landing-village': 'west-other-town',
  'songzhao-village': 'west-other-town',
  'lishi-town': 'east-town',
  'lixin-community': 'east-town',
  'jingdu-village': 'east-town',
  'xitang-town': 'east-other-town',
  'tangan-community': 'east-other-town',
  'tingyun-village': 'east-other-town',
};
const areaOf = (unit: string): Area => {
  const own = areas[unit];
  if (own !== undefined) return own;
  if (unit.startsWith('city-')) return 'city';
  return unit.startsWith('chengling-') ? 'west' : 'east';
};

const DAY = '2026-03-10';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const lifetimes = {
  account: DAY_MS,
  receipt: DAY_MS,
  officer: DAY_MS,
  officerIdle: DAY_MS,
  stepUp: DAY_MS,
};

/** A case in the field and a reward in both counties, a coded report, a payout and an unsealing in the west. */
export const accessWorld = async (
  change: (deps: Dependencies, isTurnedOn: () => boolean) => Partial<Dependencies> = () => ({}),
) => {
  let turnedOn = false;
  const world = await createWorld({
    seed: 'access',
    change: (deps) => ({ lifetimes, ...change(deps, () => turnedOn) }),
  });
  const old = { citizen: await world.citizen('zhao'), officer: await signIn(world, 'intake') };
  world.clock.moveTo(new Date(world.clock.nowMs() + 25 * HOUR_MS).toISOString());
  const cast = castOf({
    ...world,
    officer: (name: string) => signIn(world, name),
  } as unknown as RunningSystem);

  const west = (await cast.file('zhao')).reportId;
  await cast.checked(west);
  const eastCase = (await cast.file('qian', { place: eastern })).reportId;
  await cast.checked(eastCase, east);
  const submitted = (await cast.file('zhao')).reportId;
  const accepted = (await cast.file('zhao')).reportId;
  await cast.give('intake', accepted, { command: 'accept' });
  const declined = (await cast.file('zhao')).reportId;
  await cast.give('intake', declined, { command: 'decline', reason: '不属于生态环境部门职责' });
  const coded = await cast.file(undefined, { disclosure: 'coded' });
  const rewarded = (await cast.file('zhao')).reportId;
  await cast.replied(rewarded, DAY);
  await cast.notified(rewardOf(rewarded));
  const eastRewarded = (await cast.file('qian', { place: eastern })).reportId;
  await cast.replied(eastRewarded, DAY, east);
  const paid = await cast.rewarded('zhao', DAY);
  await cast.claim('zhao', paid.rewardId, {
    channel: 'bank',
    accountName: '张三',
    accountNumber: '6222000000000001',
    bankName: '示范银行',
  });
  const { id: payout } = await cast.payout('waiting');
  const unseal = await world.call('POST', '/identity/unseal-requests', {
    token: await cast.as('intake'),
    body: { reportId: west, reason: 'verify-facts', explanation: '需要核实排放时间' },
  });
  const receipt = await world.call('POST', '/citizen/receipts', { body: { receiptCode: coded.receiptCode } });

  const bearer = (token: string) => `Bearer ${token}`;
  const reporters: Caller[] = [
    {
      name: 'A, who reported in the west',
      side: 'reporter',
      filed: ['west', 'submitted', 'accepted', 'declined', 'replied'],
      authorization: bearer(await cast.citizen('zhao')),
    },
    {
      name: 'B, who reported in the east',
      side: 'reporter',
      filed: ['east'],
      authorization: bearer(await cast.citizen('qian')),
    },
    {
      name: 'the holder of a receipt code',
      side: 'reporter',
      filed: ['coded'],
      authorization: bearer(receipt.body.token),
    },
  ];
  const nobodies: Caller[] = [
    { name: 'nobody', side: 'nobody' },
    { name: 'a made-up token', side: 'nobody', authorization: bearer('0123456789abcdefghjkmnpqrs') },
    { name: 'something that is no token', side: 'nobody', authorization: 'Basic emhhbzpkZW1v' },
    { name: 'an expired reporter', side: 'nobody', authorization: bearer(old.citizen) },
    { name: 'an expired officer', side: 'nobody', authorization: bearer(old.officer) },
  ];
  const staff: Caller[] = [];
  for (const { username, roles, unit } of demoOfficers)
    staff.push({
      name: username,
      side: 'staff',
      username,
      roles,
      area: areaOf(unit.id),
      authorization: bearer(await signIn(world, username)),
    });
  const numberOf = async (id: string, as: string) => (await cast.look(as, `/officer/cases/${id}`)).caseNumber;
  return {
    world,
    /** From now on what was changed is so: the world itself is made by the rules. */
    turnOn: () => {
      turnedOn = true;
    },
    callers: [...nobodies, ...staff, ...reporters],
    objects: {
      report: {
        west,
        east: eastCase,
        coded: coded.reportId,
        submitted,
        accepted,
        declined,
        replied: rewarded,
      },
      case: { west, east: eastCase, coded: coded.reportId, submitted, accepted, declined, replied: rewarded },
      reward: { west: rewardOf(rewarded), east: rewardOf(eastRewarded) },
      payout: { west: payout },
      unseal: { west: unseal.body.id },
      'asked-report': { west, east: eastCase },
      nothing: { west: '' },
    } satisfies Record<string, Partial<Record<Place, string>>>,
    /** A session of this call's own, for whoever has a live one. */
    signInAnew: async ({ username, authorization }: Caller) =>
      username === undefined ? authorization : bearer(await signIn(world, username)),
    caseNumbers: { west: await numberOf(west, 'intake'), east: await numberOf(eastCase, 'intake-east') },
  };
};

export type AccessWorld = Awaited<ReturnType<typeof accessWorld>>;

/** A session of its own each time: signing out of one must not end another. */
const signIn = async (world: World, username: string): Promise<string> => {
  world.forget(username);
  return world.officer(username);
};
