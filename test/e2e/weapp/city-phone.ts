import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { sandboxAppid, sandboxWechatConfig } from '../../../functions/local/wechat/sandbox-config.ts';
import { sandboxMerchantId } from '../../../functions/local/wechat/sandbox-pay-config.ts';
import { type RunningSystem, runSystem } from '../../api/running-system.ts';
import { handOf } from './hand.ts';
import { type Phone, type PhoneOptions, startPhone, type Weight } from './phone.ts';
import { buildWhenStale, canRun, weappFolder } from './weapp-package.ts';

const unset = '{"merchantId":"","templates":{}}';
const templates = Object.fromEntries(
  Object.entries(sandboxWechatConfig.templates).map(([kind, { id }]) => [kind, id]),
);
const configured = JSON.stringify({ merchantId: sandboxMerchantId, templates });

/** As a build with the merchant and the templates of the WeChat sandbox in its environment. */
export const withWechatSettings = (code: string): string => code.replaceAll(unset, configured);

/**
 * A city that runs, and phones with the mini-program in it. After each test no phone may have warned, thrown or
 * called what WeChat does not document.
 */
export const cityWithPhones = (now: string, options: Parameters<typeof runSystem>[1] = {}) => {
  let system: RunningSystem | undefined;
  const phones: Phone[] = [];
  const weights = new Map<string, Weight>();

  const run = (): RunningSystem => {
    if (system === undefined) throw new Error('the city does not run yet');
    return system;
  };
  const transfer = async ({
    mchId,
    appId,
    packageInfo,
  }: Record<'mchId' | 'appId' | 'packageInfo', string>) => {
    if (mchId !== sandboxMerchantId || appId !== sandboxAppid) return false;
    const answer = await run().call('POST', '/local/wechat/confirm-transfer', { body: { packageInfo } });
    return answer.status === 200;
  };
  const startIn = ({ surroundings, ...options }: Partial<PhoneOptions> = {}) => {
    const phone = startPhone({
      folder: weappFolder,
      apiBase: 'http://127.0.0.1:8080',
      server: run().url,
      ...options,
      surroundings: { transfer, ...surroundings },
    });
    phones.push(phone);
    return { phone, hand: handOf(phone), wechat: phone.wechat };
  };
  const heaviest = (one: Weight | undefined, other: Weight): Weight => ({
    nodes: Math.max(one?.nodes ?? 0, other.nodes),
    depth: Math.max(one?.depth ?? 0, other.depth),
    siblings: Math.max(one?.siblings ?? 0, other.siblings),
    setDataBytes: Math.max(one?.setDataBytes ?? 0, other.setDataBytes),
  });

  beforeAll(async () => {
    if (!canRun) return;
    buildWhenStale();
    system = await runSystem(now, options);
  });
  afterAll(() => system?.stop());
  afterEach(() => {
    const ended = phones.splice(0);
    for (const phone of ended) {
      phone.stop();
      for (const [route, weight] of phone.weights) weights.set(route, heaviest(weights.get(route), weight));
    }
    expect(ended.flatMap(({ problems }) => problems)).toEqual([]);
    expect(ended.flatMap(({ wechat }) => [...wechat.strange])).toEqual([]);
  });
  return { run, startIn, weights };
};
