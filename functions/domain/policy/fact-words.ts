/** The closed vocabularies that measures and facts share (词表). */

/** Documents and acts that end a case (处理结果文书). `other` never earns anything by itself. */
export const outcomeKinds = [
  'fine',
  'daily-penalty',
  'warning',
  'confiscation',
  'licence-revocation',
  'closure',
  'order-to-correct',
  'sealing',
  'production-limit',
  'administrative-detention',
  'police-transfer',
  'criminal-detention',
  'arrest-approved',
  'convicted',
  'criminal-fine',
  'other',
] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** The police or a court acted: possible only after the case was handed over to them. */
export const policeOutcomes: readonly OutcomeKind[] = [
  'administrative-detention',
  'criminal-detention',
  'arrest-approved',
  'convicted',
  'criminal-fine',
];

export const severities = ['major', 'larger', 'general'] as const;
export type Severity = (typeof severities)[number];

export const contributions = [1, 2, 3] as const;
export type Contribution = (typeof contributions)[number];

/** In rising order. */
export const clueLevels = ['useful', 'valid', 'key'] as const;
export type ClueLevel = (typeof clueLevels)[number];

export const incidentLevels = ['general', 'larger', 'major', 'extraordinary'] as const;
export type IncidentLevel = (typeof incidentLevels)[number];

export const findingKinds = ['substantiated', 'partly', 'unsubstantiated', 'unverifiable'] as const;
export type FindingKind = (typeof findingKinds)[number];

export const disclosures = ['named', 'coded', 'anonymous'] as const;
export type Disclosure = (typeof disclosures)[number];

/** Why a reward may be refused. Everything that stands against it is named, not only the first. */
export const requirementCodes = [
  'not-in-scope',
  'not-substantiated',
  'fact-mismatch',
  'no-clear-subject',
  'no-penalty',
  'already-known',
  'media-exposed',
  'under-rectification',
  'same-already-rewarded',
  'exposed-by-reporter-fraud',
  'staff-duty',
  'relative-of-staff',
  'media-person',
  'anonymous-no-contact',
  'not-declared',
  'no-materials',
  'not-first',
] as const;
export type RequirementCode = (typeof requirementCodes)[number];
