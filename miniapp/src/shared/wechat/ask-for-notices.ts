import Taro from '@tarojs/taro';
import { readStored, writeStored } from './storage';
import { wechatSettings } from './wechat-settings';

/** Taro's own type also asks for what only Alipay knows. */
type WithMessages = { requestSubscribeMessage(options: { tmplIds: string[] }): Promise<object> };

/** What the reporter is waiting for at this moment, the most important first. */
const kinds = {
  filing: ['supplement-needed', 'report-replied', 'reward-ready', 'report-accepted', 'report-declined'],
  message: ['message-received', 'report-replied', 'supplement-needed'],
  claim: ['reward-confirm', 'reward-paid', 'reward-expiring'],
} as const;

/** WeChat asks about three at once. */
const mostAtOnce = 3;
const name = 'notice-consents';

/** Without templates of its own a mini-program has nothing to ask about. */
export const canSendNotices = Object.keys(wechatSettings.templates).length > 0;

/** Messages agreed to so far, by template: each consent is good for one. */
function readConsents(): Readonly<Record<string, number>> {
  const stored = readStored(name);
  return typeof stored === 'object' && stored !== null ? Object.fromEntries(Object.entries(stored)) : {};
}

/**
 * Asks whether WeChat may send word. To be called in the tap itself, or WeChat refuses the question; nobody waits
 * for the answer, and a refusal changes nothing: the pages of the app are the authority. What was agreed to least
 * often is asked about first.
 */
export function askForNotices(moment: keyof typeof kinds): void {
  const consents = readConsents();
  const agreed = (id: string): number => consents[id] ?? 0;
  const ids = [...new Set(kinds[moment].flatMap((kind) => wechatSettings.templates[kind] ?? []))];
  const tmplIds = ids.sort((a, b) => agreed(a) - agreed(b)).slice(0, mostAtOnce);
  if (tmplIds.length === 0) return;
  const wechat: WithMessages = Taro;
  void wechat.requestSubscribeMessage({ tmplIds }).then(
    (answer) => {
      const accepted = tmplIds.filter((id) => Reflect.get(answer, id) === 'accept');
      writeStored(name, { ...consents, ...Object.fromEntries(accepted.map((id) => [id, agreed(id) + 1])) });
    },
    () => {},
  );
}
