import { cloudFunction } from '../runtime/cloud-function.ts';
import { transferNotice } from './wechat/transfer-notice.ts';

export const handler = cloudFunction('webhooks', ({ deps, clock, log }) => transferNotice(deps, clock, log));
