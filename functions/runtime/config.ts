import * as v from 'valibot';
import { type EnvironmentName, environmentOf, type FunctionName } from './environment.ts';

const matching = (pattern: RegExp, what: string) =>
  v.pipe(v.string('missing'), v.regex(pattern, `is not ${what}`));

const tableName = matching(/^[\w.-]{3,255}$/, 'the name of a table');
const keyArn = matching(/^arn:aws(-cn)?:kms:[\w-]+:\d{12}:key\/[\w-]+$/, 'the ARN of a key');
const secretArn = matching(
  /^arn:aws(-cn)?:secretsmanager:[\w-]+:\d{12}:secret:[\w/+=.@-]+$/,
  'the ARN of a secret',
);

const schemas: Record<EnvironmentName, v.GenericSchema<string>> = {
  STAGE: matching(/^[a-z][a-z0-9-]*$/, 'the name of a stage'),
  CASES_TABLE: tableName,
  IDENTITIES_TABLE: tableName,
  EVIDENCE_BUCKET: matching(/^[a-z0-9][a-z0-9.-]{2,62}$/, 'the name of a bucket'),
  CASE_KEY_ID: keyArn,
  IDENTITY_KEY_ID: keyArn,
  RECORD_KEY_ID: keyArn,
  INDEX_SECRET_ID: secretArn,
  ERASURE_SECRET_ID: secretArn,
  WECHAT_SECRET_ID: secretArn,
  RELAY_SECRET_ID: secretArn,
  WECHATPAY_SECRET_ID: secretArn,
  FRONT_SECRET_ID: secretArn,
  FRONT: matching(/^(required|trusted)$/, '“required” or “trusted”'),
  PUBLIC_URL: matching(/^https:\/\/[\w.-]+(\/[\w.-]+)*$/, 'an https address without a final slash'),
};

/** What one function was given. Asking for what it was not given is a fault of ours, named. */
export type Config = {
  readonly name: FunctionName;
  has(variable: EnvironmentName): boolean;
  of(variable: EnvironmentName): string;
};

export class ConfigFault extends Error {
  readonly faults: readonly string[];

  constructor(name: FunctionName, faults: readonly string[]) {
    super(`settings of ${name}: ${faults.join('; ')}`);
    this.name = 'ConfigFault';
    this.faults = faults;
  }
}

/** The function needs a capability it was deliberately not given: see its lines in `environment.ts`. */
export class MissingCapability extends Error {
  constructor(name: FunctionName, variable: EnvironmentName) {
    super(`${name} was not given ${variable}`);
    this.name = 'MissingCapability';
  }
}

/** Reads exactly the variables of the function and reports every fault at once. */
export const readConfig = (
  name: FunctionName,
  environment: Readonly<Record<string, string | undefined>>,
): Config => {
  const required: readonly EnvironmentName[] = environmentOf[name];
  const schema = v.object(Object.fromEntries(required.map((variable) => [variable, schemas[variable]])));
  const read = v.safeParse(schema, Object.fromEntries(required.map((key) => [key, environment[key]])));
  if (!read.success)
    throw new ConfigFault(
      name,
      read.issues.map((issue) => `${v.getDotPath(issue) ?? ''} ${issue.message}`),
    );
  return {
    name,
    has: (variable) => read.output[variable] !== undefined,
    of: (variable) => {
      const value = read.output[variable];
      if (value === undefined) throw new MissingCapability(name, variable);
      return value;
    },
  };
};
