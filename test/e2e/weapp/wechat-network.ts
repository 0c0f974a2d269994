import type { Call, WechatSetting } from './wechat.ts';
import type { Files } from './wechat-files.ts';

export type Sent = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly status: number;
  readonly answer: unknown;
};

type Task = { abort(): void; onProgressUpdate?(run: (event: object) => void): void };

/** `wx.request` and `wx.uploadFile` against a real server; the app's address is led to it. */
export const createNetwork = (
  { apiBase, server, surroundings }: Pick<WechatSetting, 'apiBase' | 'server' | 'surroundings'>,
  files: Files,
) => {
  const sent: Sent[] = [];
  /** How many of the next answers of a path get lost on their way back. */
  const losing = new Map<string, number>();

  const reach = async (url: string, init: RequestInit, told: Pick<Sent, 'body' | 'headers'>) => {
    if (!surroundings.online) throw new Error('offline');
    if (!url.startsWith(apiBase) && !url.startsWith(server))
      throw new Error(`url not in domain list: ${url}`);
    const response = await fetch(url.replace(apiBase, server), init);
    const text = await response.text();
    const answer = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
    const path = url.replace(apiBase, '').replace(server, '');
    sent.push({ ...told, method: init.method ?? 'GET', path, status: response.status, answer });
    const left = losing.get(path) ?? 0;
    losing.set(path, left - 1);
    if (left > 0) throw new Error('timeout');
    return { statusCode: response.status, data: answer, header: Object.fromEntries(response.headers) };
  };
  const finish = ({ success, fail, complete }: Call, name: string, work: Promise<object>): void => {
    work.then(
      (result) => {
        const told = { ...result, errMsg: `${name}:ok` };
        success?.(told);
        complete?.(told);
      },
      (error: Error) => {
        const told = { errMsg: `${name}:fail ${error.message}`, errno: 600001 };
        fail?.(told);
        complete?.(told);
      },
    );
  };

  const request = (options: Call): Task => {
    const headers = { 'content-type': 'application/json', ...lowered(options['header']) };
    const method = String(options['method'] ?? 'GET');
    const body = options['data'] === undefined ? '' : String(options['data']);
    const init = { method, headers, ...(body === '' ? {} : { body }) };
    finish(options, 'request', reach(String(options['url']), init, { headers, body }));
    return { abort: () => {} };
  };

  const uploadFile = (options: Call): Task => {
    const path = String(options['filePath']);
    const progress = new Set<(event: object) => void>();
    const stopping = new AbortController();
    const send = async () => {
      const bytes = files.read(path);
      if (bytes === undefined) throw new Error('file not found');
      const form = new FormData();
      for (const [name, value] of Object.entries(Object(options['formData'])))
        form.append(name, String(value));
      form.append(String(options['name']), new Blob([Uint8Array.from(bytes)]), path.slice(9));
      for (const run of progress) run({ progress: 50, totalBytesSent: 1, totalBytesExpectedToSend: 2 });
      const headers = lowered(options['header']);
      const { statusCode, data, header } = await reach(
        String(options['url']),
        { method: 'POST', body: form, headers, signal: stopping.signal },
        { headers, body: `multipart ${[...form.keys()].join(' ')}` },
      );
      return { statusCode, header, data: String(data) };
    };
    finish(options, 'uploadFile', Promise.resolve().then(send));
    return { abort: () => stopping.abort(), onProgressUpdate: (run) => void progress.add(run) };
  };

  return {
    request,
    uploadFile,
    sent,
    loseAnswers: (path: string, count: number) => void losing.set(path, count),
  };
};

const lowered = (header: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(Object(header)).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
