import { createSecretKey, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wechatMerchantTransfers } from '../../../functions/adapters/wechat-pay/wechat-merchant-transfers.ts';
import { wechatTransferNotices } from '../../../functions/adapters/wechat-pay/wechat-transfer-notices.ts';
import { sandboxOpenid } from '../../../functions/local/wechat/sandbox-people.ts';
import { sandboxFileStore } from '../../../functions/local/wechat/sandbox-store.ts';
import type { TransferBill } from '../../../functions/ports/merchant-transfers.ts';
import type { TransferNotice } from '../../../functions/ports/transfer-notices.ts';
import { wechatWorld } from '../../builders/wechat-world.ts';

const bill = (change: Partial<TransferBill> = {}): TransferBill => ({
  billNumber: 'PAY0001',
  openid: sandboxOpenid('张三'),
  amountFen: 20_000,
  remark: '政务奖励',
  ...change,
});

/** A world whose webhook keeps what it is sent and answers with the statuses given, then 204. */
const worldWithWebhook = (statuses: number[] = []) => {
  const world = wechatWorld();
  const received: TransferNotice[] = [];
  world.sandbox.onNotice((notice) => {
    received.push(notice);
    return Promise.resolve(statuses.shift() ?? 204);
  });
  return { ...world, received };
};

describe('a transfer the user confirms', () => {
  it('waits for the user, succeeds after the tap and is announced by a signed notice', async () => {
    const { notices, received, sandbox, transfers } = worldWithWebhook();
    const made = await transfers().create(bill());
    expect(made).toMatchObject({ billNumber: 'PAY0001', state: 'wait-user-confirm' });
    expect(await sandbox.confirmTransfer(made.packageInfo ?? '')).toBe('SUCCESS');
    expect(await transfers().find('PAY0001')).toEqual({ billNumber: 'PAY0001', state: 'success' });
    expect(received.map((notice) => notices().open(notice))).toEqual([
      { billNumber: 'PAY0001', state: 'success' },
    ]);
  });

  it('is the same transfer for ever when the same number is sent again', async () => {
    const { sandbox, transfers } = worldWithWebhook();
    const first = await transfers().create(bill());
    expect(await transfers().create(bill())).toEqual(first);
    await sandbox.confirmTransfer('PAY0001');
    expect(await transfers().create(bill())).toMatchObject({ state: 'success' });
  });

  it('never takes the same number for another payee or amount', async () => {
    const { transfers } = wechatWorld();
    await transfers().create(bill());
    await expect(transfers().create(bill({ amountFen: 30_000 }))).rejects.toThrow('BILL_DIFFERS');
    await expect(transfers().create(bill({ openid: sandboxOpenid('李四') }))).rejects.toThrow('BILL_DIFFERS');
  });

  it('may be accepted first and ask for the confirmation a little later', async () => {
    const { clock, sandbox, transfers } = worldWithWebhook();
    const slow = bill({ openid: sandboxOpenid('slow') });
    expect((await transfers().create(slow)).state).toBe('accepted');
    expect(await sandbox.confirmTransfer('PAY0001')).toBe('ACCEPTED');
    clock.forward(60_000);
    await sandbox.advance(clock.now());
    expect(await transfers().create(slow)).toMatchObject({
      state: 'wait-user-confirm',
      packageInfo: expect.any(String),
    });
  });

  it('fails 24 hours later when nobody confirmed, not a second earlier', async () => {
    const { clock, notices, received, sandbox, transfers } = worldWithWebhook();
    await transfers().create(bill());
    clock.forward(24 * 3_600_000 - 1000);
    await sandbox.advance(clock.now());
    expect(received).toEqual([]);
    clock.forward(1000);
    await sandbox.advance(clock.now());
    const failed = { billNumber: 'PAY0001', state: 'fail', failReason: 'OVERDUE_CLOSE' };
    expect(received.map((notice) => notices().open(notice))).toEqual([failed]);
    expect(await sandbox.confirmTransfer('PAY0001')).toBe('FAIL');
  });

  it.each([
    ['frozen', 'ACCOUNT_FROZEN'],
    ['misnamed', 'NAME_NOT_CORRECT'],
  ])('fails for %s with %s', async (name, failReason) => {
    const { sandbox, transfers } = worldWithWebhook();
    await transfers().create(bill({ openid: sandboxOpenid(name) }));
    await sandbox.confirmTransfer('PAY0001');
    expect(await transfers().find('PAY0001')).toMatchObject({ state: 'fail', failReason });
  });
});

