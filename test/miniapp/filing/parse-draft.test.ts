import { describe, expect, it } from 'vitest';
import { newDraft } from '../../../miniapp/src/features/filing/draft';
import { parseDrafts, revived } from '../../../miniapp/src/features/filing/parse-draft';

const written = {
  ...newDraft('d1', 0, '2026-03-10T08:00'),
  description: '每天半夜冒黑烟',
  answers: [{ question: 'often', options: ['daily'] }],
};

/** As the first app wrote it: no version, pictures only, five steps. */
const first = {
  id: 'd0',
  editedAt: 5,
  step: 'facts',
  photos: [
    { key: 'p1', path: 'blob-1', bytes: 10, contentType: 'image/jpeg', state: 'done', evidenceId: 'evd_1' },
    { key: 'p2', path: 'blob-2', bytes: 20, contentType: 'image/jpeg', state: 'waiting' },
  ],
  pin: { lng: 105.5, lat: 30.5, area: '望江县' },
  address: '红旗路18号',
  pollutionTypes: ['air'],
  description: '冒黑烟',
  party: '',
  seenAt: '2026-03-10T08:00',
  ongoing: true,
  disclosure: 'coded',
  name: '',
  phone: '',
  wantsReward: true,
  wantsReply: false,
  insider: false,
  declaration: true,
  sending: { key: 'key-1', state: 'queued' },
};

describe('drafts found on the phone', () => {
  it('come back as they were', () => {
    expect(parseDrafts(JSON.parse(JSON.stringify([written])), 1)).toEqual([written]);
  });

  it('of the first app keep every word, every picture, their place and their key', () => {
    const [draft] = parseDrafts([first], 1);
    const { step, photos, ...same } = first;
    expect(draft).toMatchObject(same);
    expect(draft).toMatchObject({ version: 2, at: step, answers: [], wantsNotices: true });
    expect(draft?.files).toEqual(photos.map((photo) => ({ ...photo, kind: 'photo' })));
    expect(draft).not.toHaveProperty('photos');
  });

  it('of a newer app, after a step back, keep what this one knows', () => {
    const [draft] = parseDrafts([{ ...written, version: 9, invented: true }], 1);
    expect(draft).toEqual(written);
  });

  it('keep their words when a field is broken', () => {
    const broken = { ...written, files: 'broken', answers: [null, { question: 3 }], pin: 'here' };
    expect(parseDrafts([broken], 1)).toEqual([{ ...written, answers: [] }]);
  });

  it.each([[undefined], ['text'], [[null, 3, {}]]])('are none when there is rubbish: %j', (stored) => {
    expect(parseDrafts(stored, 1)).toEqual([]);
  });
});

describe('an upload that was cut off', () => {
  const withFile = (state: string) =>
    parseDrafts([{ ...first, photos: [{ ...first.photos[1], state }] }], 1).map(revived)[0]?.files[0]?.state;

  it.each(['sending', 'failed'])('starts again after the app was closed: %s', (state) => {
    expect(withFile(state)).toBe('waiting');
  });

  it.each(['paused', 'done', 'refused'])('of another state stays as it is: %s', (state) => {
    expect(withFile(state)).toBe(state);
  });
});
