import { describe, expect, it } from 'vitest';
import { type Draft, newDraft } from '../../../miniapp/src/features/filing/draft';
import { toBody } from '../../../miniapp/src/features/filing/report-body';
import { type Sender, sendDraft, sendFiles } from '../../../miniapp/src/features/filing/send-draft';
import type { Answer } from '../../../miniapp/src/shared/api/answer';
import { offline, toProblem } from '../../../miniapp/src/shared/api/answer';
import type { HeldFile } from '../../../miniapp/src/shared/evidence/held-file';

type Filed = { reportId: string; caseNumber: string };

const photo: HeldFile = {
  kind: 'photo',
  key: 'p1',
  path: 'blob-1',
  bytes: 10,
  contentType: 'image/jpeg',
  state: 'waiting',
};

const aDraft = (change: Partial<Draft> = {}): Draft => ({
  ...newDraft('d1', 0, '2026-03-10T08:00'),
  files: [photo],
  pin: { lng: 105.5, lat: 30.5, area: '望江县' },
  pollutionTypes: ['air'],
  description: '每天半夜冒黑烟',
  disclosure: 'coded',
  declaration: true,
  sending: { key: 'key-1', state: 'queued' },
  ...change,
});

/** A server that remembers keys, behind a network that fails as told: before or after the request arrives. */
function aNetwork(failures: readonly ('before' | 'after' | 'none')[], draft = aDraft()) {
  let held = draft;
  let call = 0;
  const filed = new Map<string, string>();
  const bodies: string[] = [];
  const sender: Sender = {
    read: () => held,
    change: (change) => {
      held = { ...held, ...change(held) };
    },
    sendFile: async () => ({ state: 'done', evidenceId: 'evd_1' }),
    askAbout: async () => 'clean',
    newKey: () => 'key-2',
    file: async (body, key): Promise<Answer<Filed>> => {
      const failure = failures[call] ?? 'none';
      call += 1;
      if (failure === 'before') return { ok: false, problem: offline };
      bodies.push(JSON.stringify(body));
      if (!filed.has(key)) filed.set(key, `rpt_${filed.size + 1}`);
      if (failure === 'after') return { ok: false, problem: offline };
      return { ok: true, value: { reportId: filed.get(key) ?? '', caseNumber: 'SF-1' } };
    },
  };
  return { sender, filed, bodies, read: () => held };
}

describe('a report sent over a bad network', () => {
  it('waits when nobody answers and stays complete on the phone', async () => {
    const network = aNetwork(['before']);
    expect(await sendDraft(network.sender)).toEqual({ state: 'waiting' });
    expect(network.read().sending).toEqual({ key: 'key-1', state: 'queued' });
    expect(toBody(network.read())?.evidence).toEqual(['evd_1']);
  });

  it('becomes one report although the answer was lost twice', async () => {
    const network = aNetwork(['after', 'before', 'after', 'none']);
    for (let i = 0; i < 3; i += 1) expect((await sendDraft(network.sender)).state).toBe('waiting');
    expect((await sendDraft(network.sender)).state).toBe('filed');
    expect(network.filed.size).toBe(1);
    expect(new Set(network.bodies).size).toBe(1);
  });

  it('waits, without filing, while a picture has not gone through', async () => {
    const network = aNetwork([]);
    const sender: Sender = { ...network.sender, sendFile: async () => ({ state: 'failed' }) };
    expect((await sendDraft(sender)).state).toBe('waiting');
    expect(network.filed.size).toBe(0);
    expect((await sendDraft(network.sender)).state).toBe('filed');
  });

  it('gives the draft back when a picture can never be uploaded', async () => {
    const network = aNetwork([]);
    const sender: Sender = { ...network.sender, sendFile: async () => ({ state: 'gone' }) };
    expect((await sendDraft(sender)).state).toBe('files');
    expect(network.read().sending).toBeNull();
  });

  it('keeps the code of a refusal so that the page can say what to change', async () => {
    const network = aNetwork([]);
    const refusal = toProblem(422, { code: 'report.place-outside', detail: '…' });
    const sender: Sender = { ...network.sender, file: async () => ({ ok: false, problem: refusal }) };
    expect((await sendDraft(sender)).state).toBe('refused');
    expect(network.read().sending).toMatchObject({ state: 'refused', code: 'report.place-outside' });
  });

  it('waits when the server says that it is too busy', async () => {
    const network = aNetwork([]);
    const busy = toProblem(429, { code: 'rate.limited' });
    const sender: Sender = { ...network.sender, file: async () => ({ ok: false, problem: busy }) };
    expect((await sendDraft(sender)).state).toBe('waiting');
  });

  it('does nothing with a draft that was not sent by its reporter', async () => {
    const network = aNetwork([], aDraft({ sending: null }));
    expect((await sendDraft(network.sender)).state).toBe('unfinished');
    expect(network.filed.size).toBe(0);
  });
});

