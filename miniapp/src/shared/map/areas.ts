import { request } from '../api/request';
import { remembered, useRemote } from '../api/use-remote';
import { readStored, writeStored } from '../wechat/storage';
import type { Areas } from './area';

const known = remembered<Areas>();

const isAreas = (value: unknown): value is Areas =>
  typeof value === 'object' && value !== null && 'areas' in value && 'city' in value;

/** The outlines change about once a year: the last ones are kept, so that the map works without a network. */
export function useAreas(): Areas | undefined {
  const remote = useRemote(known, 'areas', async () => {
    const answer = await request<Areas>({ method: 'GET', path: '/citizen/areas' });
    if (answer.ok) writeStored('areas', answer.value);
    return answer;
  });
  if (remote.value) return remote.value;
  const stored = readStored('areas');
  return isAreas(stored) ? stored : undefined;
}
