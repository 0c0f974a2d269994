import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  feelOfReporting,
  largestBurst,
  scriptOfReportPage,
  shiftOfOpening,
} from '../bench/report-page-in-browser.ts';
import { launchBrowser } from './browser.ts';
import { isBrowserMissing } from './chromium-program.ts';
import { type RunningApp, runApp } from './running-app.ts';

/** Taro and React alone in a browser, 4.2.1, gzip. */
const helloWorldBytes = 103_684;

describe.skipIf(await isBrowserMissing())('filing from a cheap phone', { timeout: 90_000 }, () => {
  let app: RunningApp;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = await Promise.all([runApp('2026-03-10T09:30:00+08:00'), launchBrowser()]);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  it('downloads little before the first step stands', async () => {
    const bytes = await scriptOfReportPage(browser, app.url);
    console.log(
      `figure: script of the report page ${bytes} bytes of gzip, ${(bytes / helloWorldBytes).toFixed(2)} of hello world (goal ≤ 1.8)`,
    );
    expect(bytes / helloWorldBytes).toBeLessThanOrEqual(2);
  });

  it('answers every tap at once and moves nothing under the finger', async () => {
    const { tapsMs, layoutShift } = await feelOfReporting(browser, app.url);
    const median = tapsMs[Math.floor(tapsMs.length / 2)] ?? 0;
    const slowest = tapsMs.at(-1) ?? 0;
    console.log(
      `figure: report flow at a quarter of this speed: tap to paint ${median} ms median, ${slowest} ms slowest of ${tapsMs.length} (goal ≤ 200); layout shift ${layoutShift.toFixed(3)} (goal ≤ 0.05)`,
    );
    expect(tapsMs.length).toBeGreaterThan(10);
    expect(layoutShift).toBeLessThanOrEqual(0.05);
    expect(median).toBeLessThanOrEqual(200);
  });

  it.each([
    'pages/home/index',
    'pages/my-reports/index',
    'pages/rewards/index',
    'pages/about/statistics/index',
    'pages/about/policy/index',
  ])('on a slow network %s comes up without jumping', async (path) => {
    const shift = await shiftOfOpening(browser, app.url, path, 'zhangsan');
    console.log(`figure: layout shift while ${path} comes up ${shift.toFixed(3)} (goal ≤ 0.05)`);
    expect(shift).toBeLessThanOrEqual(0.05);
  });

  it('counts what moves within one burst together, and separate bursts apart', () => {
    const at = (...times: readonly number[]) => times.map((ms) => ({ at: ms, value: 0.1 }));
    expect(largestBurst([])).toBe(0);
    expect(largestBurst(at(0, 900, 1_800))).toBeCloseTo(0.3);
    expect(largestBurst(at(0, 1_000, 2_000))).toBeCloseTo(0.1);
    expect(largestBurst(at(0, 900, 1_800, 2_700, 3_600, 4_500, 5_400))).toBeCloseTo(0.6);
  });
});
