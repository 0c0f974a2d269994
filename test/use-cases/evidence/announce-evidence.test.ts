import { describe, expect, it } from 'vitest';
import { keyedHash } from '../../../functions/adapters/crypto/keyed-hash.ts';
import { mostBytesOf as mostBytesOnServer } from '../../../functions/domain/report/file-size.ts';
import { announceEvidence } from '../../../functions/use-cases/evidence/announce-evidence.ts';
import { type ContentType, mostBytesOf } from '../../../miniapp/src/shared/wechat/chosen-file.ts';

const MB = 1024 * 1024;
const registered: string[] = [];
const deps = {
  register: {
    announce: async ({ contentType }: { contentType: string }) => {
      registered.push(contentType);
      return 'announced' as const;
    },
  },
  files: { uploadForm: async () => ({ url: 'https://files', fields: {} }) },
  keyedHash: keyedHash(new Uint8Array(32).fill(7)),
} as unknown as Parameters<typeof announceEvidence>[0];

const announce = async (contentType: string, bytes: number) => {
  const outcome = await announceEvidence(deps, {
    ...{ kind: 'photo', owner: 'reporter', from: 'reporter', contentType, bytes },
    commandId: 'c-1',
    now: '2026-03-10T08:00:00.000Z',
  });
  return outcome.ok ? 'yes' : outcome.refusal;
};

describe('a file that is announced', () => {
  it.each([
    ['image/jpeg', 20],
    ['image/heic', 20],
    ['audio/mpeg', 20],
    ['audio/aac', 20],
    ['audio/mp4', 50],
    ['video/mp4', 50],
    ['video/quicktime', 50],
  ] as const)(
    'as %s is taken up to %i MB, and refused above before anything is uploaded',
    async (type, mb) => {
      expect(await announce(type, mb * MB)).toBe('yes');
      registered.length = 0;
      expect(await announce(type, mb * MB + 1)).toEqual({ code: 'evidence.too-large', path: 'bytes' });
      expect(registered).toEqual([]);
    },
  );

  it('is measured by the app with the same limits', () => {
    const types: readonly ContentType[] = [
      'image/jpeg',
      'image/png',
      'image/webp',
      'image/heic',
      'image/gif',
      'video/mp4',
      'video/quicktime',
      'audio/mpeg',
      'audio/mp4',
      'audio/aac',
    ];
    for (const type of types) expect(mostBytesOf(type), type).toBe(mostBytesOnServer(type));
  });
});
