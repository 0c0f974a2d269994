import { describe, expect, it } from 'vitest';
import { createWechat, type Surroundings } from './wechat.ts';

const surroundings: Surroundings = {
  user: 'somebody',
  online: false,
  privacy: 'agrees',
  location: { longitude: 105.5, latitude: 30.5 },
  album: 'allowed',
  camera: [],
  subscription: 'accept',
  transfer: async () => false,
};

const wechat = (appConfig: Readonly<Record<string, unknown>>, inTap = false) =>
  createWechat({
    appConfig,
    surroundings,
    kept: undefined,
    apiBase: '',
    server: '',
    inTap: () => inTap,
    setTitle: () => {},
    navigation: {
      navigateTo: () => ({}),
      redirectTo: () => ({}),
      reLaunch: () => ({}),
      navigateBack: () => ({}),
    },
  });

const call = ({ wx }: ReturnType<typeof wechat>, name: string, options: object = {}): unknown =>
  (wx[name] as (options: object) => unknown)(options);

describe('the simulated WeChat', () => {
  it('notes what WeChat’s documentation does not have: members and options', async () => {
    const phone = wechat({});
    expect(Reflect.get(phone.wx, 'saveReport')).toBeUndefined();
    await call(phone, 'pageScrollTo', { selector: '#a', speed: 3 });
    expect([...phone.strange]).toEqual(['wx.saveReport', 'wx.pageScrollTo({ speed })']);
  });

  it('refuses to pretend: what is documented but not simulated throws', () => {
    expect(() => call(wechat({}), 'scanCode')).toThrow('not simulated');
  });

  it('gives no position to an app that did not declare it, and none before the privacy question', async () => {
    const permission = { 'scope.userLocation': { desc: 'why' } };
    const declared = { __usePrivacyCheck__: true, permission, requiredPrivateInfos: ['getLocation'] };
    const gcj02 = { type: 'gcj02' };
    await expect(call(wechat(declared), 'getLocation', gcj02)).resolves.toMatchObject({ latitude: 30.5 });
    for (const missing of ['__usePrivacyCheck__', 'permission', 'requiredPrivateInfos']) {
      const { [missing]: _left, ...rest }: Readonly<Record<string, unknown>> = declared;
      await expect(call(wechat(rest), 'getLocation', gcj02)).rejects.toBeDefined();
    }
  });

  it('asks about messages in a tap only, three at most', async () => {
    const tmplIds = ['a', 'b', 'c'];
    await expect(call(wechat({}, true), 'requestSubscribeMessage', { tmplIds })).resolves.toMatchObject({
      a: 'accept',
    });
    await expect(call(wechat({}), 'requestSubscribeMessage', { tmplIds })).rejects.toMatchObject({
      errMsg: 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.',
    });
    const four = { tmplIds: [...tmplIds, 'd'] };
    await expect(call(wechat({}, true), 'requestSubscribeMessage', four)).rejects.toBeDefined();
  });
});
