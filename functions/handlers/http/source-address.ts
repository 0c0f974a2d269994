import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/**
 * Whose attempts are counted together. Behind the front the connection comes from one of its machines, which
 * writes the visitor's address before its own; a header that did not come from there is gone by now
 * (`through-front.ts`).
 */
export const sourceAddress = ({ headers, requestContext }: APIGatewayProxyEventV2): string => {
  const connection = requestContext.http.sourceIp;
  const forwarded = (headers['x-forwarded-for'] ?? '').split(',').map((address) => address.trim());
  const visitor = forwarded.filter((address) => address !== '' && address !== connection).at(-1);
  return network(visitor ?? connection);
};

/** A household or phone has a whole /64 of IPv6: its first four groups. */
const network = (given: string): string => {
  const address = given.replace(/^::ffff:(?=[\d.]+$)/, '');
  const normal = URL.parse(`http://[${address}]`)?.hostname.slice(1, -1);
  if (normal === undefined) return address;
  const [head = '', tail = ''] = normal.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const missing = normal.includes('::') ? 8 - groups.length - tail.split(':').length : 0;
  return [...groups, ...Array.from({ length: missing }, () => '0')].slice(0, 4).join(':');
};
