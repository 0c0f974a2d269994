import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import {
  type EnvironmentName,
  environmentOf,
  type FunctionName,
} from '../../functions/runtime/environment.ts';
import type { Deployment } from '../deployment.ts';
import { privileges } from '../privileges.ts';
import { grantPrivileges } from './grant-privileges.ts';
import { logRetention } from './log-retention.ts';
import { roleName } from './role-name.ts';

export type HandlerProps = Deployment & {
  readonly timeout?: Duration;
  readonly memorySize?: number;
  readonly publicUrl?: string;
};

/** One deployed handler: its own bundle, role, log and exactly the settings and privileges of its name. */
export class HandlerFunction extends LambdaFunction {
  readonly functionKey: FunctionName;
  readonly executionRole: Role;

  constructor(scope: Construct, name: FunctionName, props: HandlerProps) {
    const { stage, data } = props;
    const role = new Role(scope, `${name}-role`, {
      roleName: roleName(stage, name),
      description: `Green Whistle ${name}`,
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    const logGroup = new LogGroup(scope, `${name}-log`, {
      retention: logRetention,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    logGroup.grantWrite(role);
    super(scope, name, {
      description: `Green Whistle ${name}`,
      code: Code.fromAsset(props.bundles[name]),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: stage.architecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64,
      timeout: props.timeout ?? Duration.seconds(15),
      memorySize: props.memorySize ?? 512,
      environment: environmentFor(name, props),
      role,
      logGroup,
    });
    this.functionKey = name;
    this.executionRole = role;
    grantPrivileges(role, name, data);
  }
}

const environmentFor = (name: FunctionName, { stage, data, publicUrl }: HandlerProps) => {
  const staffSide = privileges[name].secrets?.includes('staffIndex');
  const value: Record<EnvironmentName, string | undefined> = {
    STAGE: stage.name,
    CASES_TABLE: data.cases.table.tableName,
    IDENTITIES_TABLE: data.identities.table.tableName,
    EVIDENCE_BUCKET: data.evidence.bucket.bucketName,
    CASE_KEY_ID: data.cases.key.keyArn,
    IDENTITY_KEY_ID: data.identities.key.keyArn,
    RECORD_KEY_ID: data.recordKey.keyArn,
    INDEX_SECRET_ID: data.secrets[staffSide ? 'staffIndex' : 'index'].secretArn,
    ERASURE_SECRET_ID: data.secrets.erasure.secretArn,
    WECHAT_SECRET_ID: data.secrets.wechat.secretArn,
    RELAY_SECRET_ID: data.secrets.phoneRelay.secretArn,
    WECHATPAY_SECRET_ID: data.secrets.wechatPay.secretArn,
    FRONT_SECRET_ID: data.secrets.front.secretArn,
    // Where the city brings its own front, the mini-program still calls the API itself.
    FRONT: stage.web === 'cloudfront' ? 'required' : 'trusted',
    PUBLIC_URL: publicUrl,
  };
  const environment: Record<string, string> = {};
  for (const variable of environmentOf[name]) {
    const text = value[variable];
    if (text === undefined) throw new Error(`${name} needs ${variable}, which this deployment does not know`);
    environment[variable] = text;
  }
  return environment;
};
