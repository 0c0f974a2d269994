import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  type DecryptCommand,
  GenerateDataKeyCommand,
  GetPublicKeyCommand,
  type KMSClient,
  SignCommand,
} from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import type { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { casePrefixes, identityPrefixes } from '../../functions/adapters/dynamodb/key-prefixes.ts';
import { createClientConfig } from '../../functions/local/dynamodb/client-config.ts';
import type { Engine } from '../../functions/local/dynamodb/engine.ts';
import type { KeyService } from '../../functions/ports/key-service.ts';
import type { FunctionName } from '../../functions/runtime/environment.ts';
import { mayOpenSubject } from '../../infra/openable-subjects.ts';
import {
  evidenceAreas,
  type Privileges,
  privileges,
  type TableGrant,
  type Vault,
} from '../../infra/privileges.ts';

/** What several functions share: tables, keys, files and secrets. */
export type Account = {
  readonly engine: Engine;
  readonly dataKeys: Map<string, { readonly bound: string; readonly plain: Uint8Array }>;
  readonly objects: Map<string, Uint8Array>;
  readonly secrets: Readonly<Record<string, string>>;
};

/** The administrator's key service at set-up, which the functions ask later. */
export const setUpKeys = (account: Account, keyIdOf: (vault: Vault) => string): KeyService => ({
  newDataKey: async (purpose) => {
    const plain = new Uint8Array(randomBytes(32));
    const blob = randomBytes(16);
    const bound = JSON.stringify([keyIdOf(purpose.vault), purpose]);
    account.dataKeys.set(blob.toString('hex'), { bound, plain });
    return { plain: plain.slice(), wrapped: blob.toString('base64') };
  },
  unwrap: () => Promise.reject(new Error('nothing is opened at set-up')),
});

/** Never leaves the key service. */
const recordKey = generateKeyPairSync('ed25519');

class RoleRefusal extends Error {}

type Touch = { readonly table: string; readonly right: 'reads' | 'writes' | 'removes'; readonly pk: string };
type Named = { readonly pk: { readonly S: string } };
type ItemCall = { readonly TableName: string; readonly Key?: Named; readonly Item?: Named };
type Transacted = Partial<Record<'Put' | 'Update' | 'ConditionCheck' | 'Delete', ItemCall>>;
type StorageCall = ItemCall & {
  readonly IndexName?: string;
  readonly ExpressionAttributeValues?: Readonly<Record<string, { readonly S: string }>>;
  readonly RequestItems?: Readonly<Record<string, { readonly Keys: readonly Named[] }>>;
  readonly TransactItems?: readonly Transacted[];
};
type HttpCall = { readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array | string };

const touch = (right: Touch['right'], call: ItemCall | undefined): Touch => ({
  table: call?.TableName ?? '',
  right,
  pk: (call?.Key ?? call?.Item)?.pk.S ?? '',
});

/** The keys a request names, as `dynamodb:LeadingKeys` sees them. */
const touches = (operation: string, input: StorageCall): readonly Touch[] => {
  const {
    TableName: table,
    ExpressionAttributeValues: values = {},
    RequestItems = {},
    TransactItems = [],
  } = input;
  switch (operation) {
    case 'GetItem':
      return [touch('reads', input)];
    case 'Query':
      return [{ table, right: 'reads', pk: values[':pk']?.S ?? '' }];
    case 'BatchGetItem':
      return Object.entries(RequestItems).flatMap(([TableName, { Keys }]) =>
        Keys.map((Key) => touch('reads', { TableName, Key })),
      );
    case 'PutItem':
    case 'UpdateItem':
      return [touch('writes', input)];
    case 'DeleteItem':
      return [touch('removes', input)];
    case 'TransactWriteItems':
      return TransactItems.map(({ Put, Update, ConditionCheck, Delete }) =>
        Delete === undefined ? touch('writes', Put ?? Update ?? ConditionCheck) : touch('removes', Delete),
      );
    default:
      throw new RoleRefusal(`${operation} is granted to nobody`);
  }
};

const bodyText = (body: Uint8Array | string) =>
  typeof body === 'string' ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString();

const holds = <Prefix extends string>(
  grant: TableGrant<Prefix> | undefined,
  right: Touch['right'],
  prefixes: Readonly<Record<Prefix, string>>,
  key: string,
) => (grant?.[right] ?? []).some((prefix) => key.startsWith(prefixes[prefix]));

/** Clients that refuse what the role of the function would refuse, by the very table the roles are made from. */
export const roleBoundClients = (name: FunctionName, account: Account, refused: string[]) => {
  const granted = privileges[name];
  const demand = (allowed: boolean, what: string) => {
    if (allowed) return;
    refused.push(`${name}: ${what}`);
    throw new RoleRefusal(`${name} may not ${what}`);
  };
  const checkStorage = (operation: string, input: StorageCall) => {
    if (operation === 'Query' && input['IndexName'] !== undefined)
      return demand(
        granted.indexes?.some((index) => index === input['IndexName']) === true,
        `query ${input['IndexName']}`,
      );
    for (const { table, right, pk } of touches(operation, input))
      demand(
        table === 'cases'
          ? holds(granted.cases, right, casePrefixes, pk)
          : holds(granted.identities, right, identityPrefixes, pk),
        `${right} ${table} ${pk}`,
      );
  };
  const config = createClientConfig(account.engine);
  const dynamo = new DynamoDBClient({
    ...config,
    requestHandler: {
      ...config.requestHandler,
      handle: async (request: HttpCall) => {
        const operation = request.headers['x-amz-target']?.split('.')[1] ?? '';
        checkStorage(operation, JSON.parse(bodyText(request.body)));
        return config.requestHandler.handle(request as never);
      },
    } as never,
  });
  const kms = {
    send: async (command: GenerateDataKeyCommand | DecryptCommand | GetPublicKeyCommand | SignCommand) => {
      if (command instanceof GetPublicKeyCommand || command instanceof SignCommand) {
        demand(granted.signsRecords === true, 'sign records');
        return command instanceof SignCommand
          ? { Signature: sign(null, command.input.Message ?? new Uint8Array(), recordKey.privateKey) }
          : { PublicKey: recordKey.publicKey.export({ format: 'der', type: 'spki' }) };
      }
      const { KeyId, EncryptionContext } = command.input;
      const vault = EncryptionContext?.['vault'];
      const bound = JSON.stringify([KeyId, EncryptionContext]);
      if (command instanceof GenerateDataKeyCommand) {
        demand(granted.seals?.some((one) => one === vault) === true, `seal ${vault}`);
        const plain = new Uint8Array(randomBytes(32));
        const blob = randomBytes(16);
        account.dataKeys.set(blob.toString('hex'), { bound, plain });
        return { Plaintext: plain.slice(), CiphertextBlob: new Uint8Array(blob) };
      }
      const subject = EncryptionContext?.['subject'] ?? '';
      demand(mayOpen(granted, vault, subject), `open ${vault} of ${subject}`);
      const held = account.dataKeys.get(Buffer.from(command.input.CiphertextBlob ?? []).toString('hex'));
      if (held?.bound !== bound) throw new Error('InvalidCiphertextException');
      return { Plaintext: held.plain.slice() };
    },
  } as unknown as KMSClient;
  const secrets = {
    send: async ({ input }: GetSecretValueCommand) => {
      const secret = input.SecretId?.split(':').at(-1) ?? '';
      demand(granted.secrets?.some((one) => one === secret) === true, `read secret ${secret}`);
      return { SecretString: account.secrets[secret] };
    },
  } as unknown as SecretsManagerClient;
  return {
    dynamo,
    kms: () => kms,
    secrets: () => secrets,
    s3: () => objectStore(granted.evidence, account.objects, demand),
  };
};

/** As the condition on the encryption context reads. */
const mayOpen = (granted: Privileges, vault: string | undefined, subject: string): boolean =>
  (vault === 'cases' || vault === 'identities') &&
  granted.opens?.some((one) => one === vault) === true &&
  mayOpenSubject(granted, vault, subject);

const rights = { GET: 'reads', PUT: 'writes', DELETE: 'removes' } as const;

const objectStore = (
  grant: TableGrant<keyof typeof evidenceAreas> | undefined,
  objects: Map<string, Uint8Array>,
  demand: (allowed: boolean, what: string) => void,
) =>
  new S3Client({
    region: 'cn-north-1',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
    maxAttempts: 1,
    requestHandler: {
      handle: async ({
        method,
        path,
        body,
      }: {
        method: keyof typeof rights;
        path: string;
        body?: Uint8Array | string;
      }) => {
        const key = decodeURIComponent(path.slice(1));
        demand(holds(grant, rights[method], evidenceAreas, key), `${method} ${key}`);
        if (method === 'PUT') objects.set(key, new Uint8Array(Buffer.from(body ?? '')));
        if (method === 'DELETE') objects.delete(key);
        const found = objects.get(key);
        const missing = method === 'GET' && found === undefined;
        const answer = missing
          ? '<Error><Code>NoSuchKey</Code></Error>'
          : method === 'GET'
            ? (found ?? '')
            : '';
        return {
          response: {
            statusCode: missing ? 404 : 200,
            headers: {},
            body: new Blob([Buffer.from(answer)]).stream(),
          },
        };
      },
    } as never,
  });
