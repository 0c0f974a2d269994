import * as v from 'valibot';
import { tieKinds } from './case-commands.ts';
import { operation } from './operation.ts';
import { text, unitId, username } from './primitives.ts';

const tieView = v.object({
  id: v.string(),
  /** Whose interest it is: an officer or an office. */
  holder: v.string(),
  /** Left out for an interest in one case. */
  party: v.optional(v.string()),
  kind: v.picklist(tieKinds),
  kindText: v.string(),
  note: v.optional(v.string()),
  declaredOn: v.string(),
  endedOn: v.optional(v.string()),
  mayEnd: v.boolean(),
});

export const listTies = operation({
  id: 'listTies',
  method: 'GET',
  path: '/officer/ties',
  audience: 'officer',
  summary: 'Conflicts of interest: my own; all of them for those who watch over them',
  status: 200,
  response: v.object({ items: v.array(tieView) }),
});

export const declareTie = operation({
  id: 'declareTie',
  method: 'POST',
  path: '/officer/ties',
  audience: 'officer',
  summary: 'Declare a conflict of interest: my own; of another officer or an office for those who watch',
  body: v.object({
    party: text(100, 2),
    kind: v.picklist(tieKinds),
    note: v.optional(text(200)),
    /** At most one of both; without any it is my own. */
    officer: v.optional(username),
    unit: v.optional(unitId),
  }),
  status: 201,
  response: tieView,
});

export const endTie = operation({
  id: 'endTie',
  method: 'POST',
  path: '/officer/ties/{id}/end',
  audience: 'officer',
  summary: 'A conflict of interest has ended; never by the person it is about',
  body: v.object({}),
  status: 200,
  response: tieView,
});

export type TieView = v.InferOutput<typeof tieView>;
