import * as v from 'valibot';
import { answer, problem } from './sandbox-answer.ts';

const Request = v.object({
  version: v.literal(2),
  scene: v.picklist([1, 2, 3, 4]),
  openid: v.string(),
  content: v.pipe(v.string(), v.minLength(1)),
});

/** Words that stand for what WeChat's model finds, for tests and demonstrations. */
const words = { risky: '沙箱违规', review: '沙箱可疑' } as const;

export const sandboxContentCheck = (body: unknown): Response => {
  const request = v.safeParse(Request, body);
  if (!request.success) return problem(47001, 'data format error');
  const { content } = request.output;
  if (content.length > 2_500) return problem(45002, 'content size out of limit');
  const suggest = content.includes(words.risky)
    ? 'risky'
    : content.includes(words.review)
      ? 'review'
      : 'pass';
  return answer({ errcode: 0, errmsg: 'ok', result: { suggest, label: suggest === 'pass' ? 100 : 20_001 } });
};
