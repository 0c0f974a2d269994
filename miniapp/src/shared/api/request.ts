import Taro from '@tarojs/taro';
import { readSettings } from '../settings/settings';
import { learnClock } from '../time/now';
import { type Answer, offline, toProblem } from './answer';

type Call = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly token?: string | undefined;
  /** One per intent: a repeat after a lost answer must not act twice. */
  readonly key?: string;
};

const waits = [400, 1_200];

/**
 * One call. A GET, and a POST with its key, is repeated when nobody answered; the key makes that safe.
 * The answer's shape is the contract's: the server checks it on the way out.
 */
export async function request<T>(call: Call): Promise<Answer<T>> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await once<T>(call);
    const wait = waits[attempt];
    if (answer.ok || wait === undefined || !worthRepeating(answer.problem.status)) return answer;
    if (call.method !== 'GET' && call.key === undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

const worthRepeating = (status: number): boolean =>
  status === 0 || status === 502 || status === 503 || status === 504;

async function once<T>({ method, path, body, token, key }: Call): Promise<Answer<T>> {
  try {
    const { statusCode, data, header } = await Taro.request<T>({
      url: `${API_BASE}${path}`,
      method,
      timeout: 20_000,
      dataType: 'json',
      header: {
        'Accept-Language': readSettings().language === 'zh' ? 'zh-CN' : 'en',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...(key ? { 'Idempotency-Key': key } : {}),
      },
      ...(body === undefined ? {} : { data: JSON.stringify(body) }),
    });
    learnClock(dateOf(header));
    if (statusCode >= 200 && statusCode < 300) return { ok: true, value: data };
    return { ok: false, problem: toProblem(statusCode, data) };
  } catch {
    return { ok: false, problem: offline };
  }
}

/** Header names come as the server wrote them in WeChat, in lower case in browsers. */
function dateOf(header: unknown): string | undefined {
  if (typeof header !== 'object' || header === null) return undefined;
  const found = Object.entries(header).find(([name]) => name.toLowerCase() === 'date')?.[1];
  return typeof found === 'string' ? found : undefined;
}
