import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { plainAac } from '../fixtures/sounds.ts';
import { type OpenPage, openPhone } from './browser.ts';
import { isBrowserMissing } from './chromium-program.ts';
import { beginReport } from './citizen.ts';
import { look } from './look.ts';
import { setStage } from './stage.ts';

/** This Chromium has neither AAC nor a microphone: both are stood in for, the rest is the browser's own. */
const standIns = (frames: string): string => `
  window.AudioEncoder = class {
    static async isConfigSupported({ codec, aac }) {
      return { supported: codec === 'mp4a.40.2' && aac.format === 'adts' };
    }
    constructor({ output }) { this.output = output; this.state = 'unconfigured'; this.heard = 0; }
    configure() { this.state = 'configured'; }
    encode(data) { this.heard += data.numberOfFrames; data.close(); }
    async flush() {
      if (this.heard === 0) return;
      const bytes = Uint8Array.from(atob('${frames}'), (letter) => letter.charCodeAt(0));
      this.output({ byteLength: bytes.length, copyTo: (to) => to.set(bytes) });
    }
    close() { this.state = 'closed'; }
  };
  navigator.mediaDevices.getUserMedia = async () => {
    if (window.microphoneRefused) throw new DOMException('denied', 'NotAllowedError');
    const context = new AudioContext();
    const tone = context.createOscillator();
    const out = context.createMediaStreamDestination();
    tone.connect(out);
    tone.start();
    return out.stream;
  };`;

describe.skipIf(await isBrowserMissing())('speech recorded in a browser', { timeout: 60_000 }, () => {
  const stage = setStage('2026-03-10T09:30:00+08:00', { demo: false });

  const withMicrophone = async (work: (phone: OpenPage, page: Page) => Promise<void>) => {
    const phone = await openPhone(stage.browser);
    await phone.page.addInitScript(standIns(plainAac().toString('base64')));
    await beginReport(phone, stage.app.url);
    await work(phone, phone.page);
    await phone.close();
  };

  it('is written as plain AAC frames, which the server can make harmless', () =>
    withMicrophone(async (phone, page) => {
      await page.getByRole('button', { name: '录一段话' }).click();
      const running = page.getByRole('button', { name: '录音中 0:01' });
      await running.waitFor();
      await look(phone, 'voice-recording');
      await page.getByRole('button', { name: '录音中' }).click();
      await page.getByRole('img', { name: '录音 1' }).waitFor();
      await page.getByText('已上传').waitFor();
      expect(phone.errors).toEqual([]);
    }));

  it('is not needed: who refuses the microphone is told and goes on', () =>
    withMicrophone(async (phone, page) => {
      await page.locator(':root').evaluate(() => Reflect.set(globalThis, 'microphoneRefused', true));
      await page.getByRole('button', { name: '录一段话' }).click();
      await page.getByText('手机没有允许使用相机、相册或麦克风').waitFor();
      await page.getByRole('button', { name: '没有照片，先跳过' }).click();
      await page.getByText('污染在哪里').waitFor();
      expect(phone.errors).toEqual([]);
    }));
});
