import type { Challenge } from '../../../../functions/contract/challenge';
import { proveAheadOf } from '../proof/prove';
import { request } from './request';

/**
 * Asks what filing under this key will take and does it in the background. Offline, or when the answer comes too
 * late, the request itself is told and does it then.
 */
export function proveAhead(key: string): void {
  const asked = request<{ challenge?: Challenge }>({
    method: 'POST',
    path: '/citizen/challenges',
    body: { for: 'fileReport', key },
  });
  proveAheadOf(
    key,
    asked.then((answer) => (answer.ok ? answer.value.challenge : undefined)),
  );
}
