import type { RateRules } from '../ports/rate-limit.ts';

const MINUTE = 60;

/** Generous: a mobile operator sends thousands of people from one address. */
export const rateRules: RateRules = {
  receipt: { times: 30, seconds: MINUTE },
  filing: { times: 60, seconds: 60 * MINUTE },
  signIn: { times: 10, seconds: 5 * MINUTE },
};

/** The embedded run is one machine asking itself: demonstrations and checks are never slowed down. */
export const openRateRules: RateRules = { receipt: 'unlimited', filing: 'unlimited', signIn: 'unlimited' };
