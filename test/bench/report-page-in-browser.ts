import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { type OpenPage, openPhone } from '../e2e/browser.ts';
import { beCitizen, beginReport, fillReport, myNumbers } from '../e2e/citizen.ts';
import { settled } from '../e2e/settled.ts';

/** A cheap phone next to this machine. */
const SLOWER = 4;

/** Script, in bytes of gzip at its default level, that a browser has loaded when the first step of the report stands. */
export async function scriptOfReportPage(browser: Browser, url: string): Promise<number> {
  const phone = await openPhone(browser);
  const loaded: Promise<Buffer>[] = [];
  phone.page.on('response', (response) => {
    if (response.url().endsWith('.js')) loaded.push(response.body());
  });
  await phone.page.goto(`${url}/#/pages/report/index`);
  await phone.page.getByText('先拍下看到的').waitFor();
  await settled(phone);
  const bytes = (await Promise.all(loaded)).reduce((sum, body) => sum + gzipSync(body).length, 0);
  await phone.close();
  return bytes;
}

export type Feel = {
  /** From each tap to the next picture, milliseconds, slowest last. */
  readonly tapsMs: readonly number[];
  /** What moved without having been touched: the largest burst (CLS), 0 to 1 and more. */
  readonly layoutShift: number;
};

/** Fills a whole report on a phone four times slower than this machine, and says what it felt like. */
export async function feelOfReporting(browser: Browser, url: string): Promise<Feel> {
  const phone = await openPhone(browser);
  await phone.page.addInitScript(watch);
  await slowDown(phone.page);
  await beginReport(phone, url);
  await fillReport(phone, { disclosure: 'coded' });
  const feel = await read(phone);
  await phone.close();
  return feel;
}

/** What moves while a page of `citizen`, who was here before, comes up on a slow phone and network, until it stands still. */
export async function shiftOfOpening(
  browser: Browser,
  url: string,
  path: string,
  citizen: string,
): Promise<number> {
  const phone = await openPhone(browser);
  await beCitizen(phone, citizen);
  await myNumbers(phone, url);
  await phone.page.goto(url);
  await settled(phone);
  await phone.page.goto('about:blank');
  await phone.page.addInitScript(watch);
  await slowDown(phone.page, slowNetwork);
  await phone.page.goto(`${url}/#/${path}`);
  await settled(phone);
  const { layoutShift } = await read(phone);
  await phone.close();
  return layoutShift;
}

/** Bytes per second, and milliseconds there and back: a phone at the edge of a village. */
const slowNetwork = { offline: false, latency: 300, downloadThroughput: 200_000, uploadThroughput: 50_000 };

async function slowDown(page: Page, network?: typeof slowNetwork): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  if (network === undefined) return;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
}

async function read({ page }: OpenPage): Promise<Feel> {
  // Observers are told a little later.
  await page.waitForTimeout(500);
  const seen: { taps: readonly number[]; shifts: readonly { at: number; value: number }[] } =
    await page.evaluate('gwSeen');
  return {
    tapsMs: seen.taps.toSorted((one, other) => one - other),
    layoutShift: largestBurst(seen.shifts),
  };
}

/** As web.dev defines CLS: shifts less than 1 s apart, in a window of 5 s at most, count as one. */
export function largestBurst(shifts: readonly { readonly at: number; readonly value: number }[]): number {
  let largest = 0;
  let burst = { from: Number.NEGATIVE_INFINITY, last: Number.NEGATIVE_INFINITY, sum: 0 };
  for (const { at, value } of shifts) {
    const goesOn = at - burst.last < 1_000 && at - burst.from < 5_000;
    burst = goesOn ? { ...burst, last: at, sum: burst.sum + value } : { from: at, last: at, sum: value };
    largest = Math.max(largest, burst.sum);
  }
  return largest;
}

/** Runs in the page, before anything of the app. */
const watch = `
  gwSeen = { taps: [], shifts: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.interactionId > 0) gwSeen.taps.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, startTime, value } of list.getEntries())
      if (!hadRecentInput) gwSeen.shifts.push({ at: startTime, value });
  }).observe({ type: 'layout-shift', buffered: true });
`;
