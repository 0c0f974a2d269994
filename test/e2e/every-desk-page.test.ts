import { describe, expect, it } from 'vitest';
import { openDesk } from './browser.ts';
import { isBrowserMissing } from './chromium-program.ts';
import { signInAtDesk, signOutOfDesk, typeSignIn } from './desk.ts';
import { look } from './look.ts';
import { setStage } from './stage.ts';

/** Between them they open every part of the desk. */
const posts = ['lead', 'finance', 'supervisor', 'auditor', 'custodian-1', 'admin'];

describe.skipIf(await isBrowserMissing())('every page of the desk', { timeout: 90_000 }, () => {
  const stage = setStage('2026-03-10T09:30:00+08:00');

  it.each([
    { name: 'chinese', options: {} },
    { name: 'english-dark', options: { colorScheme: 'dark' as const } },
    { name: 'narrow', options: { width: 1024, height: 768 } },
  ])('is whole and readable: $name', async ({ name, options }) => {
    const desk = await openDesk(stage.browser, options);
    const { page } = desk;
    if (name.startsWith('english')) {
      const settings = JSON.stringify({ data: { language: 'en', elder: false } });
      await page.addInitScript(`localStorage.setItem('gw.settings', ${JSON.stringify(settings)})`);
    }
    const seen = new Set<string>();
    for (const username of posts) {
      await signInAtDesk(desk, stage.app.url, username);
      const links = await page.locator('.d-rail nav a').evaluateAll((all) => all.map((link) => link.hash));
      for (const address of links.filter((link) => !seen.has(link))) {
        seen.add(address);
        await page.locator(`.d-rail nav a[href='${address}']`).click();
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        const part = address.split('at=')[1]?.replaceAll('/', '-');
        await look(desk, `desk-${name}-${part}`, name === 'narrow' ? 'layout' : 'all');
      }
      await signOutOfDesk(desk);
    }
    expect(seen.size).toBeGreaterThan(8);
    expect(desk.errors).toEqual([]);
    await desk.close();
  });

  it('asks for nothing outside of my posts when the one before me left a case open', async () => {
    const desk = await openDesk(stage.browser);
    await signInAtDesk(desk, stage.app.url, 'lead');
    await desk.page.locator('[data-row] a').first().press('Enter');
    await desk.page.getByRole('article').getByRole('heading').first().waitFor();
    await signOutOfDesk(desk);
    await typeSignIn(desk, stage.app.url, 'clerk');
    await desk.page.getByRole('heading', { level: 1, name: '奖励审批' }).waitFor();
    expect(desk.errors).toEqual([]);
    await desk.close();
  });
});
