import { commandCase, listCases, listOverdue, listQueues, readCase } from '../../contract/cases.ts';
import { accepted } from '../../domain/outcome.ts';
import { commandCase as command } from '../../use-cases/case/command-case.ts';
import { countQueues, listCases as list } from '../../use-cases/case/list-cases.ts';
import { readCase as read } from '../../use-cases/case/read-case.ts';
import { caseStateWords } from '../../use-cases/words/case-words.ts';
import { say } from '../../use-cases/words/language.ts';
import { route } from '../http/route.ts';
import { caseShown, listed } from '../http/shown.ts';
import { witnessed } from '../http/witnessed.ts';

export const caseRoutes = [
  route(
    listCases,
    witnessed(listCases, listed, async ({ officer, query, viewing }, deps) =>
      accepted(await list(deps, { officer, ...query }, viewing)),
    ),
  ),
  route(
    listOverdue,
    witnessed(listOverdue, listed, async ({ officer, query, viewing }, deps) =>
      accepted(await list(deps, { officer, overdue: true, ...query }, viewing)),
    ),
  ),
  route(listQueues, async ({ officer, viewing }, deps) =>
    accepted(await countQueues(deps, officer, viewing.now)),
  ),
  route(
    readCase,
    witnessed(readCase, caseShown, ({ officer, id, viewing }, deps) => read(deps, id, officer, viewing)),
  ),
  route(commandCase, async ({ officer, id, body, claim, viewing }, deps) => {
    const { version, ...given } = body;
    const done = await command(deps, {
      caseId: id,
      officer,
      command: given,
      expectedVersion: version,
      claim: claim(`officer:${officer.username}`),
    });
    if (!done.ok) return done;
    const { state, version: reached, allowed } = done.value;
    const stateText = say(caseStateWords[state], viewing.language);
    return accepted({ id, state, stateText, version: reached, allowedActions: [...allowed] });
  }),
];
