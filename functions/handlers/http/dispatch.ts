import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { commandOf, needsStepUp } from '../../domain/access/step-up.ts';
import type { Log } from '../../runtime/log.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { languageOf } from '../../use-cases/words/language.ts';
import { answerResponse } from './answer-response.ts';
import { identify } from './caller.ts';
import { claimOf, readKey } from './claim.ts';
import { problemResponse, refusalResponse } from './problem-response.ts';
import { readBody, readId, readQuery } from './read-request.ts';
import type { Route } from './route.ts';
import { securityNotes } from './security-log.ts';
import { sourceAddress } from './source-address.ts';

/** One request: who, what, is it well-formed, do it, and let out only the fields the contract names. */
export const dispatch = async (
  { operation, policy, rules, run }: Route,
  event: APIGatewayProxyEventV2,
  deps: Dependencies,
  { now, log }: { readonly now: string; readonly log: Log },
): Promise<APIGatewayProxyStructuredResultV2> => {
  const language = languageOf(event.headers['accept-language']);
  const caller = await identify(event.headers['authorization'], policy, deps, now);
  const id = readId(event);
  const note = securityNotes({ log, staff: deps.staff }, { operation: operation.id, about: id, at: now });
  if (!caller.ok) {
    await note(caller.denied, caller.code);
    return problemResponse(caller.code, language);
  }
  if (id === undefined) return problemResponse('resource.not-found', language);
  const query = readQuery(event, operation.query);
  if (!query.ok) return problemResponse(query.code, language, query.errors);
  const body = readBody(event, operation.body);
  if (!body.ok) return problemResponse(body.code, language, body.errors);
  const requestKey = readKey(event);
  if (!requestKey.ok) return problemResponse(requestKey.code, language, requestKey.errors);
  if (caller.factorIsFresh !== true && needsStepUp(policy, { command: commandOf(body.value) }))
    return problemResponse('session.step-up-required', language);
  const result = await run(
    {
      ...(caller.officer === undefined ? { session: caller.session } : { officer: caller.officer }),
      tokenHash: caller.tokenHash,
      factorIsFresh: caller.factorIsFresh === true,
      address: sourceAddress(event),
      operationId: operation.id,
      requestKey: requestKey.value,
      proof: event.headers['proof-of-work'],
      body: body.value,
      query: query.value,
      id,
      viewing: { now, language, policies: deps.policies },
      claim: claimOf(`${caller.key}|${operation.id}`, requestKey.value, body.value, deps, now),
      evidenceOwner: caller.officer === undefined ? 'reporter' : caller.key,
    },
    deps,
  );
  await note(caller.officer, result.ok ? undefined : result.refusal.code, body.value);
  if (!result.ok) return refusalResponse(result.refusal, language);
  return answerResponse({ operation, rules }, result.value, caller.officer);
};
