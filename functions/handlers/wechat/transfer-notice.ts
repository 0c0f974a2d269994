import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../runtime/log.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { receiveNotice } from '../../use-cases/payout/receive-notice.ts';
import { withCurrentPolicies } from '../../use-cases/policy/with-current-policies.ts';

/**
 * POST /wechat/transfer-notices, called by WeChat Pay. Nothing is believed before the signature over the raw
 * body holds; anything but 200 makes WeChat send the notice again.
 */
export const transferNotice =
  (deps: Pick<Dependencies, 'store' | 'policies' | 'library' | 'notices'>, clock: Clock, log: Log) =>
  async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const raw = event.body ?? '';
    const rawBody = event.isBase64Encoded ? Buffer.from(raw, 'base64').toString('utf8') : raw;
    const transfer = deps.notices.open({ headers: event.headers, rawBody });
    if (transfer === undefined) {
      log.info('notice-refused');
      return { statusCode: 401, body: JSON.stringify({ code: 'FAIL', message: 'signature' }) };
    }
    try {
      await withCurrentPolicies(deps.library, () => receiveNotice(deps, transfer, clock.now()));
      return { statusCode: 200, body: '' };
    } catch (error) {
      log.error('request-failed', error, { route: 'transfer-notice' });
      return { statusCode: 500, body: JSON.stringify({ code: 'FAIL', message: 'later' }) };
    }
  };
