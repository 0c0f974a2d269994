import { describe, expect, it } from 'vitest';
import { aReport, castOf, northEast, ofTheTownshipMeasure, rewardOf } from '../api/cast.ts';
import { clientOf } from '../api/running-system.ts';
import { openDesk, openPhone } from './browser.ts';
import { isBrowserMissing } from './chromium-program.ts';
import { oneTimeCode, signInAtDesk } from './desk.ts';
import { look } from './look.ts';
import { setStage } from './stage.ts';

const START = '2026-03-20T09:30:00+08:00';

describe.skipIf(await isBrowserMissing())('a reward in cash', { timeout: 90_000 }, () => {
  const stage = setStage(START, { demo: false, stepUpMs: 3_600_000 });

  it('goes from the receipt code to the desk and into the hand', async () => {
    const client = clientOf(() => stage.app.url);
    const cast = castOf({ ...client, system: stage.app.system });
    const body = aReport({ disclosure: 'coded', place: ofTheTownshipMeasure });
    const { reportId, receiptCode } = (await client.call('POST', '/citizen/reports', { body })).body;
    await cast.replied(reportId, '2026-03-20', northEast);
    await cast.notified(rewardOf(reportId), northEast, { chosenFen: 20_000, reason: '一般' });

    const phone = await openPhone(stage.browser);
    await phone.page.goto(`${stage.app.url}/#/pages/look-up/index`);
    await phone.page.locator('input').first().fill(receiptCode);
    await phone.page.locator('#look-up').click();
    await phone.page.getByText('待领取').first().click();
    await phone.page.locator('#action-claim').click();
    await phone.page.getByRole('radio', { name: '现金' }).click();
    await phone.page.locator('#claim-consent').click();
    await look(phone, 'claim-cash');
    await phone.page.locator('#claim-send').click();
    const shown = phone.page.locator('#collection-code');
    await shown.waitFor();
    await look(phone, 'collection-code');
    const code = ((await shown.textContent()) ?? '').replace(/\s/g, '');
    expect(code).toMatch(/^[0-9A-Z]{16}$/);

    const desk = await openDesk(stage.browser);
    await signInAtDesk(desk, stage.app.url, 'finance-east');
    await desk.page.goto(`${stage.app.url}/#/desk/index?section=payouts`);
    await desk.page.locator('#collection-code').fill(code);
    await look(desk, 'cash-desk-code');
    await desk.page.locator('#collect-send').click();
    const stepUp = desk.page.getByRole('dialog');
    if (await stepUp.isVisible()) {
      await stepUp.locator('input').fill(await oneTimeCode(stage.app.url, 'finance-east'));
      await desk.page.keyboard.press('Enter');
    }
    await desk.page.getByText('领取码有效').waitFor();
    await look(desk, 'cash-desk-handed-over');

    await phone.page.locator('#collection-kept').click();
    await phone.page.reload();
    const { items } = await cast.look('cashier-east', '/finance/payouts?limit=50');
    await cast.money('cashier-east', items[0].id, { command: 'confirm' });
    await phone.close();
    await desk.close();
  });
});
