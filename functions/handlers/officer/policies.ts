import {
  commandPolicyDraft,
  createPolicyDraft,
  listPolicies,
  listPolicyDrafts,
  readHolidayNotice,
  readPolicyDraft,
  readPolicyDraftEffect,
  readPolicyEdition,
  tryPolicyDraft,
} from '../../contract/policies.ts';
import { accepted } from '../../domain/outcome.ts';
import { commandDraft } from '../../use-cases/policy/command-draft.ts';
import { createDraft } from '../../use-cases/policy/create-draft.ts';
import { draftEffect } from '../../use-cases/policy/draft-effect.ts';
import { draftView } from '../../use-cases/policy/draft-view.ts';
import { listDrafts, readDraft } from '../../use-cases/policy/read-drafts.ts';
import {
  listPolicies as list,
  readHolidayNotice as notice,
  readPolicyEdition as read,
} from '../../use-cases/policy/read-policies.ts';
import { tryDraft } from '../../use-cases/policy/try-draft.ts';
import { route } from '../http/route.ts';

export const policyRoutes = [
  route(listPolicies, async ({ viewing }, deps) => accepted(await list(deps, viewing))),
  route(readPolicyEdition, ({ id, query, viewing }, deps) =>
    read(deps, { id, edition: query.edition }, viewing),
  ),
  route(readHolidayNotice, ({ id }, deps) => notice(deps, id)),
  route(listPolicyDrafts, async ({ officer, query, viewing }, deps) =>
    accepted(await listDrafts(deps, query.state === 'open', officer, viewing)),
  ),
  route(readPolicyDraft, ({ id, officer, viewing }, deps) => readDraft(deps, id, officer, viewing)),
  route(createPolicyDraft, async ({ body, claim, officer, viewing }, deps) => {
    const made = await createDraft(deps, body, claim(`officer:${officer.username}`));
    return made.ok ? accepted(await draftView(deps, made.value, officer, viewing)) : made;
  }),
  route(commandPolicyDraft, async ({ id, body, claim, officer, viewing }, deps) => {
    const { version, ...command } = body;
    const signing = claim(`officer:${officer.username}`);
    const done = await commandDraft(deps, { id, command, expectedVersion: version, claim: signing });
    return done.ok ? accepted(await draftView(deps, done.value, officer, viewing)) : done;
  }),
  route(readPolicyDraftEffect, ({ id, viewing }, deps) => draftEffect(deps, id, viewing)),
  route(tryPolicyDraft, ({ id, body, viewing }, deps) => tryDraft(deps, id, body.facts, viewing)),
];
