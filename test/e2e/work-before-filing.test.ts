import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rateRules } from '../../functions/runtime/rate-rules.ts';
import { launchBrowser, type OpenPage, openPhone } from './browser.ts';
import { isBrowserMissing } from './chromium-program.ts';
import { beginReport, fillReport, submit } from './citizen.ts';
import { look } from './look.ts';
import { type RunningApp, runApp } from './running-app.ts';

/** The first call is the whole fair share, so that fifty of them are a flood. */
const soonFlooded = {
  ...rateRules,
  filing: { times: 1, seconds: 3600, beyond: 'work', always: true },
} as const;

const coded = { disclosure: 'coded', photo: false } as const;

describe.skipIf(await isBrowserMissing())(
  'filing without an account where the limits are on',
  { timeout: 60_000 },
  () => {
    let browser: Browser;
    let calm: RunningApp;
    let flooded: RunningApp;
    beforeAll(async () => {
      [calm, flooded, browser] = await Promise.all([
        runApp('2026-03-10T09:30:00+08:00', { demo: false, rateRules }),
        runApp('2026-03-10T09:30:00+08:00', { demo: false, rateRules: soonFlooded }),
        launchBrowser(),
      ]);
    }, 300_000);
    afterAll(async () => {
      await browser?.close();
      await Promise.all([calm?.stop(), flooded?.stop()]);
    });

    /** Path and status of everything that was posted. */
    const posted = ({ page }: OpenPage): string[] => {
      const seen: string[] = [];
      page.on('response', (response) => {
        if (response.request().method() !== 'POST') return;
        seen.push(`${new URL(response.url()).pathname} ${response.status()}`);
      });
      return seen;
    };

    it('is sent at once: the work was done while the report was read over', async () => {
      const phone = await openPhone(browser);
      const seen = posted(phone);
      await beginReport(phone, calm.url);
      await fillReport(phone, coded, async (name) => {
        if (name === 'identity') await look(phone, 'identity-with-a-code');
      });
      await submit(phone);
      expect(seen).toEqual(['/citizen/challenges 200', '/citizen/reports 201']);
      expect(phone.errors).toEqual([]);
      await look(phone, 'receipt-after-work');
      await phone.close();
    });

    it('in a flood says that it is getting ready, and files once', async () => {
      const phone = await openPhone(browser);
      const seen = posted(phone);
      for (let n = 0; n < 50; n += 1)
        await fetch(`${flooded.url}/citizen/challenges`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ for: 'fileReport', key: `flood ${n}` }),
        });
      // How long the work takes is chance: it begins when the screen has been seen.
      const { promise: seenByReporter, resolve: begin } = Promise.withResolvers<void>();
      await phone.page.route('**/citizen/challenges', async (route) => {
        await seenByReporter;
        await route.continue();
      });
      await beginReport(phone, flooded.url);
      await fillReport(phone, coded);
      const filed = submit(phone);
      await phone.page.getByText(/正在准备提交 \d+%/).waitFor();
      await phone.screenshot('getting-ready');
      begin();
      expect(await filed).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
      expect(seen.filter((line) => line === '/citizen/reports 201')).toHaveLength(1);
      await phone.close();
    });
  },
);