describe('an answer that is not 200', () => {
  it('is followed by a query: a lost answer finds the transfer that was made', async () => {
    let broken = true;
    const world = wechatWorld({
      faults: (path) => (broken && path.endsWith('transfer-bills') ? 'after' : undefined),
    });
    expect(await world.transfers().create(bill())).toEqual({
      billNumber: 'PAY0001',
      state: 'wait-user-confirm',
    });
    expect(world.calls.map((call) => call.split(' ')[0])).toEqual(['POST', 'GET']);
    broken = false;
    expect((await world.transfers().create(bill())).packageInfo).toBe('sandbox-package-PAY0001');
  });

  it('is a fault when the query finds nothing, and the next attempt uses the same number', async () => {
    let broken = true;
    const world = wechatWorld({
      faults: (path) => (broken && path.endsWith('transfer-bills') ? 'before' : undefined),
    });
    await expect(world.transfers().create(bill())).rejects.toThrow('unreachable');
    broken = false;
    expect((await world.transfers().create(bill())).state).toBe('wait-user-confirm');
  });

  it('is a fault when even the query gets no answer', async () => {
    const world = wechatWorld({ faults: () => 'before' });
    await expect(world.transfers().create(bill())).rejects.toThrow('NETWORK');
    await expect(world.transfers().find('PAY0001')).rejects.toThrow('NETWORK');
  });

  it('names the reason when the balance is not enough, and no bill exists', async () => {
    const { transfers } = wechatWorld();
    const poor = bill({ openid: sandboxOpenid('insufficient') });
    await expect(transfers().create(poor)).rejects.toThrow('NOT_ENOUGH');
    expect(await transfers().find('PAY0001')).toBeUndefined();
  });

  it('needs the payee’s name from 2,000 元 and seals it on the way', async () => {
    const world = wechatWorld();
    const bodies: string[] = [];
    const deps = world.pay();
    const transfers = wechatMerchantTransfers({
      ...deps,
      fetch: (url, init) => {
        bodies.push(init.body ?? '');
        return deps.fetch(url, init);
      },
    });
    await expect(transfers.create(bill({ amountFen: 200_000 }))).rejects.toThrow('INVALID_REQUEST');
    const named = bill({ amountFen: 200_000, payeeName: '张三丰' });
    expect((await transfers.create(named)).state).toBe('wait-user-confirm');
    expect(await transfers.create(named)).toMatchObject({ state: 'wait-user-confirm' });
    expect(bodies.join()).not.toContain('张三丰');
  });
});

describe('what is not signed', () => {
  it('by the merchant is refused by WeChat Pay', async () => {
    const world = wechatWorld();
    const other = wechatWorld().sandbox.payConfig;
    const transfers = wechatMerchantTransfers({
      ...world.pay(),
      config: { ...world.sandbox.payConfig, merchantKey: other.merchantKey },
    });
    await expect(transfers.create(bill())).rejects.toThrow('SIGN_ERROR');
  });

  it('by WeChat Pay is not believed, be it an answer or a notice', async () => {
    const world = worldWithWebhook();
    const forging = wechatMerchantTransfers({
      ...world.pay(),
      fetch: async (url, init) => {
        const answer = await world.fetch(url, init);
        const text = (await answer.text()).replace('WAIT_USER_CONFIRM', 'SUCCESS');
        return new Response(text, { status: answer.status, headers: answer.headers });
      },
    });
    await expect(forging.create(bill())).rejects.toThrow('not signed by WeChat Pay');
    const bare = wechatMerchantTransfers({
      ...world.pay(),
      fetch: () => Promise.resolve(Response.json({ out_bill_no: 'PAY0001', state: 'SUCCESS' })),
    });
    await expect(bare.find('PAY0001')).rejects.toThrow('not signed by WeChat Pay');
  });

  it('opens a notice only unchanged, fresh and with the right keys', async () => {
    const { clock, notices, received, sandbox, transfers } = worldWithWebhook();
    await transfers().create(bill());
    await sandbox.confirmTransfer('PAY0001');
    const notice = received[0];
    if (notice === undefined) throw new Error('no notice');
    expect(notices().open(notice)).toBeDefined();
    expect(notices().open({ ...notice, rawBody: `${notice.rawBody} ` })).toBeUndefined();
    expect(notices().open({ ...notice, headers: {} })).toBeUndefined();
    for (const name of [
      'wechatpay-nonce',
      'wechatpay-timestamp',
      'wechatpay-serial',
      'wechatpay-signature',
    ]) {
      const headers = { ...notice.headers, [name]: `1${notice.headers[name]}` };
      expect(notices().open({ ...notice, headers }), name).toBeUndefined();
    }
    const otherKey = { ...sandbox.payConfig, noticeKey: createSecretKey(randomBytes(32)) };
    expect(wechatTransferNotices(otherKey, clock).open(notice)).toBeUndefined();
    clock.forward(301_000);
    expect(notices().open(notice)).toBeUndefined();
  });
});

describe('the sandbox as WeChat Pay', () => {
  it('delivers a notice again until the webhook takes it', async () => {
    const { clock, notices, received, sandbox, transfers } = worldWithWebhook([500, 503]);
    await transfers().create(bill());
    await sandbox.confirmTransfer('PAY0001');
    expect(received).toHaveLength(1);
    for (const seconds of [15, 15, 30, 180]) {
      clock.forward(seconds * 1000);
      await sandbox.advance(clock.now());
    }
    expect(received).toHaveLength(3);
    expect(notices().open(received[2] ?? { headers: {}, rawBody: '' })).toMatchObject({ state: 'success' });
  });

  it('remembers its bills in a file and says so when the file is damaged', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
    try {
      const file = join(folder, 'wechat.json');
      await wechatWorld({ store: sandboxFileStore(file) })
        .transfers()
        .create(bill());
      const again = wechatWorld({ store: sandboxFileStore(file) });
      expect(await again.transfers().find('PAY0001')).toMatchObject({ state: 'wait-user-confirm' });
      writeFileSync(file, '{"bills":');
      expect(() => wechatWorld({ store: sandboxFileStore(file) })).toThrow('is damaged');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
