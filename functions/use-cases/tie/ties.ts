import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import type { Tie, TieKind } from '../../domain/jurisdiction/tie.ts';
import { holderOf, mayEndTie, maySeeTie, type TieRefusal } from '../../domain/jurisdiction/tie-rules.ts';
import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import type { Command } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { tieIdOf } from '../ids.ts';
import type { Language } from '../words/language.ts';
import { tieDirectory, tieView } from './tie-view.ts';

type Deps = Pick<Dependencies, 'staff'>;
type View = ReturnType<typeof tieView>;

/** My own; all of their area for those who watch over them. Newest first. */
export const listTies = async (deps: Deps, officer: Officer, language: Language) => {
  const directory = await tieDirectory(deps);
  const items = (directory.organisation.ties ?? [])
    .filter((tie) => maySeeTie(tie, officer, directory))
    .toSorted((a, b) => b.declaredAt.localeCompare(a.declaredAt))
    .map((tie) => tieView(tie, officer, directory, language));
  return { items };
};

export type DeclareTie = {
  readonly party: string;
  readonly kind: TieKind;
  readonly note?: string | undefined;
  readonly officer?: string | undefined;
  readonly unit?: string | undefined;
};

/** The id follows from the command: a replay puts the same tie again, which changes nothing. */
export const declareTie = async (
  deps: Deps & Pick<Dependencies, 'keyedHash'>,
  { party, kind, note, ...whose }: DeclareTie,
  by: Officer,
  claim: Command,
  language: Language,
): Promise<Outcome<View, TieRefusal | 'command.key-reused'>> => {
  const directory = await tieDirectory(deps);
  const holder = holderOf(whose, by, directory);
  if (!holder.ok) return holder;
  const id = tieIdOf(claim.id, deps.keyedHash);
  const known = directory.organisation.ties?.find((tie) => tie.id === id);
  const { username: declaredBy } = by;
  const about = { party };
  const tie: Tie = { id, holder: holder.value, about, kind, note, declaredBy, declaredAt: claim.at };
  if (known !== undefined && !isSame(known, tie)) return refused('command.key-reused');
  if (known === undefined) await deps.staff.putTie(tie);
  return accepted(tieView(known ?? tie, by, directory, language));
};

const isSame = (a: Tie, b: Tie): boolean => contentOf(a) === contentOf(b);
const contentOf = ({ holder, about, kind, note }: Tie): string =>
  JSON.stringify([holder, about, kind, note ?? null]);

export const endTie = async (
  deps: Deps,
  id: string,
  by: Officer,
  at: string,
  language: Language,
): Promise<Outcome<View, TieRefusal>> => {
  const directory = await tieDirectory(deps);
  const tie = directory.organisation.ties?.find((one) => one.id === id);
  if (tie === undefined || !maySeeTie(tie, by, directory)) return refused('resource.not-found');
  if (tie.ended !== undefined) return accepted(tieView(tie, by, directory, language));
  if (!mayEndTie(tie, by, directory)) return refused('access.denied');
  const ended: Tie = { ...tie, ended: { by: by.username, at } };
  await deps.staff.putTie(ended);
  return accepted(tieView(ended, by, directory, language));
};
