import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenPage, openPhone } from './browser.ts';
import { isBrowserMissing } from './chromium-program.ts';
import {
  addPhoto,
  beginReport,
  caseNumberOf,
  chooseIdentity,
  describeFacts,
  fillReport,
  goOn,
  myNumbers,
  pickPlace,
  submit,
  theWords,
} from './citizen.ts';
import { look } from './look.ts';
import { setStage } from './stage.ts';

describe.skipIf(await isBrowserMissing())(
  'a report is never lost and never filed twice',
  { timeout: 60_000 },
  () => {
    const stage = setStage('2026-03-10T09:30:00+08:00', { demo: false });
    let phone: OpenPage;
    beforeEach(async () => {
      phone = await openPhone(stage.browser);
    });
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail')
        await phone.screenshot(`failed-${task.name.replaceAll(/\W+/g, '-')}`);
      await phone.close();
    });

    const faults = () => phone.errors.filter((line) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(line));
    const skipPhoto = () => phone.page.getByRole('button', { name: '没有照片，先跳过' }).click();
    /** The map by keyboard: out to the whole city, then to the side. */
    const moveFar = async (arrow: 'ArrowLeft' | 'ArrowRight') => {
      await phone.page.getByRole('application').focus();
      for (let times = 0; times < 14; times += 1) await phone.page.keyboard.press('-');
      for (let times = 0; times < 5; times += 1) await phone.page.keyboard.press(arrow);
    };
    const description = () => phone.page.getByLabel('您看到、听到、闻到了什么');

    it('says what is missing beside it and keeps what was typed', async () => {
      const { page } = phone;
      await beginReport(phone, stage.app.url);
      await skipPhoto();
      await page.getByRole('application').waitFor();
      await goOn(page);
      await expect.poll(() => page.getByText('拖动地图，让图钉对准污染的地方').isVisible()).toBe(true);
      await pickPlace(page);
      await goOn(page);
      await description().fill('冒烟');
      await goOn(page);
      await page.getByText('请至少选一类').waitFor();
      await page.getByText('请至少写 5 个字').waitFor();
      await look(phone, 'careful-facts-missing');
      expect(await description().inputValue()).toBe('冒烟');
      await describeFacts(page);
      await goOn(page);
      await page.getByLabel('姓名').fill('赵小川');
      await page.getByLabel('手机号').fill('138');
      await goOn(page);
      await page.getByText('请填写能联系到您的号码').waitFor();
      await look(phone, 'careful-identity-missing');
      expect(await page.getByLabel('姓名').inputValue()).toBe('赵小川');
      await chooseIdentity(page);
      await goOn(page);
      await page.getByRole('button', { name: '提交举报' }).click();
      await page.getByText('请先确认上面这句话').waitFor();
      expect(faults()).toEqual([]);
    });

    it('a pin outside the city is told at once', async () => {
      const { page } = phone;
      await beginReport(phone, stage.app.url);
      await skipPhoto();
      await pickPlace(page);
      await moveFar('ArrowLeft');
      await page.getByText('图钉在本市以外').waitFor();
      await look(phone, 'careful-place-outside');
      await goOn(page);
      await page.getByText('图钉在本市以外').waitFor();
      await moveFar('ArrowRight');
      await page.getByText('图钉在：').waitFor();
      expect(faults()).toEqual([]);
    });

    it('a refusal by the server leaves everything in place, to change and send again', async () => {
      const { page } = phone;
      // Without the outlines of the areas the phone cannot know that the pin lies outside.
      await page.route('**/citizen/areas', (route) => route.abort());
      await beginReport(phone, stage.app.url);
      await skipPhoto();
      await page.getByRole('application').focus();
      await moveFar('ArrowLeft');
      await goOn(page);
      await describeFacts(page);
      await goOn(page);
      await chooseIdentity(page, 'coded');
      await goOn(page);
      await page.getByRole('checkbox', { name: '我说的是我看到' }).click();
      await page.getByRole('button', { name: '提交举报' }).click();
      await page.getByText('举报没有被收下').waitFor();
      await look(phone, 'careful-refused');
      await page.unroute('**/citizen/areas');
      await page.getByRole('button', { name: '修改 地点' }).click();
      await moveFar('ArrowRight');
      await page.getByText('图钉在：').waitFor();
      for (const _ of ['facts', 'identity', 'confirm']) await goOn(page);
      await page.getByText(theWords).last().waitFor();
      expect(await submit(phone)).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    });

    it('a double tap on send files one report', async () => {
      await beginReport(phone, stage.app.url);
      await fillReport(phone, { photo: false });
      await phone.page.getByRole('button', { name: '提交举报' }).dblclick();
      const number = await caseNumberOf(phone.page);
      expect(await myNumbers(phone, stage.app.url)).toEqual([number]);
      expect(faults()).toEqual([]);
    });

    it('without a network it waits visibly, and is sent once when the network is back', async () => {
      const { page } = phone;
      await beginReport(phone, stage.app.url);
      await fillReport(phone);
      await page.context().setOffline(true);
      await page.getByRole('button', { name: '提交举报' }).click();
      await page.getByRole('heading', { name: '举报已经存好，等待发送' }).waitFor();
      await look(phone, 'careful-queued');
      await page.getByRole('button', { name: '回到首页' }).click();
      await page.getByText('有举报等待发送').waitFor();
      await look(phone, 'careful-home-queued');
      await page.context().setOffline(false);
      await page.getByText('看受理编号和下一步').click();
      const number = await caseNumberOf(page);
      expect(await myNumbers(phone, stage.app.url)).toEqual([number]);
      expect(faults()).toEqual([]);
    });

    it('when the answer is lost on the way, asking again finds the same report', async () => {
      const { page } = phone;
      const keys: (string | undefined)[] = [];
      await page.route('**/citizen/reports', async (route) => {
        const request = route.request();
        if (request.method() !== 'POST') return route.continue();
        keys.push(request.headers()['idempotency-key']);
        if (keys.length > 2) return route.continue();
        await route.fetch();
        return route.abort('connectionreset');
      });
      await beginReport(phone, stage.app.url);
      await fillReport(phone, { photo: false });
      const number = await submit(phone);
      expect(keys).toHaveLength(3);
      expect(new Set(keys).size).toBe(1);
      expect(await myNumbers(phone, stage.app.url)).toEqual([number]);
    });

    it('leaving by the back button keeps the draft, pictures included', async () => {
      const { page } = phone;
      await beginReport(phone, stage.app.url);
      await addPhoto(page);
      await page.getByText('已上传').waitFor();
      await goOn(page);
      await pickPlace(page);
      await goOn(page);
      await describeFacts(page);
      await page.getByRole('button', { name: '返回' }).click();
      await page.getByText('图钉在：').waitFor();
      await page.goBack();
      await page.getByText(theWords).waitFor();
      await look(phone, 'careful-drafts');
      await page.getByRole('button', { name: '接着写' }).click();
      await page.getByText('图钉在：').waitFor();
      await goOn(page);
      expect(await description().inputValue()).toBe(theWords);
      expect(await page.getByRole('checkbox', { name: '大气' }).getAttribute('aria-checked')).toBe('true');
      expect(faults()).toEqual([]);
    });

    it('a reload in the middle restores the draft', async () => {
      const { page } = phone;
      await beginReport(phone, stage.app.url);
      await addPhoto(page);
      await page.getByText('已上传').waitFor();
      await goOn(page);
      await pickPlace(page);
      await goOn(page);
      await describeFacts(page);
      await page.reload();
      await page.getByRole('button', { name: '接着写' }).click();
      expect(await description().inputValue()).toBe(theWords);
      await page.getByRole('button', { name: '返回' }).click();
      await page.getByRole('button', { name: '返回' }).click();
      await page.getByRole('img', { name: '照片 1' }).first().waitFor();
      await look(phone, 'careful-restored');
      expect(faults()).toEqual([]);
    });

    it('works without the phone’s position, and never sends it', async () => {
      const { page } = phone;
      const sent: string[] = [];
      page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
      await beginReport(phone, stage.app.url);
      await skipPhoto();
      await page.getByRole('button', { name: '移到我附近' }).click();
      await page.getByText('没有取得位置。没关系，从下面选地区').waitFor();
      await pickPlace(page);
      // Allowed after all: the map moves there, in the system of Chinese maps (some 500 m from what a browser says).
      await page.context().grantPermissions(['geolocation']);
      await page.context().setGeolocation({ longitude: 105.4656, latitude: 30.5129 });
      await page.getByRole('button', { name: '移到我附近' }).click();
      await page.getByText('已移到您附近').waitFor();
      await look(phone, 'careful-located');
      expect(sent.filter((text) => text.includes('105.4656'))).toEqual([]);
      expect(faults()).toEqual([]);
    });
  },
);
