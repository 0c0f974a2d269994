import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { type OpenPage, openPhone } from '../e2e/browser.ts';
import { beCitizen, beginReport, fillReport, myNumbers } from '../e2e/citizen.ts';
import { settled } from '../e2e/settled.ts';

/** A cheap phone next to this machine. */
const SLOWER = 4;

type Weight = {
  /** Bytes of gzip at its default level that the first step needs. */
  readonly first: number;
  /** Bytes that follow unasked, so that the way on needs no network. */
  readonly after: number;
};

/** What a browser loads of script for the report page: before its first step stands, and after that. */
export async function scriptOfReportPage(browser: Browser, url: string): Promise<Weight> {
  const phone = await openPhone(browser);
  await phone.page.addInitScript(noteWhenItStands);
  const loaded = new Map<string, Promise<Buffer>>();
  phone.page.on('response', (response) => {
    if (response.url().endsWith('.js')) loaded.set(response.url(), response.body());
  });
  await phone.page.goto(`${url}/#/pages/report/index`);
  await phone.page.getByText('先拍下看到的').waitFor();
  // The later steps are asked for at the next quiet moment, within a second.
  await phone.page.waitForTimeout(1_500);
  await settled(phone);
  const late: readonly string[] = await phone.page.evaluate(askedLater);
  let [first, after] = [0, 0];
  for (const [address, body] of loaded) {
    const bytes = gzipSync(await body).length;
    if (late.includes(address)) after += bytes;
    else first += bytes;
  }
  await phone.close();
  return { first, after };
}

type Tap = { readonly ms: number; readonly on: string };

export type Feel = {
  /** From each tap to the next picture, slowest last. */
  readonly taps: readonly Tap[];
  /** What moved without having been touched: the largest burst (CLS), 0 to 1 and more. */
  readonly layoutShift: number;
  /** How many times longer the machine's other work made this take; 1 on a machine that does nothing else. */
  readonly crowding: number;
};

/** Fills a whole report on a phone four times slower than this machine, and says what it felt like. */
export async function feelOfReporting(browser: Browser, url: string): Promise<Feel> {
  const before = crowding();
  const phone = await openPhone(browser);
  await phone.page.addInitScript(watch);
  await slowDown(phone.page);
  await beginReport(phone, url);
  await fillReport(phone, { disclosure: 'coded' });
  const feel = await read(phone);
  await phone.close();
  return { ...feel, crowding: Math.max(before, crowding()) };
}

/** Time that passed for each millisecond of computing. */
function crowding(): number {
  const started = performance.now();
  const used = process.cpuUsage();
  const computed = () => {
    const { user, system } = process.cpuUsage(used);
    return (user + system) / 1_000;
  };
  while (computed() < 150);
  return Math.max(1, (performance.now() - started) / computed());
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

async function read({ page }: OpenPage): Promise<Omit<Feel, 'crowding'>> {
  // Observers are told a little later.
  await page.waitForTimeout(500);
  const seen: { taps: readonly Tap[]; shifts: readonly { at: number; value: number }[] } =
    await page.evaluate('({ taps: [...gwSeen.taps.values()], shifts: gwSeen.shifts })');
  return {
    taps: seen.taps.toSorted((one, other) => one.ms - other.ms),
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

/** Both run in the page, before anything of the app. One tap is several events: the slowest of them counts. */
const watch = `
  gwSeen = { taps: new Map(), shifts: [] };
  const nameOf = (node) => (node?.closest?.('[id]:not([id=""]), button, label')?.id || '') + ' ' +
    (node?.textContent || node?.getAttribute?.('class') || '').trim().slice(0, 20);
  new PerformanceObserver((list) => {
    for (const { interactionId, duration, target } of list.getEntries()) {
      if (!(interactionId > 0) || duration <= (gwSeen.taps.get(interactionId)?.ms ?? 0)) continue;
      gwSeen.taps.set(interactionId, { ms: duration, on: target ? nameOf(target) : 'what is gone now' });
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, startTime, value } of list.getEntries())
      if (!hadRecentInput) gwSeen.shifts.push({ at: startTime, value });
  }).observe({ type: 'layout-shift', buffered: true });
`;

const noteWhenItStands = `
  new MutationObserver((_, observer) => {
    if (!document.body?.innerText.includes('先拍下看到的')) return;
    observer.disconnect();
    gwStood = performance.now();
  }).observe(document, { childList: true, subtree: true });
`;

const askedLater = `performance.getEntriesByType('resource')
  .filter(({ startTime }) => startTime > gwStood).map(({ name }) => name)`;
