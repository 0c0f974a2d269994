import type { Officer, Organisation } from '../../domain/jurisdiction/organisation.ts';
import type { Tie } from '../../domain/jurisdiction/tie.ts';
import { mayEndTie } from '../../domain/jurisdiction/tie-rules.ts';
import type { Dependencies } from '../dependencies.ts';
import { dayOf } from '../views/deadline-view.ts';
import { type Language, say } from '../words/language.ts';
import { tieWords } from '../words/tie-words.ts';

export type TieDirectory = {
  readonly organisation: Organisation;
  readonly officers: readonly Officer[];
  readonly officerOf: (username: string) => Officer | undefined;
  readonly unitById: (id: string) => Organisation['units'][number] | undefined;
};

export const tieDirectory = async ({ staff }: Pick<Dependencies, 'staff'>): Promise<TieDirectory> => {
  const [organisation, officers] = await Promise.all([staff.organisation(), staff.officers()]);
  return {
    organisation,
    officers,
    officerOf: (username) => officers.find((officer) => officer.username === username),
    unitById: (id) => organisation.units.find((unit) => unit.id === id),
  };
};

export const tieView = (tie: Tie, officer: Officer, directory: TieDirectory, language: Language) => {
  const { id, holder, about, kind, note, declaredAt, ended } = tie;
  const name = 'unit' in holder ? directory.unitById(holder.unit) : directory.officerOf(holder.officer);
  return {
    id,
    holder: name?.name ?? ('unit' in holder ? holder.unit : holder.officer),
    ...('party' in about && { party: about.party }),
    kind,
    kindText: say(tieWords[kind], language),
    ...(note !== undefined && { note }),
    declaredOn: dayOf(declaredAt),
    ...(ended !== undefined && { endedOn: dayOf(ended.at) }),
    mayEnd: mayEndTie(tie, officer, directory),
  };
};
