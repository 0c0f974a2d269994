import { constants, createHash, type KeyObject, privateDecrypt } from 'node:crypto';
import * as v from 'valibot';
import { sandboxAppid } from './sandbox-config.ts';
import { sandboxMerchantId } from './sandbox-pay-config.ts';
import { isPerson } from './sandbox-people.ts';
import type { SandboxBill, SandboxState } from './sandbox-state.ts';

export type PayAnswer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

const refusal = (status: number, code: string, message: string): PayAnswer => ({
  status,
  body: { code, message },
});

const Create = v.object({
  appid: v.literal(sandboxAppid),
  out_bill_no: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,32}$/)),
  transfer_scene_id: v.literal('1002'),
  openid: v.pipe(v.string(), v.regex(/^o[\w-]{27}$/)),
  user_name: v.optional(v.string()),
  transfer_amount: v.pipe(v.number(), v.integer(), v.minValue(10)),
  transfer_remark: v.pipe(v.string(), v.minLength(1), v.maxLength(32)),
  notify_url: v.pipe(v.string(), v.startsWith('https://'), v.maxLength(255)),
  user_recv_perception: v.picklist(['行政补贴', '行政奖励']),
  transfer_scene_report_infos: v.tuple([
    v.object({
      info_type: v.literal('补贴类型'),
      info_content: v.pipe(v.string(), v.minLength(1), v.maxLength(32)),
    }),
  ]),
});

/** From here on the payee's name is required, below the other it is refused (fen). */
const nameLimits = { requiredFrom: 200_000, allowedFrom: 30 } as const;

export const packageOf = (billNumber: string): string => `sandbox-package-${billNumber}`;

export const createBill = (body: unknown, state: SandboxState, now: string, key: KeyObject): PayAnswer => {
  const request = v.safeParse(Create, body);
  if (!request.success) return refusal(400, 'PARAM_ERROR', '参数错误');
  const { out_bill_no, openid, transfer_amount, user_name, ...rest } = request.output;
  const name = user_name === undefined ? undefined : openedName(user_name, key);
  if (name === '') return refusal(400, 'PARAM_ERROR', '敏感信息解密失败');
  if (name === undefined && transfer_amount >= nameLimits.requiredFrom) {
    return refusal(400, 'INVALID_REQUEST', '转账金额大于等于2000元时，收款用户姓名必填');
  }
  if (name !== undefined && transfer_amount < nameLimits.allowedFrom) {
    return refusal(400, 'INVALID_REQUEST', '转账金额低于0.3元时，不支持传入收款用户姓名');
  }
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([openid, transfer_amount, name ?? null, rest]))
    .digest('hex');
  const before = state.bills[out_bill_no];
  if (before !== undefined) {
    return before.fingerprint === fingerprint
      ? { status: 200, body: created(before) }
      : refusal(400, 'INVALID_REQUEST', '原商户单号对应的参数不一致');
  }
  if (isPerson(openid, 'insufficient')) return refusal(403, 'NOT_ENOUGH', '资金不足');
  const bill: SandboxBill = {
    billNumber: out_bill_no,
    wechatNumber: `13${createHash('sha256').update(out_bill_no).digest('hex').slice(0, 30)}`,
    openid,
    amountFen: transfer_amount,
    remark: rest.transfer_remark,
    noticeUrl: rest.notify_url,
    fingerprint,
    createdAt: now,
    state: isPerson(openid, 'slow') ? 'ACCEPTED' : 'WAIT_USER_CONFIRM',
    updatedAt: now,
    failReason: '',
  };
  state.bills[out_bill_no] = bill;
  return { status: 200, body: created(bill) };
};

export const findBill = (billNumber: string, state: SandboxState): PayAnswer => {
  const bill = state.bills[billNumber];
  return bill === undefined
    ? refusal(404, 'NOT_FOUND', '记录不存在')
    : { status: 200, body: { ...billDetails(bill), appid: sandboxAppid, transfer_remark: bill.remark } };
};

/** What queries and notices tell; the package for the confirmation comes with the creation only. */
export const billDetails = (bill: SandboxBill) => ({
  mch_id: sandboxMerchantId,
  out_bill_no: bill.billNumber,
  transfer_bill_no: bill.wechatNumber,
  state: bill.state,
  transfer_amount: bill.amountFen,
  openid: bill.openid,
  ...(bill.failReason === '' ? {} : { fail_reason: bill.failReason }),
  create_time: bill.createdAt,
  update_time: bill.updatedAt,
});

const created = (bill: SandboxBill) => ({
  out_bill_no: bill.billNumber,
  transfer_bill_no: bill.wechatNumber,
  create_time: bill.createdAt,
  state: bill.state,
  ...(bill.state === 'WAIT_USER_CONFIRM' ? { package_info: packageOf(bill.billNumber) } : {}),
});

const openedName = (sealed: string, key: KeyObject): string => {
  try {
    const padding = constants.RSA_PKCS1_OAEP_PADDING;
    return privateDecrypt({ key, padding, oaepHash: 'sha1' }, Buffer.from(sealed, 'base64')).toString('utf8');
  } catch {
    return '';
  }
};
