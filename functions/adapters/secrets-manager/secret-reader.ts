import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** The text of a secret by its id. */
export type SecretReader = (id: string) => Promise<string>;

/** Each secret is fetched once in the life of the process; a failed fetch is not remembered. */
export const secretReader = (client: SecretsManagerClient): SecretReader => {
  const fetched = new Map<string, Promise<string>>();
  return (id) => {
    const held = fetched.get(id);
    if (held !== undefined) return held;
    const fetching = readSecret(client, id);
    fetched.set(id, fetching);
    fetching.catch(() => fetched.delete(id));
    return fetching;
  };
};

export const readSecret = async (client: SecretsManagerClient, id: string): Promise<string> => {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: id }));
  if (SecretString === undefined) throw new Error(`secret ${id} holds no text`);
  return SecretString;
};
