import { channelSender } from '../adapters/messages/channel-sender.ts';
import { smsNotConfigured } from '../adapters/messages/sms-not-configured.ts';
import type { SecretReader } from '../adapters/secrets-manager/secret-reader.ts';
import { stableToken } from '../adapters/wechat/stable-token.ts';
import { subscriptionMessages } from '../adapters/wechat/subscription-messages.ts';
import { wechatCodeLogin } from '../adapters/wechat/wechat-code-login.ts';
import { wechatMerchantTransfers } from '../adapters/wechat-pay/wechat-merchant-transfers.ts';
import { wechatTransferNotices } from '../adapters/wechat-pay/wechat-transfer-notices.ts';
import type { MerchantTransfers } from '../ports/merchant-transfers.ts';
import type { MessageSender } from '../ports/message-sender.ts';
import type { TransferNotices } from '../ports/transfer-notices.ts';
import type { WechatLogin } from '../ports/wechat-login.ts';
import type { CloudClients } from './cloud-clients.ts';
import { type Config, MissingCapability } from './config.ts';
import { once } from './once.ts';
import { wechatConfigOf, wechatPayConfigOf } from './wechat-secrets.ts';

export type CloudWechat = {
  readonly wechatLogin: WechatLogin;
  readonly messages: MessageSender;
  readonly transfers: MerchantTransfers;
  readonly notices: TransferNotices;
};

/** Where WeChat Pay tells what became of a transfer: the route of the webhooks function. */
const NOTICE_PATH = '/wechat/transfer-notices';

/**
 * The secrets are opened on first use: a WeChat secret that is missing or wrong must stop messages and
 * payments, never a filing.
 */
export const cloudWechat = async (
  config: Config,
  { fetch, clock, randomness }: CloudClients,
  secrets: SecretReader,
): Promise<CloudWechat> => {
  const login = once(async () =>
    wechatCodeLogin(fetch, wechatConfigOf(await secrets(config.of('WECHAT_SECRET_ID')))),
  );
  const sender = once(async () => {
    const wechat = wechatConfigOf(await secrets(config.of('WECHAT_SECRET_ID')));
    const token = stableToken(fetch, wechat, clock);
    return channelSender({ wechat: subscriptionMessages(fetch, wechat, token), sms: smsNotConfigured });
  });
  const payConfig = async () =>
    wechatPayConfigOf(
      await secrets(config.of('WECHATPAY_SECRET_ID')),
      () => `${config.of('PUBLIC_URL')}${NOTICE_PATH}`,
    );
  const transfers = once(async () =>
    wechatMerchantTransfers({ fetch, config: await payConfig(), clock, randomness }),
  );
  return {
    wechatLogin: { exchange: async (code) => (await login()).exchange(code) },
    messages: { send: async (message) => (await sender()).send(message) },
    transfers: {
      create: async (bill) => (await transfers()).create(bill),
      find: async (billNumber) => (await transfers()).find(billNumber),
    },
    // Nobody else is called by WeChat Pay.
    notices:
      config.name === 'webhooks'
        ? wechatTransferNotices(await payConfig(), clock)
        : {
            open: () => {
              throw new MissingCapability(config.name, 'WECHATPAY_SECRET_ID');
            },
          },
  };
};
