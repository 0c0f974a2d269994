import { numbersToTry, type Work } from '../../domain/limit/work.ts';
import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import type { RateRule, RateRules, WorkRule } from '../../ports/rate-limit.ts';
import type { Dependencies } from '../dependencies.ts';
import { isDone, newChallenge } from './challenge.ts';

type Deps = Pick<Dependencies, 'rateLimit' | 'rateRules' | 'keyedHash' | 'digest' | 'randomness'>;

/** One call as one rule counts it. */
export type Counted = {
  readonly rule: keyof RateRules;
  readonly side: 'reporter' | 'staff';
  /** What is counted together, an address or a person; goes into a keyed hash only. */
  readonly together: string;
};

export type Admission = {
  readonly counted: readonly Counted[];
  readonly proof: string | undefined;
  /** Names the one request that work may let through; undefined where the client gave it no name. */
  readonly bound: string | undefined;
  readonly now: string;
};

export type NotAdmitted = 'request.too-many' | 'request.proof-required' | 'request.key-missing';

/**
 * Counts before anything is tried, so that calls at the same time cannot slip through together. Beyond a
 * person's own figure the call is refused; beyond an address's or the city's it takes work.
 */
export const admit = async (
  deps: Deps,
  { counted, proof, bound, now }: Admission,
): Promise<Outcome<undefined, NotAdmitted>> => {
  const done = bound !== undefined && isDone(deps, proof, bound, now);
  const shard = (deps.randomness.bytes(1)[0] ?? 0) % SHARDS;
  const asked = await Promise.all(counted.map((one) => count(deps, one, shard, done, now)));
  if (asked.includes('refused')) return refused('request.too-many');
  const numbers = Math.max(0, ...asked.filter((needed) => needed !== 'refused'));
  if (numbers === 0 || done) {
    await Promise.all(counted.map((one) => countForCity(deps, one, shard, now)));
    return accepted(undefined);
  }
  if (bound === undefined) return refused('request.key-missing', 'Idempotency-Key');
  return {
    ok: false,
    refusal: { code: 'request.proof-required', challenge: newChallenge(deps, bound, numbers, now) },
  };
};

/** What a request announced for later will have to do; asking counts like trying. */
export const workAhead = async (
  deps: Deps,
  admission: Omit<Admission, 'proof'>,
): Promise<Work | undefined> => {
  const answer = await admit(deps, { ...admission, proof: undefined });
  return answer.ok ? undefined : answer.refusal.challenge;
};

/** Undoes the count of a call that turned out not to matter. */
export const takeBack = async (deps: Deps, counted: readonly Counted[], now: string): Promise<void> => {
  for (const one of counted) {
    const rule = deps.rateRules[one.rule];
    if (rule !== 'unlimited')
      await deps.rateLimit.takeBack(one.side, counterOf(deps, one.rule, rule, one.together, now).name);
  }
};

/** Numbers to try before this call goes through, 0 for none. */
const count = async (
  deps: Deps,
  one: Counted,
  shard: number,
  done: boolean,
  now: string,
): Promise<number | 'refused'> => {
  const rule = deps.rateRules[one.rule];
  if (rule === 'unlimited') return 0;
  const { name, endsAt } = counterOf(deps, one.rule, rule, one.together, now);
  const times = await deps.rateLimit.count(one.side, name, endsAt);
  if (rule.beyond === 'refused') return times > rule.times ? 'refused' : 0;
  const city = done ? 0 : await cityPressure(deps, one, rule, shard, now);
  const calm = rule.always !== true && times <= rule.times && city <= 1;
  return calm ? 0 : numbersToTry({ own: times / rule.times, city });
};

/** One item for the whole city would be the hottest of the table; a call at random looks at an eighth of it. */
const SHARDS = 8;

const cityCounter = (deps: Deps, { rule: name }: Counted, rule: RateRule, shard: number, now: string) => {
  const city = rule === 'unlimited' || rule.beyond === 'refused' ? undefined : rule.city;
  return city && { city, ...counterOf(deps, name, city, `city ${shard}`, now) };
};

const cityPressure = async (deps: Deps, one: Counted, rule: WorkRule, shard: number, now: string) => {
  const counter = cityCounter(deps, one, rule, shard, now);
  if (counter === undefined) return 0;
  return ((await deps.rateLimit.read(one.side, counter.name)) * SHARDS) / counter.city.times;
};

/** Only what was let in: who does no work must not make it harder for others. */
const countForCity = async (deps: Deps, one: Counted, shard: number, now: string): Promise<void> => {
  const counter = cityCounter(deps, one, deps.rateRules[one.rule], shard, now);
  if (counter !== undefined) await deps.rateLimit.count(one.side, counter.name, counter.endsAt);
};

const counterOf = (
  { keyedHash }: Deps,
  rule: keyof RateRules,
  { seconds }: { readonly seconds: number },
  together: string,
  now: string,
) => {
  const span = Math.floor(Date.parse(now) / (seconds * 1000));
  return {
    name: keyedHash.of('attempt', `${rule}|${span}|${together}`),
    endsAt: new Date((span + 1) * seconds * 1000).toISOString(),
  };
};
