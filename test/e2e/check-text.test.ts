import { describe, expect, it } from 'vitest';
import { openDesk } from './browser.ts';
import { isBrowserMissing } from './chromium-program.ts';
import { choose, openCommand, openNumber, send, signInAtDesk, signOutOfDesk } from './desk.ts';
import { look } from './look.ts';
import { setStage } from './stage.ts';

const START = '2026-03-10T09:30:00+08:00';
const DESCRIPTION = '我叫张伟，家住厂子隔壁。示范化工厂夜里冒黑烟，老刘也看见了。电话138 0013 8000';

describe.skipIf(await isBrowserMissing())(
  'text that may give the reporter away',
  { timeout: 120_000 },
  () => {
    const stage = setStage(START);

    const file = async (): Promise<string> => {
      const answer = await fetch(`${stage.app.url}/citizen/reports`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': 'check-text' },
        body: JSON.stringify({
          disclosure: 'anonymous',
          pollutionTypes: ['air'],
          description: DESCRIPTION,
          occurredAt: '2026-03-09T22:00:00+08:00',
          place: { lng: 105.47, lat: 30.51, system: 'gcj02' },
          declaration: true,
        }),
      });
      const text = await answer.text();
      const number = /"caseNumber":"([^"]+)"/.exec(text)?.[1];
      if (number === undefined) throw new Error(text);
      return number;
    };

    it('is checked with the keyboard before dispatch, and everybody reads it blacked out', async () => {
      const number = await file();
      const desk = await openDesk(stage.browser, { width: 1440, height: 1000 });
      const { page } = desk;
      await signInAtDesk(desk, stage.app.url, 'intake');
      await page.getByRole('link', { name: '待受理' }).click();
      await openNumber(page, number);
      await send(await openCommand(page, '受理'), '受理');
      await page.getByText('派单前请先核对').waitFor();
      expect(await page.getByRole('article').textContent()).not.toContain('张伟');
      await look(desk, 'desk-text-needed');

      await page.getByRole('button', { name: '核对文字' }).press('Enter');
      const form = page.getByRole('region', { name: '核对并遮盖文字' });
      const phone = form.getByRole('button', { name: '138 0013 8000' });
      await phone.waitFor();
      expect(await phone.getAttribute('aria-pressed')).toBe('true');
      await form.getByRole('textbox', { name: '输入要遮盖的字词' }).first().fill('老刘');
      await page.keyboard.press('Enter');
      await form.getByRole('button', { name: '老刘' }).waitFor();
      await phone.press('Space');
      expect(await form.getByRole('button', { name: /确认遮盖/ }).isDisabled()).toBe(true);
      await look(desk, 'desk-text-form');
      await phone.press('Space');
      await form.getByRole('button', { name: /确认遮盖/ }).press('Enter');
      await form.waitFor({ state: 'detached' });
      await page.getByText('文字已核对').waitFor();
      await look(desk, 'desk-text-checked');
      await send(await openCommand(page, '派单'), '派单');
      const shown = await page.getByRole('article').textContent();
      for (const secret of ['张伟', '老刘', '138 0013 8000']) expect(shown).not.toContain(secret);
      await signOutOfDesk(desk);
      expect(desk.errors).toEqual([]);
      await desk.close();
      expect(stage.app.faults()).toEqual([]);
    });

    it('an interest is declared by its holder, and ended by those who watch alone', async () => {
      const desk = await openDesk(stage.browser, { width: 1440, height: 1000 });
      const { page } = desk;
      await signInAtDesk(desk, stage.app.url, 'intake');
      await page.getByRole('link', { name: '利害关系' }).click();
      await page.getByText('没有申明的利害关系').waitFor();
      await page.getByRole('button', { name: '申明利害关系' }).click();
      const form = page.getByRole('region', { name: '申明利害关系' });
      await form.getByLabel('对象名称（按证照）').fill('永昌纸业');
      await choose(form, '利害关系', '亲属关系');
      await look(desk, 'desk-tie-form');
      await form.getByRole('button', { name: '申明利害关系' }).click();
      await page.getByRole('row').filter({ hasText: '永昌纸业' }).waitFor();
      expect(await page.getByRole('button', { name: '解除' }).count()).toBe(0);
      await signOutOfDesk(desk);
      await signInAtDesk(desk, stage.app.url, 'discipline');
      await page.getByRole('link', { name: '利害关系' }).click();
      const row = page.getByRole('row').filter({ hasText: '永昌纸业' });
      await row.waitFor();
      await look(desk, 'desk-ties');
      await row.getByRole('button', { name: '解除' }).click();
      await row.getByRole('button', { name: '解除' }).waitFor({ state: 'detached' });
      expect(desk.errors).toEqual([]);
      await desk.close();
    });
  },
);
