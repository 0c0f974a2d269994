import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { functionNames } from '../../functions/runtime/environment.ts';
import { synthesize } from './synthesized.ts';

const everyStage = synthesize();

describe.each(everyStage)('service of stage $stage.name', ({ stage, service }) => {
  it('runs its functions on Node 24, none traced by X-Ray or reachable by an address of its own', () => {
    const functions = Object.values(service.findResources('AWS::Lambda::Function'));
    expect(functions).toHaveLength(functionNames.length);
    for (const { Properties } of functions) {
      expect(Properties.Runtime).toBe('nodejs24.x');
      expect(Properties.Architectures).toEqual([stage.architecture]);
      expect(Properties.TracingConfig).toBeUndefined();
    }
    service.resourceCountIs('AWS::Lambda::Url', 0);
    service.resourceCountIs('AWS::Cognito::UserPool', 0);
  });

  it('serves the paths of the product and none of the embedded run', () => {
    const routes = Object.values(service.findResources('AWS::ApiGatewayV2::Route')).map(
      ({ Properties }): string => Properties.RouteKey,
    );
    const paths = [...new Set(routes.map((route) => route.split(' ')[1]))];
    expect(paths.sort()).toEqual([
      '/citizen/{proxy+}',
      '/finance/{proxy+}',
      '/identity/{proxy+}',
      '/officer/{proxy+}',
      '/openapi.json',
      '/public/{proxy+}',
      '/wechat/{proxy+}',
    ]);
    expect(routes.filter((route) => route.startsWith('PUT') || route.startsWith('ANY'))).toEqual([]);
  });

  it('logs each request without address, user agent, path or identifier, for at least six months', () => {
    const [stageResource] = Object.values(service.findResources('AWS::ApiGatewayV2::Stage'));
    const fields: string = stageResource?.Properties.AccessLogSettings.Format;
    expect(fields).toContain('$context.requestId');
    expect(fields).not.toMatch(
      /identity|sourceIp|userAgent|\.path|rawPath|querystring|header|authorizer|error/i,
    );
    service.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 365 });
    service.allResources('AWS::Logs::LogGroup', { DeletionPolicy: 'Retain' });
    service.resourceCountIs('AWS::Logs::LogGroup', functionNames.length + 1);
  });

  it('limits floods at the gate', () => {
    service.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
    });
  });

  it('lets the web front prove itself with a key that is in no template', () => {
    const distributions = Object.values(service.findResources('AWS::CloudFront::Distribution'));
    expect(distributions).toHaveLength(stage.web === 'cloudfront' ? 1 : 0);
    for (const { Properties } of distributions) {
      const headers = Properties.DistributionConfig.Origins.flatMap(
        (origin: { OriginCustomHeaders?: { HeaderName: string; HeaderValue: unknown }[] }) =>
          origin.OriginCustomHeaders ?? [],
      );
      expect(headers).toHaveLength(1);
      expect(headers[0].HeaderName).toBe('x-front-key');
      expect(JSON.stringify(headers[0].HeaderValue)).toMatch(/resolve:secretsmanager:.*SecretString:current/);
    }
    for (const [id, { Properties }] of Object.entries(service.findResources('AWS::Lambda::Function'))) {
      const { FRONT, FRONT_SECRET_ID } = Properties.Environment.Variables;
      const isApi = /(citizen|officer|finance|identity)-?api/i.test(id);
      expect([FRONT, FRONT_SECRET_ID !== undefined], id).toEqual(
        isApi ? [stage.web === 'cloudfront' ? 'required' : 'trusted', true] : [undefined, false],
      );
    }
  });

  it('looks for due deadlines every minute and does not repeat a lost tick', () => {
    service.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(1 minute)',
      State: 'ENABLED',
      Target: { RetryPolicy: { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 } },
    });
  });

  it('follows the case table from its start, cuts out a poison record and sets it aside', () => {
    service.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      StartingPosition: 'TRIM_HORIZON',
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
      MaximumRecordAgeInSeconds: 72_000,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    });
  });

  it('keeps no secret in a function’s settings', () => {
    const settings = Object.values(service.findResources('AWS::Lambda::Function')).flatMap(({ Properties }) =>
      Object.entries(Properties.Environment.Variables),
    );
    for (const [name, value] of settings) {
      if (typeof value === 'string') expect(['STAGE', 'FRONT']).toContain(name);
      else expect(Object.keys(value ?? {})).not.toContain('Fn::Sub');
    }
    expect(JSON.stringify(settings)).not.toContain('{{resolve:');
  });
});
