import { describe, expect, it } from 'vitest';
import { ConfigFault, readConfig } from '../../functions/runtime/config.ts';
import { functionNames } from '../../functions/runtime/environment.ts';
import { wechatConfigOf, wechatPayConfigOf } from '../../functions/runtime/wechat-secrets.ts';
import { settingsOf } from './deployed-world.ts';

describe('settings of a deployed function', () => {
  it.each(functionNames)('of %s are read as the templates set them', (name) => {
    const config = readConfig(name, settingsOf(name));
    expect(config.of('CASES_TABLE')).toBe('cases');
  });

  it('report every fault at once, by the name of the variable', () => {
    const settings = {
      ...settingsOf('finance-api'),
      CASES_TABLE: '',
      PUBLIC_URL: 'http://tip.example/',
      INDEX_SECRET_ID: undefined,
    };
    const fault = (() => {
      try {
        return readConfig('finance-api', settings);
      } catch (error) {
        return error;
      }
    })();
    expect(fault).toBeInstanceOf(ConfigFault);
    expect(fault).toMatchObject({
      faults: [
        'CASES_TABLE is not the name of a table',
        'INDEX_SECRET_ID missing',
        'PUBLIC_URL is not an https address without a final slash',
      ],
    });
  });

  it('hold nothing the function has no line for, even when the environment does', () => {
    const config = readConfig('webhooks', { ...settingsOf('citizen-api'), ...settingsOf('webhooks') });
    expect(config.has('IDENTITY_KEY_ID')).toBe(false);
    expect(() => config.of('IDENTITY_KEY_ID')).toThrow('webhooks was not given IDENTITY_KEY_ID');
  });
});

describe('a WeChat secret that is not filled in', () => {
  it('is refused with the path of every faulty field and none of its values', () => {
    const text = JSON.stringify({ appid: 'wx1', secret: 12345678, noticeKey: 'tooshort' });
    expect(() => wechatConfigOf(text)).toThrow('the WeChat secret is not filled in: secret, templates');
    expect(() => wechatPayConfigOf(text, () => '')).toThrow(
      'the WeChat Pay secret is not filled in: merchantId, merchantSerial, merchantKey, platformKeys, sealingSerial, noticeKey, subsidyText',
    );
    for (const open of [() => wechatConfigOf(text), () => wechatConfigOf('generated-password')])
      expect(open).not.toThrow(/12345678|generated/);
  });
});
