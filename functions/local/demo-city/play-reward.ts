import type { Outcome } from '../../domain/outcome.ts';
import type { MerchantTransfers } from '../../ports/merchant-transfers.ts';
import type { Payee } from '../../ports/person.ts';
import { base32, rewardIdOf } from '../../use-cases/ids.ts';
import { commandPayout } from '../../use-cases/payout/command-payout.ts';
import { commandOwnReward } from '../../use-cases/reward/command-own-reward.ts';
import { commandReward } from '../../use-cases/reward/command-reward.ts';
import { sandboxOpenid } from '../wechat/sandbox-people.ts';
import { claimOf, demoOfficer, reportIdFor, type SeedWorld } from './seed-world.ts';
import { people, type Story, type Told } from './story.ts';
import type { Happening } from './timeline.ts';

type Own = Extract<Told, { do: 'own' }>['command'];

const rewardIdFor = (world: SeedWorld, { story }: Happening): string =>
  rewardIdOf(reportIdFor(world, story.key));

export const playReward = (
  world: SeedWorld,
  happening: Happening,
  { by, command }: Extract<Told, { do: 'reward' }>,
): Promise<Outcome<unknown>> =>
  commandReward(world, {
    rewardId: rewardIdFor(world, happening),
    officer: demoOfficer(by),
    command,
    claim: claimOf(world, happening, `officer:${by}`),
  });

export const playOwnReward = (
  world: SeedWorld,
  happening: Happening,
  command: Own,
): Promise<Outcome<unknown>> => {
  const claim = claimOf(world, happening, 'reporter');
  const payoutId = `pay_${base32(world.keyedHash.bytes('report', `payout:${claim.id}`).subarray(0, 16), 26)}`;
  return commandOwnReward(world, {
    rewardId: rewardIdFor(world, happening),
    command: command.command === 'claim' ? { ...command, payoutId } : command,
    payee: command.command === 'claim' ? payeeOf(happening.story, command.channel) : undefined,
    claim,
  });
};

const payeeOf = ({ who = 'zhengshi', key }: Story, channel: 'wechat' | 'bank'): Payee =>
  channel === 'wechat'
    ? { channel, openid: sandboxOpenid(who) }
    : {
        channel,
        accountName: people[who]?.name ?? '',
        accountNumber: `62220000${String(key.length).padStart(4, '0')}${people[who]?.phone.slice(-7) ?? ''}`,
        bankName: '示范农村商业银行',
      };

export const playPayout = async (
  world: SeedWorld,
  happening: Happening,
  { by, command }: Extract<Told, { do: 'payout' }>,
): Promise<Outcome<unknown>> =>
  commandPayout(
    { ...world, transfers: transfersAt(world, happening) },
    {
      payoutId: await payoutIdFor(world, happening),
      officer: demoOfficer(by),
      command,
      claim: claimOf(world, happening, `officer:${by}`),
    },
  );

const payoutIdFor = async (world: SeedWorld, happening: Happening): Promise<string> => {
  const record = await world.store.readReward(rewardIdFor(world, happening));
  return record?.reward.payoutId ?? '';
};

/** Transfers of the past are long confirmed; WeChat itself is asked only about what is paid right now. */
const transfersAt = ({ now, transfers }: SeedWorld, { at }: Happening): MerchantTransfers =>
  at < now ? confirmedTransfers : transfers;

const confirmedTransfers: MerchantTransfers = {
  create: ({ billNumber }) =>
    Promise.resolve({ billNumber, state: 'wait-user-confirm', packageInfo: `past-${billNumber}` }),
  find: (billNumber) => Promise.resolve({ billNumber, state: 'success' }),
};
