import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import { draftState } from '../../domain/policy/policy-draft.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Viewing } from '../views/deadline-view.ts';
import { draftRow, draftView, namesOf } from './draft-view.ts';

type Deps = Pick<Dependencies, 'shelf' | 'library' | 'staff'>;

/** Newest first: a few a year, so that they need no pages. */
export const listDrafts = async (deps: Deps, open: boolean, officer: Officer, viewing: Viewing) => {
  const [drafts, names] = await Promise.all([deps.shelf.drafts(), namesOf(deps)]);
  const shown = drafts.filter((draft) => !open || ['draft', 'submitted'].includes(draftState(draft)));
  return {
    items: await Promise.all(
      shown.toReversed().map((draft) => draftRow(deps, draft, names, officer, viewing)),
    ),
  };
};

export const readDraft = async (deps: Deps, id: string, officer: Officer, viewing: Viewing) => {
  const draft = await deps.shelf.draft(id);
  return draft === undefined
    ? refused('resource.not-found')
    : accepted(await draftView(deps, draft, officer, viewing));
};
