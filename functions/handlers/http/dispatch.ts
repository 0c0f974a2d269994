import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { commandOf, needsStepUp } from '../../domain/access/step-up.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { languageOf } from '../../use-cases/words/language.ts';
import { answerResponse } from './answer-response.ts';
import { identify } from './caller.ts';
import { claimOf } from './claim.ts';
import { problemResponse, refusalResponse } from './problem-response.ts';
import { readBody, readId, readQuery } from './read-request.ts';
import type { Route } from './route.ts';
import { sourceAddress } from './source-address.ts';

/** One request: who, what, is it well-formed, do it, and let out only the fields the contract names. */
export const dispatch = async (
  { operation, policy, rules, run }: Route,
  event: APIGatewayProxyEventV2,
  deps: Dependencies,
  now: string,
): Promise<APIGatewayProxyStructuredResultV2> => {
  const language = languageOf(event.headers['accept-language']);
  const caller = await identify(event.headers['authorization'], policy, deps, now);
  if (!caller.ok) return problemResponse(caller.code, language);
  const id = readId(event);
  if (id === undefined) return problemResponse('resource.not-found', language);
  const query = readQuery(event, operation.query);
  if (!query.ok) return problemResponse(query.code, language, query.errors);
  const body = readBody(event, operation.body);
  if (!body.ok) return problemResponse(body.code, language, body.errors);
  const key = event.headers['idempotency-key'];
  if (key !== undefined && (key.length === 0 || key.length > 64))
    return problemResponse('request.invalid', language, [
      { path: 'Idempotency-Key', message: '1 to 64 characters' },
    ]);
  const factorIsFresh = caller.factorIsFresh === true;
  if (!factorIsFresh && needsStepUp(policy, { command: commandOf(body.value) }))
    return problemResponse('session.step-up-required', language);
  const result = await run(
    {
      ...(caller.officer === undefined ? { session: caller.session } : { officer: caller.officer }),
      tokenHash: caller.tokenHash,
      factorIsFresh,
      address: sourceAddress(event),
      operationId: operation.id,
      requestKey: key,
      proof: event.headers['proof-of-work'],
      body: body.value,
      query: query.value,
      id,
      viewing: { now, language, policies: deps.policies },
      claim: claimOf(`${caller.key}|${operation.id}`, key, body.value, deps, now),
      evidenceOwner: caller.officer === undefined ? 'reporter' : caller.key,
    },
    deps,
  );
  if (!result.ok) return refusalResponse(result.refusal, language);
  return answerResponse({ operation, rules }, result.value, caller.officer);
};
