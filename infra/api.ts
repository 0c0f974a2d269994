import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  DomainName,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnOutput, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { acceptFinding } from './constructs/accept-finding.ts';
import { HandlerFunction, type HandlerProps } from './constructs/handler-function.ts';
import { logRetention } from './constructs/log-retention.ts';
import type { Deployment } from './deployment.ts';
import type { StageSettings } from './stages.ts';

const { GET, POST, DELETE } = HttpMethod;

/** First path segments of each function; the browser app's front passes exactly these on. */
export const apiPaths = {
  'citizen-api': ['/citizen/{proxy+}', '/public/{proxy+}', '/openapi.json'],
  'officer-api': ['/officer/{proxy+}'],
  'finance-api': ['/finance/{proxy+}'],
  'identity-api': ['/identity/{proxy+}'],
  webhooks: ['/wechat/{proxy+}'],
} as const;

type ApiFunctionName = keyof typeof apiPaths;

/** Everything clients and WeChat call. Sessions are checked in the handlers; nothing here knows a person. */
export class Api extends Construct {
  readonly http: HttpApi;
  readonly functions: readonly HandlerFunction[];
  /** Base of the addresses clients and WeChat call. */
  readonly publicUrl: string;

  constructor(scope: Construct, id: string, deployment: Deployment) {
    super(scope, id);
    const { stage } = deployment;
    this.http = new HttpApi(this, 'Http', {
      apiName: `green-whistle-${stage.name}`,
      createDefaultStage: false,
      disableExecuteApiEndpoint: stage.domain !== undefined,
    });
    this.publicUrl = stage.domain ? `https://${stage.domain.name}` : this.http.apiEndpoint;
    const props: HandlerProps = { ...deployment, publicUrl: this.publicUrl };
    this.functions = [
      this.serve('citizen-api', props),
      this.serve('officer-api', props),
      this.serve('finance-api', props),
      this.serve('identity-api', props),
      this.serve('webhooks', props),
    ];
    this.publish(stage);
    new CfnOutput(this, 'PublicUrl', { value: this.publicUrl });
  }

  private serve(name: ApiFunctionName, props: HandlerProps): HandlerFunction {
    const handler = new HandlerFunction(this, name, props);
    // One permission for the whole API instead of one per route keeps the function's policy small.
    const integration = new HttpLambdaIntegration(`${name}-integration`, handler, {
      scopePermissionToRoute: false,
    });
    for (const path of apiPaths[name]) {
      const routes = this.http.addRoutes({
        path,
        methods: path === '/openapi.json' || path.startsWith('/public/') ? [GET] : [GET, POST, DELETE],
        integration,
      });
      for (const route of routes) acceptFinding(route, 'AwsSolutions-APIG4', sessionsInHandlers);
    }
    return handler;
  }

  private publish(stage: StageSettings): void {
    const accessLog = new LogGroup(this, 'AccessLog', {
      retention: logRetention,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.http,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 200, burstLimit: 400 },
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        format: AccessLogFormat.custom(JSON.stringify(accessLogFields)),
      },
      ...(stage.domain && { domainMapping: { domainName: this.domain(stage.domain) } }),
    });
  }

  private domain({ name, certificateArn }: NonNullable<StageSettings['domain']>): DomainName {
    return new DomainName(this, 'Domain', {
      domainName: name,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
  }
}

const sessionsInHandlers =
  'Filing without a name must need no session; where one is needed the handler checks an opaque token, which a gateway authorizer could only do with a second look-up and a cache that outlives a revoked session.';

/** No address, user agent, path or identifier: the route key names the function, not the report. */
const accessLogFields = {
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
  functionLatency: '$context.integrationLatency',
  functionStatus: '$context.integrationStatus',
  bytes: '$context.responseLength',
};
