import { type LocalDate, localDateOfMs, toInstant } from '../../deadline/local-date.ts';
import { editionInForce } from '../../policy/edition.ts';
import type { PolicyPack } from '../../policy/policy-pack.ts';
import { assess } from './assess.ts';
import type { Assessed, Assessment } from './assessment.ts';
import type { Facts } from './facts.ts';
import { msOf } from './requirements.ts';

const reportedOn = (facts: Facts): { readonly on: LocalDate; readonly index: number } | undefined => {
  let first: { readonly ms: number; readonly index: number } | undefined;
  facts.reports.forEach(({ filedAt }, index) => {
    if (toInstant(filedAt) === undefined) return;
    const ms = msOf(filedAt);
    if (first === undefined || ms < first.ms) first = { ms, index };
  });
  return first === undefined ? undefined : { on: localDateOfMs(first.ms), index: first.index };
};

/** The last outcome document decides; one that was not served yet counts from its decision. */
const outcomeOn = (facts: Facts): LocalDate | undefined =>
  facts.outcomes
    .map(({ servedOn, decidedOn }) => servedOn ?? decidedOn)
    .filter((on) => on !== null)
    .toSorted()
    .at(-1);

const worth = ({ eligible, amountFen, range }: Assessment): number =>
  eligible ? (amountFen ?? range?.maxFen ?? 0) : -1;

const moreFavourable = (atReport: Assessed, atOutcome: Assessed): Assessed => {
  if (!atReport.ok) return atOutcome.ok ? atOutcome : atReport;
  if (!atOutcome.ok) return atReport;
  return worth(atOutcome.value) > worth(atReport.value) ? atOutcome : atReport;
};

const fault = (path: string, message: string): Assessed => ({ ok: false, faults: [{ path, message }] });

/** The edition a case began under says whether it decides itself, the one of the outcome, or the better one. */
export const assessFrom = (atReport: PolicyPack, editions: readonly PolicyPack[], facts: Facts): Assessed => {
  const served = atReport.versionRule === 'at-report' ? undefined : outcomeOn(facts);
  const atOutcome = served === undefined ? undefined : editionInForce(editions, served);
  if (atOutcome === undefined || atOutcome.edition === atReport.edition) return assess(atReport, facts);
  return atReport.versionRule === 'at-outcome'
    ? assess(atOutcome, facts)
    : moreFavourable(assess(atReport, facts), assess(atOutcome, facts));
};

/**
 * Assesses under the edition that applies: the one in force when the first report came in, unless that
 * edition itself says that the outcome's date or the more favourable of both decides.
 */
export const assessByEdition = (editions: readonly PolicyPack[], facts: Facts): Assessed => {
  const [any] = editions;
  if (any === undefined) return fault('policy', `unknown policy ${JSON.stringify(facts.policy)}`);
  if (facts.edition !== null) {
    const asked = editions.find(({ edition }) => edition === facts.edition);
    return asked === undefined
      ? fault('edition', `${any.id} has no edition ${facts.edition}`)
      : assess(asked, facts);
  }
  const reported = reportedOn(facts);
  if (reported === undefined) return assess(any, facts);
  const { on, index } = reported;
  const atReport = editionInForce(editions, on);
  if (atReport === undefined)
    return fault(`reports.${index}.filedAt`, `no edition of ${any.id} was in force on ${on}`);
  return assessFrom(atReport, editions, facts);
};
