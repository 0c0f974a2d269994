import { type Remote, remembered, useRemote } from '../../shared/api/use-remote';
import { useRefreshSignal } from '../frame/refresh';
import { read } from '../session/ask';
import type { Edition, Policies } from './policy-types';

const everything = remembered<Policies>();
const editions = remembered<Edition>();
const path = '/officer/policies';

export function usePolicies(): Remote<Policies> {
  const remote = useRemote(everything, path, () => read<Policies>(path));
  useRefreshSignal(remote.reload);
  return remote;
}

/** Without a number the edition in force. */
export function useEdition(policyId: string, edition: number | undefined): Remote<Edition> {
  const one = `${path}/${encodeURIComponent(policyId)}${edition === undefined ? '' : `?edition=${edition}`}`;
  return useRemote(editions, one, () => read<Edition>(one));
}
