import type { RateRules } from '../ports/rate-limit.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** A city of a million files some dozens an hour. Short spans, so that calm returns soon after a flood. */
const city = { times: 170, seconds: 10 * MINUTE };

/**
 * Generous: a mobile operator sends thousands of people from one address. Only what belongs to one person or one
 * code is refused beyond its figure; addresses and the city go over to more work for each call (decision 0016).
 */
export const rateRules: RateRules = {
  receipt: {
    times: 30,
    seconds: MINUTE,
    beyond: 'work',
    city: { times: 1_000, seconds: 10 * MINUTE },
  },
  receiptCode: { times: 60, seconds: HOUR, beyond: 'work' },
  filing: { times: 120, seconds: HOUR, beyond: 'work', always: true, city },
  ownFiling: { times: 30, seconds: HOUR, beyond: 'refused' },
  followUp: { times: 60, seconds: HOUR, beyond: 'refused' },
  // Nine pictures to a report.
  evidence: { times: 600, seconds: HOUR, beyond: 'work' },
  session: { times: 300, seconds: 10 * MINUTE, beyond: 'work' },
  signIn: { times: 10, seconds: 5 * MINUTE, beyond: 'refused' },
  collection: { times: 10, seconds: HOUR, beyond: 'refused' },
};

/** The embedded run is one machine asking itself: demonstrations and checks are never slowed down. */
export const openRateRules: RateRules = {
  receipt: 'unlimited',
  receiptCode: 'unlimited',
  filing: 'unlimited',
  ownFiling: 'unlimited',
  followUp: 'unlimited',
  evidence: 'unlimited',
  session: 'unlimited',
  signIn: 'unlimited',
  collection: 'unlimited',
};
