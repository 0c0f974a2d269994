import type { FileChooser, Route } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { movieWithCanaries } from '../fixtures/movies.ts';
import { plainMp3 } from '../fixtures/sounds.ts';
import { type OpenPage, openPhone } from './browser.ts';
import { isBrowserMissing } from './chromium-program.ts';
import {
  addPhoto,
  beginReport,
  caseNumberOf,
  chooseIdentity,
  describeFacts,
  goOn,
  myNumbers,
  photo,
  pickPlace,
  submit,
  theWords,
} from './citizen.ts';
import { look } from './look.ts';
import { setStage } from './stage.ts';

const upload = '**/local/upload';
const film = {
  name: 'film.mp4',
  mimeType: 'video/mp4',
  buffer: Buffer.from(movieWithCanaries({ canary: 'x' })),
};
const voice = { name: 'voice.mp3', mimeType: 'audio/mpeg', buffer: plainMp3() };

type Files = Parameters<FileChooser['setFiles']>[0];

describe.skipIf(await isBrowserMissing())('filing under bad conditions', { timeout: 60_000 }, () => {
  const stage = setStage('2026-03-10T09:30:00+08:00', { demo: false });
  let phone: OpenPage;
  beforeEach(async () => {
    phone = await openPhone(stage.browser);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await phone.screenshot(`failed-${task.name.replaceAll(/\W+/g, '-')}`);
    await phone.close();
  });

  const choose = async (button: string, files: Files) => {
    const opening = phone.page.waitForEvent('filechooser');
    await phone.page.getByRole('button', { name: button }).click();
    await (await opening).setFiles(files);
  };
  const uploaded = (count = 1) =>
    expect.poll(() => phone.page.getByText('已上传').count(), { timeout: 15_000 }).toBe(count);
  /** Uploads wait until they are let through. */
  const holdUploads = async () => {
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await phone.page.route(upload, async (route: Route) => {
      await held;
      await route.continue().catch(() => {});
    });
    return () => letThrough();
  };

  it('takes a video and a recording besides pictures, and says what it cannot take', async () => {
    const { page } = phone;
    await beginReport(phone, stage.app.url);
    await choose('从相册选', [photo]);
    await choose('拍视频', film);
    await choose('选录音文件', voice);
    await uploaded(3);
    await look(phone, 'unsteady-three-kinds');
    await choose('选录音文件', { name: 'voice.webm', mimeType: 'audio/webm', buffer: Buffer.from('x') });
    await page.getByText('这种文件看不了。请用照片、MP4').waitFor();
    await look(phone, 'unsteady-wrong-kind');
    await page.getByRole('button', { name: '往前移 视频 2' }).click();
    await page.getByRole('img', { name: '视频 1' }).waitFor();
    await page.getByRole('button', { name: '删除 录音 3' }).click();
    await goOn(page);
    await pickPlace(page);
    await goOn(page);
    await describeFacts(page);
    await goOn(page);
    await chooseIdentity(page);
    await goOn(page);
    await page.getByText('1 张照片、1 段视频').waitFor();
    await page.getByRole('checkbox', { name: '我说的是我看到' }).click();
    expect(await submit(phone)).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    expect(phone.errors).toEqual([]);
  });

  it('pauses one file and goes on with it later, while the form goes on', async () => {
    const { page } = phone;
    const letThrough = await holdUploads();
    await beginReport(phone, stage.app.url);
    await addPhoto(page);
    await page.getByRole('button', { name: '暂停上传 照片 1 上传' }).click();
    await page.getByText('已暂停').waitFor();
    await look(phone, 'unsteady-paused');
    letThrough();
    await goOn(page);
    await page.getByRole('button', { name: '返回' }).click();
    await page.getByRole('button', { name: '继续上传 照片 1' }).click();
    await uploaded();
  });

  it('a file that broke off goes up again by itself, and only that one', async () => {
    const { page } = phone;
    let tries = 0;
    await page.route(upload, (route) => {
      tries += 1;
      return tries === 1 ? route.abort('connectionreset') : route.continue();
    });
    await beginReport(phone, stage.app.url);
    await choose('从相册选', [photo, photo]);
    await page.getByText('没传上去的会自动再试').waitFor();
    await look(phone, 'unsteady-broken-off');
    await uploaded(2);
    expect(tries).toBe(3);
  });

  it('a tab that was killed in the middle of an upload loses nothing', async () => {
    await holdUploads();
    await beginReport(phone, stage.app.url);
    await addPhoto(phone.page);
    await phone.page.getByText('上传 ').waitFor();
    const { page } = phone;
    const again = await page.context().newPage();
    await page.close();
    await again.goto(stage.app.url);
    await again.getByRole('button', { name: '接着写' }).click();
    await again.getByText('已上传').waitFor();
  });

  it('without the phone’s position the place comes from the list, from a search, or from the map', async () => {
    const { page } = phone;
    await beginReport(phone, stage.app.url);
    await page.getByRole('button', { name: '没有照片，先跳过' }).click();
    await page.getByRole('button', { name: '移到我附近' }).click();
    await page.getByText('没有取得位置').waitFor();
    await page.getByRole('button', { name: '澄岭县' }).click();
    await page.getByRole('button', { name: '岚坪乡' }).click();
    await look(phone, 'unsteady-place-list');
    await page.getByRole('button', { name: '就在岚坪乡一带' }).click();
    await page.getByText('地图已移到岚坪乡').waitFor();
    await page.getByText('图钉在：澄岭县 · 岚坪乡').waitFor();
    await page.getByLabel('搜镇、街道、村名').fill('砺石');
    await look(phone, 'unsteady-place-search');
    await page.getByRole('button', { name: '栖川县 · 砺石镇' }).click();
    await page.getByText('图钉在：栖川县 · 砺石镇').waitFor();
    expect(phone.errors).toEqual([]);
  });

  it('in large type asks one question on a screen, up to the receipt', async () => {
    const { page } = phone;
    await page.addInitScript(
      `localStorage.setItem('gw.settings', '${JSON.stringify({ data: { language: 'zh', elder: true } })}')`,
    );
    await beginReport(phone, stage.app.url);
    const titles: string[] = [];
    const next = async () => {
      const title = await page.getByRole('heading', { level: 1 }).filter({ visible: true }).textContent();
      if (title === null) throw new Error('no title');
      titles.push(title);
      await page.locator('#go-on').click();
      await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor({ state: 'hidden' });
    };
    await next();
    await page.getByLabel('搜镇、街道、村名').fill('青砚');
    await page.getByRole('button', { name: '青砚镇' }).click();
    await next();
    await next();
    await page.getByRole('checkbox', { name: '噪声' }).click();
    await next();
    await page.getByLabel('您看到、听到、闻到了什么').fill(theWords);
    await next();
    await page.getByRole('radio', { name: '工厂机器' }).click();
    for (let times = 0; times < 5; times += 1) await next();
    await page.getByRole('radio', { name: '匿名' }).click();
    await next();
    await next();
    expect(new Set(titles).size).toBe(12);
    await page.getByText('工厂机器').waitFor();
    await page.getByRole('checkbox', { name: '我说的是我看到' }).click();
    await submit(phone);
    expect(phone.errors).toEqual([]);
  });

  it('keeps several drafts, each to go on with or to delete', async () => {
    const { page } = phone;
    for (const words of ['第一份：夜里偷排黑水，发臭。', '第二份：工地半夜施工，很吵。']) {
      await page.goto(stage.app.url);
      await page.getByRole('button', { name: '我要举报' }).click();
      const fresh = page.getByRole('button', { name: '写一份新的' });
      await fresh.or(page.getByText('先拍下看到的')).first().waitFor();
      if (await fresh.isVisible()) await fresh.click();
      await page.getByRole('button', { name: '没有照片，先跳过' }).click();
      await pickPlace(page);
      await goOn(page);
      await describeFacts(page, words);
    }
    await page.goto(stage.app.url);
    await page.getByText('第一份').waitFor();
    await look(phone, 'unsteady-drafts');
    await page.getByRole('button', { name: '删除这份草稿：第一份' }).click();
    await page.getByRole('button', { name: '删除', exact: true }).click();
    await page.getByText('第一份').waitFor({ state: 'hidden' });
    await page.reload();
    await page.getByRole('button', { name: '接着写' }).click();
    expect(await page.getByLabel('您看到、听到、闻到了什么').inputValue()).toContain('第二份');
  });

  it('takes out with one tap what gives the reporter away', async () => {
    const { page } = phone;
    await beginReport(phone, stage.app.url);
    await page.getByRole('button', { name: '没有照片，先跳过' }).click();
    await pickPlace(page);
    await goOn(page);
    await describeFacts(page, '每天半夜冒黑烟，有事请打 13812345678。');
    await page.getByText('这里可能暴露您的身份').waitFor();
    await look(phone, 'unsteady-reveals');
    await page.getByRole('button', { name: '去掉“' }).click();
    await page.getByText('这里可能暴露您的身份').waitFor({ state: 'hidden' });
    expect(await page.getByLabel('您看到、听到、闻到了什么').inputValue()).toMatch(/^每天半夜冒黑烟[^0-9]*$/);
  });

  it('the words need not wait for a file that does not get through', async () => {
    const { page } = phone;
    await page.route(upload, (route) => route.abort('connectionreset'));
    await beginReport(phone, stage.app.url);
    await choose('从相册选', [photo]);
    await goOn(page);
    await pickPlace(page);
    await goOn(page);
    await describeFacts(page);
    await goOn(page);
    await chooseIdentity(page);
    await goOn(page);
    await page.getByRole('checkbox', { name: '我说的是我看到' }).click();
    await page.getByRole('button', { name: '提交举报' }).dblclick();
    await page.getByText('还有 1 个文件没传完').waitFor();
    await look(phone, 'unsteady-waiting-for-file');
    await page.getByRole('button', { name: '不等了，先把文字发出去' }).click();
    const number = await caseNumberOf(page);
    expect(await myNumbers(phone, stage.app.url)).toEqual([number]);
  });

  it('a report begun in two tabs is two drafts, and neither overwrites the other', async () => {
    const other = await phone.page.context().newPage();
    await other.goto(stage.app.url);
    await beginReport(phone, stage.app.url);
    await phone.page.getByRole('button', { name: '没有照片，先跳过' }).click();
    await pickPlace(phone.page);
    await other.getByRole('button', { name: '我要举报' }).click();
    await other.getByRole('button', { name: '写一份新的' }).click();
    await other.getByRole('button', { name: '没有照片，先跳过' }).click();
    await pickPlace(other);
    await other.goto(stage.app.url);
    await other.reload();
    await expect.poll(() => other.locator('.draft-row').count()).toBe(2);
  });

  it('later steps that the network did not let through come as soon as it does', async () => {
    const { page } = phone;
    let away = true;
    await page.route('**/js/*.js', async (route) => {
      const response = await route.fetch();
      const ofLaterSteps = (await response.text()).includes('map-shapes');
      await (away && ofLaterSteps ? route.abort('internetdisconnected') : route.fulfill({ response }));
    });
    await beginReport(phone, stage.app.url);
    await page.getByRole('button', { name: '没有照片，先跳过' }).click();
    await page.locator('.skeleton').waitFor();
    away = false;
    await page.getByText('污染在哪里').waitFor();
    await pickPlace(page);
  });

  it('goes on to the next step and over to the other language without a network', async () => {
    const { page } = phone;
    await beginReport(phone, stage.app.url);
    await addPhoto(page);
    await page.getByText('已上传').waitFor();
    // A quiet moment in which the rest of the form comes.
    await page.waitForTimeout(1_500);
    await page.context().setOffline(true);
    await goOn(page);
    await page.getByLabel('地址或明显标志').fill('工业路 8 号东墙外');
    const back = page.locator('.screen-back').filter({ visible: true });
    await back.click();
    await page.getByText('先拍下看到的').waitFor();
    await back.click();
    await page.getByRole('button', { name: 'Switch to English' }).filter({ visible: true }).click();
    await page.getByText('See pollution? Blow the whistle').waitFor();
  });
});
