import type { Challenge } from './challenge.ts';

/**
 * Every reason the API gives for not doing something, with its HTTP status. 400: the request is not of the
 * right form; 401: no valid session; 403/404: not yours; 409: not now; 422: the rule says no; 429: slower.
 */
export const problemStatus = {
  'request.invalid': 400,
  'request.malformed': 400,
  'request.too-large': 413,
  'request.too-many': 429,
  'request.proof-required': 429,
  'request.key-missing': 400,
  'route.unknown': 404,
  'route.method': 405,
  'server.fault': 500,
  'session.required': 401,
  'session.expired': 401,
  'session.code-invalid': 401,
  'session.credentials-wrong': 401,
  /** The second factor must be typed again: `POST /officer/sessions/step-up`, then the same request once more. */
  'session.step-up-required': 403,
  'session.otp-wrong': 422,
  'session.too-many': 429,
  'session.blocked': 403,
  'receipt.unknown': 404,
  'access.denied': 403,
  'resource.not-found': 404,
  'command.key-reused': 422,
  'command.conflict': 409,
  'command.busy': 409,
  'evidence.unusable': 422,
  'report.outside-jurisdiction': 422,
  'report.occurred-in-future': 422,
  'report.session-needed': 401,
  'case.not-in-this-state': 409,
  'case.not-held-by-your-unit': 403,
  'case.unit-unknown': 422,
  'case.return-too-late': 409,
  'case.no-site-check': 409,
  'case.visited-in-future': 422,
  'case.investigators-unfit': 422,
  'case.category-unknown': 422,
  'case.facts-incomplete': 422,
  'case.served-before-decided': 422,
  'case.date-in-future': 422,
  'case.amount-missing': 422,
  'case.outcome-missing': 409,
  'case.extension-pending': 409,
  'case.extension-none': 409,
  'case.extension-own': 403,
  'case.extension-too-long': 422,
  'case.extension-not-running': 409,
  'case.merge-into-itself': 422,
  'case.merge-target-closed': 409,
  'case.merge-elsewhere': 422,
  'case.evidence-unknown': 422,
  'case.unit-tied': 422,
  'case.already-raised': 409,
  'case.text-unknown': 422,
  'case.text-not-checked': 409,
  'case.text-kept-unconfirmed': 422,
  'text.may-identify-reporter': 422,
  'case.already-rated': 409,
  'case.review-too-late': 409,
  'reward.not-in-this-state': 409,
  'reward.same-person': 403,
  'reward.not-eligible': 422,
  'reward.choice-missing': 422,
  'reward.choice-outside-range': 422,
  'reward.choice-reason-missing': 422,
  'reward.claim-lapsed': 409,
  'reward.application-lapsed': 409,
  'reward.anonymous': 422,
  'reward.channel-not-offered': 422,
  'reward.above-wechat-limit': 422,
  'reward.payee-missing': 422,
  'reward.already-objected': 409,
  'reward.objection-lapsed': 409,
  'reward.budget-exhausted': 409,
  'reward.payment-not-settled': 409,
  'reward.bank-only': 409,
  'privacy.not-confirmed': 422,
  'privacy.no-account': 422,
  'privacy.report-closed': 409,
  'identity.nothing-sealed': 422,
  'identity.already-open': 409,
  'identity.too-many-today': 429,
  'identity.refused-before': 422,
  'identity.same-person': 403,
  'identity.same-unit': 403,
  'identity.not-open': 409,
  'policy.faulty': 422,
  'policy.facts-refused': 422,
  'policy.not-in-this-state': 409,
  'policy.same-person': 403,
  'policy.not-author': 403,
  'policy.effective-in-past': 422,
  'policy.effective-too-early': 422,
  'policy.gap': 422,
  'policy.area-unknown': 422,
  'policy.not-in-force': 422,
  'policy.not-a-measure': 422,
  'clock.backwards': 422,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof problemStatus;

/** RFC 9457, with the code that clients act on. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  /** With `request.proof-required`: what to compute before sending the same request again. */
  readonly challenge?: Challenge;
};
