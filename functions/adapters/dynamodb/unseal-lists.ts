import type { UnsealEvent } from '../../domain/identity/unseal-event.ts';
import type { UnsealRequest } from '../../domain/identity/unseal-request.ts';
import { ancestorOf } from '../../domain/jurisdiction/division.ts';
import { type Key, keyAttributes, keys } from './keys.ts';
import { number, text } from './stored-values.ts';
import type { Write } from './transact.ts';

/**
 * A request stands in the list of what waits in its county until it is answered; in its author's, its
 * report's and its county's whole list for good. One at a time on a report's
 * author and on each file: a mark says until when.
 */
export const unsealListWrites = (
  TableName: string,
  id: string,
  request: UnsealRequest,
  added: readonly UnsealEvent[],
): readonly Write[] => {
  const subject = request.evidenceId ?? request.reportId;
  const at = { sk: `${request.requestedAt}#${id}` };
  const county = ancestorOf(request.division, 'county');
  const unanswered: Key = { pk: keys.unsealsUnanswered(county), ...at };
  const put = (key: Key, more: { readonly ttl?: ReturnType<typeof number> } = {}): Write => ({
    action: { Put: { TableName, Item: { ...keyAttributes(key), ...more } } },
    refusal: 'fault',
  });
  const [first] = added;
  if (first?.type === 'unseal-requested') {
    const ttl = number(Math.ceil(Date.parse(request.answerUntil) / 1000));
    return [
      put(unanswered, { ttl }),
      put({ pk: keys.unsealsAskedBy(request.requester.replace('officer:', '')), ...at }),
      put({ pk: keys.unsealsOnReport(request.reportId), ...at }),
      put({ pk: keys.unsealsOf(county), ...at }),
      openUntil(TableName, subject, request.answerUntil, first.at),
    ];
  }
  const remove = (key: Key): Write => ({
    action: { Delete: { TableName, Key: keyAttributes(key) } },
    refusal: 'fault',
  });
  if (first?.type === 'unseal-granted')
    return [remove(unanswered), openUntil(TableName, subject, first.data.until)];
  return first?.type === 'unseal-refused' ? [remove(unanswered), remove(keys.unsealOpen(subject))] : [];
};

/** With `free` only where nothing is open at that instant: of two who ask at once, one has to look again. */
const openUntil = (TableName: string, subject: string, until: string, free?: string): Write => ({
  action: {
    Put: {
      TableName,
      Item: { ...keyAttributes(keys.unsealOpen(subject)), until: text(until) },
      ...(free !== undefined && {
        ConditionExpression: 'attribute_not_exists(pk) OR #until <= :now',
        ExpressionAttributeNames: { '#until': 'until' },
        ExpressionAttributeValues: { ':now': text(free) },
      }),
    },
  },
  refusal: 'conflict',
});
