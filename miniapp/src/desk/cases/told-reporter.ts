import type { CaseDetail } from '../../../../functions/contract/cases.ts';
import type { Values } from '../forms/field';
import type { DeskWords } from '../words/desk-words';
import type { CaseCommandName } from './case-commands';

type Known = Pick<CaseDetail, 'dispatchUnits' | 'extension'>;

/** The sentence that will stand in the reporter's timeline; null where the step stays inside the office. */
export function toldReporter(
  command: CaseCommandName,
  values: Values,
  known: Known,
  { cases, forms }: Pick<DeskWords, 'cases' | 'forms'>,
): string | null {
  const say = cases.told[command];
  if (say === null) return null;
  const filled = (name: string): string => {
    const value = values[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : '';
  };
  const optionNames: Readonly<Record<string, string>> = {
    ...forms.options.decline,
    ...forms.options.findings,
    ...forms.options.outcome,
    ...forms.options.upheld,
  };
  const option = filled('code') || filled('findings') || filled('kind') || filled('upheld');
  const unit = known.dispatchUnits.find(({ id }) => id === filled('unit'));
  const text = filled('text') || filled('told') || filled('reason');
  return say({
    text: text || (command === 'approve-extension' ? (known.extension?.reason ?? '') : '') || forms.toldBlank,
    option:
      (option === 'other' && command === 'record-outcome' ? forms.otherOutcome : optionNames[option]) ??
      forms.toldBlank,
    unit: unit?.name ?? forms.localUnit,
    to: filled('to') || forms.toldBlank,
    contact: filled('contact'),
    days: String(known.extension?.length ?? forms.toldBlank),
  });
}
