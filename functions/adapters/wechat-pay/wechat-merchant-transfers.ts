import type { MerchantTransfers, TransferBill } from '../../ports/merchant-transfers.ts';
import { callWechatPay, type WechatPayAnswer, type WechatPayDeps } from './call-wechat-pay.ts';
import { sealedName } from './sealed-name.ts';
import { type TransferAnswer, transferAnswer } from './transfer-answer.ts';
import type { WechatPayConfig } from './wechat-pay-config.ts';
import { WechatPayFault } from './wechat-pay-fault.ts';

const path = '/v3/fund-app/mch-transfer/transfer-bills';
/** Scene 行政补贴; its reward wording, and the one report field it asks for. */
const scene = { id: '1002', perception: '行政奖励', infoType: '补贴类型' } as const;
/** WeChat Pay accepts no name below 0.30 元. */
const nameFromFen = 30;

/**
 * After any answer but 200 the bill is looked up before anything else happens. The same number may be
 * sent again at any time; a new number only after FAIL or CANCELLED.
 */
export const wechatMerchantTransfers = (deps: WechatPayDeps): MerchantTransfers => {
  const lookUp = async (billNumber: string): Promise<TransferAnswer | undefined> => {
    const answer = await callWechatPay(deps, { method: 'GET', path: `${path}/out-bill-no/${billNumber}` });
    if (answer.status === 404 && answer.code === 'NOT_FOUND') return undefined;
    return understood(answer, billNumber);
  };
  const attempt = async (bill: TransferBill): Promise<TransferAnswer | WechatPayFault> => {
    try {
      const answer = await callWechatPay(deps, { method: 'POST', path, body: billBody(deps.config, bill) });
      return understood(answer, bill.billNumber);
    } catch (error) {
      if (error instanceof WechatPayFault) return error;
      throw error;
    }
  };
  return {
    create: async (bill) => {
      checkNumber(bill.billNumber);
      const created = await attempt(bill);
      if (!(created instanceof WechatPayFault)) return created.transfer;
      const found = await lookUp(bill.billNumber);
      if (found === undefined) throw created;
      if (found.openid !== bill.openid || found.amountFen !== bill.amountFen) {
        throw new WechatPayFault('bill number belongs to another transfer', 'BILL_DIFFERS');
      }
      return found.transfer;
    },
    find: async (billNumber) => {
      checkNumber(billNumber);
      return (await lookUp(billNumber))?.transfer;
    },
  };
};

const checkNumber = (billNumber: string): void => {
  if (!/^[0-9A-Za-z]{1,32}$/.test(billNumber))
    throw new WechatPayFault('bill number malformed', 'BILL_NUMBER');
};

const understood = (answer: WechatPayAnswer, billNumber: string): TransferAnswer => {
  if (answer.status !== 200) throw new WechatPayFault('refused', answer.code, answer.status);
  const transfer = transferAnswer(answer.body);
  if (transfer === undefined || transfer.transfer.billNumber !== billNumber) {
    throw new WechatPayFault('unreadable answer', 'ANSWER', answer.status);
  }
  return transfer;
};

const billBody = (config: WechatPayConfig, bill: TransferBill) => ({
  appid: config.appid,
  out_bill_no: bill.billNumber,
  transfer_scene_id: scene.id,
  openid: bill.openid,
  ...(bill.payeeName === undefined || bill.amountFen < nameFromFen
    ? {}
    : { user_name: sealedName(bill.payeeName, sealingKey(config)) }),
  transfer_amount: bill.amountFen,
  transfer_remark: bill.remark,
  notify_url: config.noticeUrl,
  user_recv_perception: scene.perception,
  transfer_scene_report_infos: [{ info_type: scene.infoType, info_content: config.subsidyText }],
});

const sealingKey = (config: WechatPayConfig) => {
  const key = config.platformKeys.get(config.sealingSerial);
  if (key === undefined) throw new WechatPayFault('no key to seal names with', 'CONFIGURATION');
  return key;
};
