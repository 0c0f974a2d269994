import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { movieWithCanaries } from '../../fixtures/movies.ts';
import { plainMp3 } from '../../fixtures/sounds.ts';
import { cityWithPhones, withWechatSettings } from './city-phone.ts';
import { canRun } from './weapp-package.ts';

const picture = new Uint8Array(readFileSync(new URL('../../fixtures/factory-smoke.jpg', import.meta.url)));
const camera = [picture];

/** WeChat's pass lines for one page. */
const mostNodes = 1_000;
const mostSetDataBytes = 256 * 1024;
const reportFlow = [
  'pages/home/index',
  'pages/report/index',
  'pages/receipt/index',
  'pages/report-detail/index',
];

describe.skipIf(!canRun)('a report filed in the compiled mini-program (x64 Linux only)', () => {
  const { run, startIn, weights } = cityWithPhones('2026-03-10T09:30:00+08:00');
  type Hand = ReturnType<typeof startIn>['hand'];

  const reportsOf = async (name: string) =>
    (await run().call('GET', '/citizen/reports', { token: await run().citizen(name) })).body.items;
  const filings = ({ wechat }: ReturnType<typeof startIn>) =>
    wechat.network.sent.filter(({ path }) => path === '/citizen/reports');

  const toPlace = async (hand: Hand) => {
    await hand.pressId('start-report');
    await hand.reaches('pages/report/index');
    await hand.pressId('go-on');
    await hand.sees('污染在哪里');
  };
  const pointAndTell = async (hand: Hand) => {
    await hand.moveMap(105.47, 30.51);
    await hand.sees('图钉在：');
    await hand.type('address', '工业路 8 号东墙外');
    await hand.pressId('go-on');
    await hand.press('大气');
    await hand.press('黑烟');
    await hand.type('description', '厂房后墙每天半夜冒黑烟，气味刺鼻。');
    await hand.pressId('go-on');
    await hand.sees('您想怎样举报');
  };
  const identify = async (hand: Hand, identity: 'named' | 'coded' | 'anonymous') => {
    await hand.pressId(`identity-${identity}`);
    if (identity === 'named') {
      await hand.type('name', '张三');
      await hand.type('phone', '13800000000');
    }
    await hand.pressId('go-on');
    await hand.sees('看一遍，再提交');
    await hand.pressId('declaration');
  };
  const fillIn = async (hand: Hand, identity: 'named' | 'coded' | 'anonymous') => {
    await hand.pressId('start-report');
    await hand.reaches('pages/report/index');
    await hand.press('拍照');
    await hand.sees('已上传');
    await hand.pressId('go-on');
    await pointAndTell(hand);
    await identify(hand, identity);
  };

  it('goes from the first screen to the receipt: photo, place, facts, name, declaration', async () => {
    const started = startIn({ surroundings: { user: 'wang', camera } });
    const { hand, phone, wechat } = started;
    await fillIn(hand, 'named');
    await hand.pressTwice('go-on');
    await hand.reaches('pages/receipt/index');
    const [report, ...others] = await reportsOf('wang');
    expect(others).toEqual([]);
    expect(filings(started)).toHaveLength(1);
    await hand.sees(report.caseNumber);
    expect(wechat.kept.files.saved()).toEqual([]);
    await hand.press('看办理进度');
    await hand.reaches('pages/report-detail/index');
    await hand.sees('厂房后墙每天半夜冒黑烟');
    expect(phone.stack()).toEqual(['pages/home/index', 'pages/report-detail/index']);
    expect(wechat.asked.map(({ api }) => api)).not.toContain('requestSubscribeMessage');
  });

  it('arrives once when the network was away and the answers got lost', async () => {
    const started = startIn({ surroundings: { user: 'li', camera } });
    const { hand, wechat } = started;
    await fillIn(hand, 'named');
    wechat.setOnline(false);
    await hand.pressId('go-on');
    await hand.sees('等待发送');
    wechat.network.loseAnswers('/citizen/reports', 2);
    wechat.setOnline(true);
    await hand.reaches('pages/receipt/index');
    expect(filings(started).map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(filings(started).map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(await reportsOf('li')).toHaveLength(1);
  });

  it('survives the end of the app with its pictures, and is sent by the next start', async () => {
    const before = startIn({ surroundings: { user: 'zhou', camera } });
    await fillIn(before.hand, 'named');
    before.wechat.setOnline(false);
    await before.hand.pressId('go-on');
    await before.hand.sees('等待发送');
    before.phone.stop();
    before.wechat.kept.files.clearTemporary();
    const after = startIn({ surroundings: { user: 'zhou' }, kept: before.wechat.kept });
    await after.hand.until(() => filings(after).length === 1, 'the filing');
    expect(await reportsOf('zhou')).toHaveLength(1);
  });

  it('tells before sending when WeChat has lost a picture', async () => {
    const before = startIn({ surroundings: { user: 'wu', camera, online: false } });
    await before.hand.pressId('start-report');
    await before.hand.press('拍照');
    await before.hand.sees('没传上去');
    before.phone.stop();
    for (const path of before.wechat.kept.files.saved()) {
      before.wechat.kept.files.manager.removeSavedFile({ filePath: path });
    }
    const { hand } = startIn({ surroundings: { user: 'wu', camera }, kept: before.wechat.kept });
    await hand.pressId('start-report');
    await hand.press('接着写');
    await hand.sees('文件不在了');
  });

  it('with a code leaves no trace of the phone, and the code opens it on another one', async () => {
    const started = startIn({ surroundings: { user: 'sun', camera }, configure: withWechatSettings });
    const { hand, wechat } = started;
    await fillIn(hand, 'coded');
    await hand.pressId('go-on');
    await hand.reaches('pages/receipt/index');
    expect(wechat.asked.map(({ api }) => api)).not.toContain('login');
    expect(wechat.asked.map(({ api }) => api)).not.toContain('requestSubscribeMessage');
    expect(wechat.network.sent.some(({ headers }) => 'authorization' in headers)).toBe(false);
    await hand.press('复制');
    const [code = ''] = await hand.until(() => wechat.clipboard.length > 0 && wechat.clipboard, 'the code');
    expect(code).toMatch(/^(\w{4} ){4}\w{4}$/);
    await hand.press('保存为图片');
    await hand.sees('图片已保存');
    expect(hand.mayPress('看办理进度')).toBe(false);
    await hand.pressId('kept');
    await hand.press('看办理进度');
    await hand.reaches('pages/report-detail/index');

    const other = startIn({ surroundings: { user: 'other' } });
    await other.hand.press('用查询码查进度');
    await other.hand.reaches('pages/look-up/index');
    await other.hand.type('receipt-code', code);
    await other.hand.pressId('look-up');
    await other.hand.reaches('pages/report-detail/index');
    await other.hand.sees('厂房后墙每天半夜冒黑烟');
    expect(other.wechat.asked.map(({ api }) => api)).not.toContain('login');
  });

  it('can be filed by somebody who allows nothing: no camera, no position', async () => {
    const started = startIn({
      surroundings: { user: 'no', camera, privacy: 'refuses', location: 'refused' },
    });
    const { hand } = started;
    await hand.pressId('start-report');
    await hand.press('拍照');
    await hand.pressId('go-on');
    await hand.press('移到我附近');
    await hand.sees('没有取得位置');
    await pointAndTell(hand);
    await identify(hand, 'anonymous');
    await hand.pressId('go-on');
    await hand.reaches('pages/receipt/index');
    await hand.sees('匿名举报不能查进度');
    expect(JSON.parse(filings(started)[0]?.body ?? '').evidence).toEqual([]);
  });

  it('takes a video and a recording, made smaller by WeChat and kept over the end of the app', async () => {
    const film = movieWithCanaries({ canary: 'x' });
    const started = startIn({ surroundings: { user: 'qian', camera, film, voice: plainMp3() } });
    const { hand, wechat } = started;
    await hand.pressId('start-report');
    await hand.press('拍视频');
    await hand.sees('0:12');
    await hand.press('录一段话');
    await hand.press('录音中');
    await hand.sees('0:03');
    await hand.until(
      () => hand.rows('photo-state').filter(({ text }) => text === '已上传').length === 2,
      'both',
    );
    expect(wechat.asked.map(({ api }) => api)).toContain('compressVideo');
    expect(wechat.kept.files.saved()).toHaveLength(2);
    await hand.pressId('go-on');
    await pointAndTell(hand);
    await identify(hand, 'named');
    await hand.sees('1 段视频、1 段录音');
    await hand.pressId('go-on');
    await hand.reaches('pages/receipt/index');
    expect(JSON.parse(filings(started)[0]?.body ?? '')).toMatchObject({
      evidence: [expect.any(String), expect.any(String)],
      answers: [{ question: 'air-what', options: ['black-smoke'] }],
    });
    expect(wechat.kept.files.saved()).toEqual([]);
  });

  it('tells who refused the microphone what to do, and goes on without', async () => {
    const { hand } = startIn({ surroundings: { user: 'no-voice', camera } });
    await hand.pressId('start-report');
    await hand.press('录一段话');
    await hand.sees('手机没有允许使用相机、相册或麦克风');
    await hand.press('拍照');
    await hand.sees('已上传');
  });

  it('in large type asks one question on a screen', async () => {
    const { kept } = startIn().wechat;
    kept.storage.set('gw.settings', '{"language":"zh","elder":true}');
    const { hand } = startIn({ surroundings: { user: 'gu', camera }, kept });
    await toPlace(hand);
    await hand.moveMap(105.47, 30.51);
    await hand.pressId('go-on');
    await hand.sees('附近有什么好认的');
    await hand.pressId('go-on');
    await hand.press('水');
    await hand.pressId('go-on');
    await hand.type('description', '厂房后面的沟里夜里流黑水，发臭。');
    await hand.pressId('go-on');
    await hand.sees('水是什么样子');
    await hand.press('发黑');
    expect(hand.rows('page-title')).toHaveLength(1);
  });

  it('shows the map where the phone is, and takes only a hand’s move for an answer', async () => {
    const location = { longitude: 105.51, latitude: 30.52 };
    const { hand, phone, wechat } = startIn({ surroundings: { location } });
    await toPlace(hand);
    await hand.moveMap(105.6, 30.5, 'update');
    expect(phone.text()).toContain('拖动地图，让图钉对准污染的地方');
    await hand.press('移到我附近');
    await hand.sees('图钉在：');
    const map = () => phone.elements().find(({ tag }) => tag === 'map')?.attributes ?? {};
    expect(map()['longitude']).toBeCloseTo(location.longitude, 5);
    expect(map()['latitude']).toBeCloseTo(location.latitude, 5);
    const shown = map()['longitude'];
    await hand.moveMap(105.47, 30.51);
    expect(map()['longitude']).toBe(shown);
    await hand.press('移到我附近');
    await hand.until(() => map()['longitude'] !== shown, 'the map to come back');
    expect(wechat.asked.filter(({ api }) => api === 'getLocation').map(({ options }) => options)).toEqual([
      { type: 'gcj02' },
      { type: 'gcj02' },
    ]);
  });

  it('asks in the tap itself for the three messages its reporter waits for, the rarest agreed first', async () => {
    const { hand, wechat } = startIn({
      surroundings: { user: 'zheng', camera },
      configure: withWechatSettings,
    });
    await fillIn(hand, 'named');
    await hand.pressId('go-on');
    await hand.reaches('pages/receipt/index');
    const asked = wechat.asked.filter(({ api }) => api === 'requestSubscribeMessage');
    expect(asked.map(({ options }) => options)).toEqual([
      { tmplIds: ['sandbox-supplement-needed', 'sandbox-report-replied', 'sandbox-reward-ready'] },
    ]);
    expect(JSON.parse(wechat.kept.storage.get('gw.notice-consents') ?? '')).toEqual({
      'sandbox-supplement-needed': 1,
      'sandbox-report-replied': 1,
      'sandbox-reward-ready': 1,
    });
  });

  afterAll(() => {
    const flow = [...weights].filter(([route]) => reportFlow.includes(route));
    const [heavy = '', most] = flow.toSorted(([, a], [, b]) => b.nodes - a.nodes)[0] ?? [];
    const [sent = '', largest] = flow.toSorted(([, a], [, b]) => b.setDataBytes - a.setDataBytes)[0] ?? [];
    if (!most || !largest) return;
    console.log(
      `figure: report flow in WeChat, most nodes ${most.nodes} of ${mostNodes} (${heavy}, depth ${most.depth}, ${most.siblings} side by side)`,
    );
    console.log(
      `figure: report flow in WeChat, largest setData ${largest.setDataBytes} of ${mostSetDataBytes} bytes (${sent})`,
    );
  });
});
