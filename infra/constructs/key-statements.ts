import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Stack } from 'aws-cdk-lib/core';
import { type OpenableSubjects, openableSubjects } from '../openable-subjects.ts';
import type { Privileges, Vault } from '../privileges.ts';

/** Use of a key by the storage itself, on behalf of the function: does not let the function open a thing. */
export const storageStatement = (key: IKey, services: readonly string[]): PolicyStatement =>
  new PolicyStatement({
    actions: [
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:GenerateDataKeyWithoutPlaintext',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ],
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': services.flatMap((name) => endpoints(key, name)) } },
  });

/** Own use of a master key: making data keys and unwrapping them are separate rights. */
export const envelopeStatements = (
  granted: Privileges,
  keys: Readonly<Record<Vault, IKey>>,
): PolicyStatement[] => [
  ...(granted.seals ?? []).map((vault) => envelope('kms:GenerateDataKey', vault, keys[vault])),
  ...(granted.opens ?? []).map((vault) =>
    envelope('kms:Decrypt', vault, keys[vault], openableSubjects(granted, vault)),
  ),
];

const any: OpenableSubjects = { like: ['*'], unlike: [] };
const SUBJECT = 'kms:EncryptionContext:subject';

const envelope = (action: string, vault: Vault, key: IKey, { like, unlike } = any) =>
  new PolicyStatement({
    actions: [action],
    resources: [key.keyArn],
    conditions: {
      StringEquals: { 'kms:EncryptionContext:vault': vault },
      ...(!like.includes('*') && { StringLike: { [SUBJECT]: like } }),
      ...(unlike.length > 0 && { StringNotLike: { [SUBJECT]: unlike } }),
    },
  });

// China's endpoints end in .com.cn, and which form KMS reports there differs by service: both are AWS's own.
const endpoints = (key: IKey, service: string): string[] => {
  const { region } = Stack.of(key);
  const name = `${service}.${region}.amazonaws.com`;
  return region.startsWith('cn-') ? [name, `${name}.cn`] : [name];
};

/** Signing and the public half; nothing else can be done with such a key. */
export const signingStatement = (key: IKey): PolicyStatement =>
  new PolicyStatement({ actions: ['kms:GetPublicKey', 'kms:Sign'], resources: [key.keyArn] });
