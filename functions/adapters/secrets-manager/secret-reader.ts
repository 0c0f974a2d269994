import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** The text of a secret by its id. */
export type SecretReader = (id: string) => Promise<string>;

/** Each secret is fetched once in the life of the process; a failed fetch is not remembered. */
export const secretReader = (client: SecretsManagerClient): SecretReader => {
  const fetched = new Map<string, Promise<string>>();
  const fetchText = async (id: string): Promise<string> => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: id }));
    if (SecretString === undefined) throw new Error(`secret ${id} holds no text`);
    return SecretString;
  };
  return (id) => {
    const held = fetched.get(id);
    if (held !== undefined) return held;
    const fetching = fetchText(id);
    fetched.set(id, fetching);
    fetching.catch(() => fetched.delete(id));
    return fetching;
  };
};
