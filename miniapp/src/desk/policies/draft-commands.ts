import type * as v from 'valibot';
import type { commandPolicyDraft } from '../../../../functions/contract/policies.ts';
import type { Field, Values } from '../forms/field';
import type { PolicyDraft } from './policy-types';

type Body = v.InferOutput<(typeof commandPolicyDraft)['body']>;
export type DraftCommandName = Body['command'];
/** All but the edit: that one opens the document. */
export type SignedCommand = Exclude<DraftCommandName, 'edit'>;
type NamesOf<C extends SignedCommand> = Extract<
  Exclude<keyof Extract<Body, { command: C }>, 'command'>,
  string
>;

const remark = { name: 'remark', label: 'remark', kind: 'line', max: 500 } as const;
const firstDay = { name: 'effectiveFrom', label: 'effectiveFrom', kind: 'date', required: true } as const;

const draftCommands: { readonly [C in SignedCommand]: readonly Field<NamesOf<C>>[] } = {
  submit: [remark],
  publish: [firstDay, remark],
  return: [{ name: 'remark', label: 'returnReason', kind: 'paragraph', required: true, min: 2, max: 500 }],
  discard: [remark],
};

/** Only an edition begins on a chosen day; a notice holds for its year, another measure at once. */
export const draftFields = (command: SignedCommand, kind: PolicyDraft['kind']): readonly Field[] =>
  command === 'publish' && kind !== 'pack' ? [remark] : draftCommands[command];

/** The day the document names, unless it is over: then somebody has to choose. */
export function publishPreset({ content }: Pick<PolicyDraft, 'content'>, today: string): Values {
  const named = content.kind === 'pack' ? content.file['effectiveFrom'] : undefined;
  return typeof named === 'string' && named >= today ? { effectiveFrom: named } : {};
}

const order: readonly DraftCommandName[] = ['publish', 'submit', 'edit', 'return', 'discard'];

export const arrangeDraftActions = (allowed: PolicyDraft['allowedActions']): readonly DraftCommandName[] =>
  order.filter((name) => allowed.includes(name));
