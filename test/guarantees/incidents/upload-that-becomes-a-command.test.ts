import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factorySmoke, jpegSegment, withSegments } from '../../fixtures/jpeg.ts';
import { createWorld, type World } from '../world.ts';

const SCRIPT = '<script>fetch("/officer/cases")</script>';
const SHELL = '<?php system($_GET["c"]); ?>';

const comment = (text: string) => jpegSegment(0xfe, Buffer.from(text));
const behind = (text: string) => Buffer.concat([factorySmoke(), Buffer.from(text)]);
const zip = Buffer.concat([
  Buffer.from('PK\u0003\u0004'),
  Buffer.alloc(26),
  Buffer.from('../../run.sh#!/bin/sh'),
]);

/** What was sent as a photo, and whether a clean picture may come of it. */
const uploads: Readonly<
  Record<string, { readonly file: Uint8Array; readonly name: string; readonly clean: boolean }>
> = {
  'a page of HTML': { file: Buffer.from(`<!doctype html>${SCRIPT}`), name: 'photo.jpg', clean: false },
  'a drawing with a script': {
    file: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`),
    name: 'photo.svg.jpg',
    clean: false,
  },
  'a shell script': { file: Buffer.from('#!/bin/sh\ntouch pwned\n'), name: 'photo.jpg', clean: false },
  'an archive that climbs out of its folder': { file: zip, name: 'photo.jpg', clean: false },
  'a page that begins like a picture': {
    file: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(SCRIPT)]),
    name: 'photo.jpg',
    clean: false,
  },
  'a picture that is a program in its comment': {
    file: withSegments(factorySmoke(), comment(SHELL)),
    name: 'photo.php.jpg',
    clean: true,
  },
  'a picture with a page behind it': { file: behind(SCRIPT), name: 'photo.html', clean: true },
  'a picture with an archive behind it': {
    file: behind(zip.toString('latin1')),
    name: 'photo.zip',
    clean: true,
  },
  'a name that is a command': { file: factorySmoke(), name: '$(touch pwned);`touch pwned`.jpg', clean: true },
  'a name that climbs': { file: factorySmoke(), name: '../../../../../tmp/pwned.jpg', clean: true },
  'a name that breaks a header': { file: factorySmoke(), name: 'a"\r\nset-cookie: x=1\r\n.jpg', clean: true },
};

/**
 * ImageMagick, 2016 (CVE-2016-3714), and every upload form before and since: a file was believed to be what its
 * name said, and a program further on read it as something else. Here such files are sent as a reporter's photo.
 */
describe('an upload that would be a command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'uploads-'));
  let world: World;
  let served = 0;
  beforeAll(async () => {
    world = await createWorld({ seed: 'uploads', folder });
  });
  afterAll(async () => {
    await world.stop();
    rmSync(folder, { recursive: true });
  });

  for (const [what, { file, name, clean }] of Object.entries(uploads))
    it(`${what} ${clean ? 'leaves a clean picture and nothing else' : 'is refused'}`, async () => {
      const body = { kind: 'photo', contentType: 'image/jpeg', bytes: file.length };
      const { evidenceId, upload } = (await world.call('POST', '/citizen/evidence', { body })).body;
      await world.send(upload.fields, file, name);
      const status = (await world.call('GET', `/citizen/evidence/${evidenceId}`)).body;
      expect(status.state).toBe(clean ? 'clean' : 'refused');
      const stored = readdirSync(folder, { recursive: true }).map(String);
      expect(stored.filter((path) => /pwned|photo|\.(php|html|zip|sh|svg)/.test(path))).toEqual([]);
      if (!clean) {
        expect(stored.filter((path) => path.includes(evidenceId) && !path.includes('quarantine'))).toEqual(
          [],
        );
        return;
      }
      const url = await world.system.deps.files.readUrl(`clean/${evidenceId}`, 60);
      const answer = await world.download(url);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.toString('latin1')).not.toMatch(/script|php|run\.sh|pwned/);
      expect(answer.headers.get('content-type')).toBe('image/jpeg');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('set-cookie')).toBeNull();
      served += 1;
    });

  it('nothing of all this was run, and no file lies outside the evidence', () => {
    expect(readdirSync(process.cwd()).filter((entry) => entry.includes('pwned'))).toEqual([]);
    console.log(
      `figure: uploads: ${Object.keys(uploads).length} hostile files, ${served} served as pictures, 0 of their payloads`,
    );
  });
});
