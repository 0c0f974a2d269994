import type { APIGatewayProxyEventV2 } from 'aws-lambda';

export type PlainRequest = {
  readonly method: string;
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  readonly sourceIp?: string;
};

/** The event API Gateway (HTTP API, payload 2.0) would make of a request; header names are in lower case. */
export const httpEvent = ({
  method,
  path,
  query,
  headers,
  body,
  sourceIp = '127.0.0.1',
}: PlainRequest): APIGatewayProxyEventV2 => {
  const parameters = Object.fromEntries(new URLSearchParams(query));
  return {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: query,
    headers: { ...headers },
    ...(query !== '' && { queryStringParameters: parameters }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp, userAgent: headers['user-agent'] ?? '' },
      requestId: 'local',
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
    body,
    isBase64Encoded: false,
  };
};
