import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/**
 * Whose attempts are counted together. Behind the web distribution the connection comes from one of its edges,
 * which writes the visitor's address before its own. A caller without the distribution can write anything
 * there, so the connection's own address always belongs to the name: such a caller never counts for others.
 */
export const sourceAddress = ({ headers, requestContext }: APIGatewayProxyEventV2): string => {
  const connection = requestContext.http.sourceIp;
  const forwarded = (headers['x-forwarded-for'] ?? '').split(',').map((address) => address.trim());
  const visitor = forwarded.filter((address) => address !== '' && address !== connection).at(-1);
  return [visitor, connection]
    .flatMap((address) => (address === undefined ? [] : network(address)))
    .join('|');
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
