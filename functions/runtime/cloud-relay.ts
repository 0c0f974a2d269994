import * as v from 'valibot';
import { dyplsRelay } from '../adapters/phone-relay/dypls-relay.ts';
import { relayNotConfigured } from '../adapters/phone-relay/relay-not-configured.ts';
import type { SecretReader } from '../adapters/secrets-manager/secret-reader.ts';
import type { PhoneRelay } from '../ports/phone-relay.ts';
import type { CloudClients } from './cloud-clients.ts';
import { type Config, MissingCapability } from './config.ts';
import { once } from './once.ts';

const filled = v.pipe(v.string(), v.minLength(1));

/** What an administrator puts into the secret; before that it holds random letters, and no call is possible. */
const relaySecret = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    base: v.optional(v.pipe(v.string(), v.startsWith('https://')), 'https://dyplsapi.aliyuncs.com'),
    accessKeyId: filled,
    accessKeySecret: filled,
    poolKey: filled,
  }),
);

/** Opened at the first call: a relay that is not set up must stop nothing else. */
export const cloudRelay = (
  config: Config,
  { fetch, clock, randomness }: Pick<CloudClients, 'fetch' | 'clock' | 'randomness'>,
  secrets: SecretReader,
): PhoneRelay => {
  const relay = once(async () => {
    if (!config.has('RELAY_SECRET_ID')) throw new MissingCapability(config.name, 'RELAY_SECRET_ID');
    const read = v.safeParse(relaySecret, await secrets(config.of('RELAY_SECRET_ID')));
    return read.success ? dyplsRelay(fetch, read.output, { clock, randomness }) : relayNotConfigured;
  });
  return { bind: async (binding) => (await relay()).bind(binding) };
};
