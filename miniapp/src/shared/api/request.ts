import Taro from '@tarojs/taro';
import { prove, takeProof } from '../proof/prove';
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

/** Work is set anew when it took too long; more than this is a flood that has to pass first. */
const mostProofs = 3;

/**
 * One call. A GET, and a POST with its key, is repeated when nobody answered; the key makes that safe.
 * Where many send at once the server sets work first: it is done and the same request goes again under its key.
 * The answer's shape is the contract's: the server checks it on the way out.
 */
export async function request<T>(call: Call): Promise<Answer<T>> {
  let proof = await takeProof(call.key);
  let proofs = 0;
  for (let attempt = 0; ; attempt += 1) {
    const answer = await once<T>(call, proof);
    const challenge = answer.ok ? undefined : answer.problem.challenge;
    if (challenge !== undefined && proofs < mostProofs) {
      proof = await prove(challenge);
      if (proof === undefined) return answer;
      proofs += 1;
      attempt -= 1;
      continue;
    }
    const wait = waits[attempt];
    if (answer.ok || wait === undefined || !worthRepeating(answer.problem.status)) return answer;
    if (call.method !== 'GET' && call.key === undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

const worthRepeating = (status: number): boolean =>
  status === 0 || status === 502 || status === 503 || status === 504;

async function once<T>({ method, path, body, token, key }: Call, proof?: string): Promise<Answer<T>> {
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
        ...(proof ? { 'Proof-Of-Work': proof } : {}),
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