describe('files that were uploaded long ago', () => {
  const unusable = toProblem(422, { code: 'evidence.unusable', detail: '…' });
  const refusedOnce = (network: ReturnType<typeof aNetwork>, known: 'lost' | 'clean'): Sender => {
    let refusals = 0;
    return {
      ...network.sender,
      askAbout: async () => known,
      file: async (body, key) => {
        refusals += 1;
        return refusals === 1 ? { ok: false, problem: unusable } : network.sender.file(body, key);
      },
    };
  };

  it('go up again when the server no longer has them, and the report leaves under a new key', async () => {
    const network = aNetwork([]);
    const sender = refusedOnce(network, 'lost');
    expect((await sendDraft(sender)).state).toBe('waiting');
    expect(network.read().files[0]).toMatchObject({ state: 'waiting' });
    expect(network.read().files[0]).not.toHaveProperty('evidenceId');
    expect((await sendDraft(sender)).state).toBe('filed');
    expect([...network.filed.keys()]).toEqual(['key-2']);
  });

  it('are not sent round for ever when the server has them all', async () => {
    const network = aNetwork([]);
    expect((await sendDraft(refusedOnce(network, 'clean'))).state).toBe('refused');
  });

  it('are given back when the check refused them since', async () => {
    const network = aNetwork([]);
    const sender: Sender = {
      ...refusedOnce(network, 'clean'),
      askAbout: async () => ({ state: 'refused', reason: '文件不完整' }),
    };
    expect((await sendDraft(sender)).state).toBe('files');
    expect(network.read().files[0]).toMatchObject({ state: 'refused', reason: '文件不完整' });
  });
});

describe('files on their way', () => {
  const video: HeldFile = { ...photo, key: 'v1', kind: 'video', contentType: 'video/mp4', bytes: 5_000_000 };

  it('go up the smallest first, so that a video holds up no picture', async () => {
    const order: string[] = [];
    const network = aNetwork([], aDraft({ files: [video, photo], sending: null }));
    const sendFile: Sender['sendFile'] = async ({ key }) => {
      order.push(key);
      return { state: 'done', evidenceId: `evd_${key}` };
    };
    await sendFiles({ ...network.sender, sendFile });
    expect(order).toEqual(['p1', 'v1']);
    expect(toBody({ ...network.read(), description: '每天半夜冒黑烟' })?.evidence).toEqual([
      'evd_v1',
      'evd_p1',
    ]);
  });

  it('stay paused although the upload they were taken from ends as failed', async () => {
    const network = aNetwork([], aDraft({ sending: null }));
    const sendFile: Sender['sendFile'] = async () => {
      network.sender.change(({ files }) => ({ files: files.map((file) => ({ ...file, state: 'paused' })) }));
      return { state: 'failed' };
    };
    await sendFiles({ ...network.sender, sendFile });
    expect(network.read().files[0]?.state).toBe('paused');
  });

  it('that are paused go along once the report is sent', async () => {
    const network = aNetwork([], aDraft({ files: [{ ...photo, state: 'paused' }] }));
    expect((await sendDraft(network.sender)).state).toBe('filed');
  });

  it('removed meanwhile are not brought back', async () => {
    const network = aNetwork([], aDraft({ sending: null }));
    const sendFile: Sender['sendFile'] = async () => {
      network.sender.change(() => ({ files: [] }));
      return { state: 'failed' };
    };
    await sendFiles({ ...network.sender, sendFile });
    expect(network.read().files).toEqual([]);
  });
});
