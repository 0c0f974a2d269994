import { isLocalDate, localDateOfMs, toInstant } from '../../deadline/local-date.ts';
import type { PolicyPack } from '../../policy/policy-pack.ts';
import type { FactFault } from './assessment.ts';
import { checkWhatTheAmountNeeds } from './check-amount-facts.ts';
import type { Facts } from './facts.ts';
import { msOf } from './requirements.ts';

const NOT_FEN = 'not a whole number of fen, 0 or more';
const isFen = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

const NOT_DATE = 'not a date as YYYY-MM-DD';
const NOT_TIME = 'not a time such as 2026-03-12T09:10:00+08:00';

type Note = (path: string, message: string) => void;

const checkReports = (facts: Facts, note: Note): void => {
  if (facts.reports.length === 0) note('reports', 'at least one report is needed');
  facts.reports.forEach((report, index) => {
    const path = `reports.${index}`;
    if (report.reporter === '') note(`${path}.reporter`, 'may not be empty');
    if (toInstant(report.filedAt) === undefined) note(`${path}.filedAt`, NOT_TIME);
    if (!isFen(report.paidThisYearFen)) note(`${path}.paidThisYearFen`, NOT_FEN);
    if (report.members.length === 0) return;
    const names = [report.reporter, ...report.members.map(({ reporter }) => reporter)];
    report.members.forEach(({ reporter }, member) => {
      const at = `${path}.members.${member}.reporter`;
      if (reporter === '') note(at, 'may not be empty');
      else if (names.indexOf(reporter) !== member + 1) note(at, `${reporter} is named twice in this report`);
    });
  });
};

const checkOutcomes = (facts: Facts, note: Note): void => {
  facts.outcomes.forEach(({ amountFen, decidedOn, servedOn }, index) => {
    const path = `outcomes.${index}`;
    if (amountFen !== null && !isFen(amountFen)) note(`${path}.amountFen`, NOT_FEN);
    const decided = decidedOn === null || isLocalDate(decidedOn);
    const served = servedOn === null || isLocalDate(servedOn);
    if (!decided) note(`${path}.decidedOn`, NOT_DATE);
    if (!served) note(`${path}.servedOn`, NOT_DATE);
    if (decided && served && decidedOn !== null && servedOn !== null && servedOn < decidedOn)
      note(`${path}.servedOn`, `served on ${servedOn}, before it was decided on ${decidedOn}`);
  });
};

const checkCase = (pack: PolicyPack, facts: Facts, note: Note): void => {
  const { violations, quantity, statutoryMaxFineFen } = facts.case;
  for (const field of ['knownToAuthorityAt', 'publishedByMediaAt'] as const) {
    const value = facts.case[field];
    if (value !== null && toInstant(value) === undefined) note(`case.${field}`, NOT_TIME);
  }
  for (const field of ['closedOn', 'clueConfirmedOn', 'earlierCaseClosedOn'] as const) {
    const value = facts.case[field];
    if (value !== null && !isLocalDate(value)) note(`case.${field}`, NOT_DATE);
  }
  violations.forEach(({ category }, index) => {
    if (category !== null && !pack.categories.some(({ code }) => code === category))
      note(`case.violations.${index}.category`, `${pack.id} has no category ${JSON.stringify(category)}`);
  });
  if (violations.filter(({ primary }) => primary).length > 1)
    note('case.violations', 'only one violation can be the primary one');
  if (quantity !== null && !(Number.isSafeInteger(quantity.amount) && quantity.amount > 0))
    note('case.quantity.amount', 'not a whole number above 0');
  if (statutoryMaxFineFen !== null && !isFen(statutoryMaxFineFen)) note('case.statutoryMaxFineFen', NOT_FEN);
};

/** Nothing about a case can have been settled before the first report of it. */
const checkOrder = (facts: Facts, note: Note): void => {
  const first = facts.reports.reduce((earliest, { filedAt }) => Math.min(earliest, msOf(filedAt)), Infinity);
  const on = localDateOfMs(first);
  for (const field of ['closedOn', 'clueConfirmedOn'] as const) {
    const value = facts.case[field];
    if (value !== null && value < on) note(`case.${field}`, `${value} is before the first report on ${on}`);
  }
};

const checkDecision = (pack: PolicyPack, facts: Facts, note: Note): void => {
  const { chosenFen, agreedShares, consents, award } = facts;
  if (chosenFen !== null && !isFen(chosenFen)) note('chosenFen', NOT_FEN);
  if (award === 'special' && pack.amount.special === null) note('award', `${pack.id} has no special reward`);
  if (award === 'bounty' && pack.amount.bounty === null) note('award', `${pack.id} has no bounty`);
  agreedShares?.forEach(({ reporter, amountFen }, index) => {
    if (!isFen(amountFen)) note(`agreedShares.${index}.amountFen`, NOT_FEN);
    if (agreedShares.findIndex((share) => share.reporter === reporter) !== index)
      note(`agreedShares.${index}.reporter`, `${reporter} is named twice`);
  });
  consents.forEach(({ on }, index) => {
    if (on !== null && !isLocalDate(on)) note(`consents.${index}.on`, NOT_DATE);
  });
};

/** Every fact that makes no sense under this pack, with its path; empty when the engine may reckon. */
export const checkFacts = (pack: PolicyPack, facts: Facts): readonly FactFault[] => {
  const faults: FactFault[] = [];
  const note: Note = (path, message) => {
    faults.push({ path, message });
  };
  if (facts.policy !== pack.id) note('policy', `these facts name ${facts.policy}, the pack is ${pack.id}`);
  checkReports(facts, note);
  checkCase(pack, facts, note);
  checkOutcomes(facts, note);
  checkDecision(pack, facts, note);
  if (faults.length > 0) return faults;
  checkOrder(facts, note);
  checkWhatTheAmountNeeds(pack, facts, note);
  return faults;
};
