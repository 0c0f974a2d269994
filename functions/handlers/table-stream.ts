import { cloudFunction } from '../runtime/cloud-function.ts';
import { tableStream } from './events/table-stream.ts';

export const handler = cloudFunction('table-stream', ({ deps, log }) => tableStream(deps, log));
