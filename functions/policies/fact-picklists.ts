import * as v from 'valibot';
import type {
  ClueLevel,
  Disclosure,
  FindingKind,
  IncidentLevel,
  OutcomeKind,
  RequirementCode,
  Severity,
} from '../domain/policy/fact-words.ts';

/** The vocabularies of the domain as schemas; a test compares them word for word. */

export const outcome = v.picklist([
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
] satisfies OutcomeKind[]);

export const severity = v.picklist(['major', 'larger', 'general'] satisfies Severity[]);
export const contribution = v.picklist([1, 2, 3]);
export const clueLevel = v.picklist(['useful', 'valid', 'key'] satisfies ClueLevel[]);
export const incidentLevel = v.picklist([
  'general',
  'larger',
  'major',
  'extraordinary',
] satisfies IncidentLevel[]);
export const findings = v.picklist([
  'substantiated',
  'partly',
  'unsubstantiated',
  'unverifiable',
] satisfies FindingKind[]);
export const disclosure = v.picklist(['named', 'coded', 'anonymous'] satisfies Disclosure[]);

export const requirementCode = v.picklist([
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
] satisfies RequirementCode[]);
