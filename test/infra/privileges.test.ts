import { describe, expect, it } from 'vitest';
import { environmentOf, type FunctionName, functionNames } from '../../functions/runtime/environment.ts';
import { privileges } from '../../infra/privileges.ts';
import { leadingKeys, statementsOf, synthesize } from './synthesized.ts';

const everyStage = synthesize();
const handlingSide = ['officer-api', 'deadline-sweep', 'webhooks'];
const mayOpenIdentities = functionNames.filter((name) => privileges[name].opens?.includes('identities'));

describe.each(everyStage)('privileges in stage $stage.name', ({ stage, data, service }) => {
  it('name every action: no role holds a wildcard action', () => {
    for (const name of functionNames) {
      const actions = statementsOf(service, name).flatMap((statement) => statement.actions);
      expect(actions.length, name).toBeGreaterThan(2);
      expect(actions.filter((action) => action.includes('*'))).toEqual([]);
    }
  });

  it('name every resource, but for the list of streams that knows no narrower one', () => {
    const anyResource = functionNames.flatMap((name) =>
      statementsOf(service, name)
        .filter(({ resources }) => resources.includes('"*"'))
        .map(({ actions }) => [name, ...actions]),
    );
    expect(anyResource).toEqual([['table-stream', 'dynamodb:ListStreams']]);
  });

  it('limit every use of a table to key prefixes, and refuse a request that names no key', () => {
    for (const name of functionNames) {
      const onTables = statementsOf(service, name).filter(
        ({ actions, resources }) =>
          actions.some((action) => action.startsWith('dynamodb:')) &&
          resources.every((arn) => /Table.*Arn/.test(arn) && !/index|Stream/.test(arn)),
      );
      expect(onTables.length, name).toBeGreaterThan(0);
      for (const { Condition } of onTables) {
        const keys = Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
        expect(
          [keys].flat().every((key) => /^[A-Z]#\*$/.test(key ?? '')),
          name,
        ).toBe(true);
        expect(Condition?.['Null']).toEqual({ 'dynamodb:LeadingKeys': 'false' });
      }
    }
  });

  it('let nobody scan a table, run PartiQL or delete a report, reward or ledger line', () => {
    for (const name of functionNames) {
      const actions = statementsOf(service, name).flatMap((statement) => statement.actions);
      expect(actions.filter((action) => /Scan|PartiQL|BatchWrite|CreateTable|Export/.test(action))).toEqual(
        [],
      );
      // Signing out, and the end of a chain once a published root covers it.
      const removed: Partial<Record<FunctionName, string>> = {
        'officer-api': 'T#*',
        'deadline-sweep': 'D#*',
      };
      expect(leadingKeys(service, name, 'CasesTable', 'dynamodb:DeleteItem'), name).toEqual(
        [removed[name]].filter((keys) => keys !== undefined),
      );
    }
  });

  it('keep those who handle a case away from persons, payees and receipts', () => {
    for (const name of handlingSide) {
      const keys = [privileges[name as 'officer-api'].identities?.reads ?? []].flat();
      expect(keys).not.toContain('person');
      expect(keys).not.toContain('receipt');
      expect(mayOpenIdentities, name).not.toContain(name);
    }
    expect(leadingKeys(service, 'officer-api', 'IdentitiesTable', 'dynamodb:GetItem')).toEqual(['K#*']);
    expect(leadingKeys(service, 'officer-api', 'IdentitiesTable', 'dynamodb:PutItem')).toEqual([]);
  });

  it.each(['finance-api', 'reward-sweep'])('show %s the payee and no report', (name) => {
    expect(leadingKeys(service, name, 'CasesTable', 'dynamodb:GetItem')).not.toContain('R#*');
    // Cash is found by its code.
    const byCode = name === 'finance-api' ? ['H#*'] : [];
    expect(leadingKeys(service, name, 'IdentitiesTable', 'dynamodb:GetItem')).toEqual(['P#*', ...byCode]);
    const resources = statementsOf(service, name).flatMap((statement) => statement.resources);
    expect(resources.filter((arn) => arn.includes('evidence'))).toEqual([]);
  });

  it('let nobody but the reporter’s own function open both who reported and what', () => {
    const both = functionNames.filter((name) => privileges[name].opens?.length === 2);
    expect(both).toEqual(['citizen-api']);
  });

  it('let the custodians’ function know who reported, not what, and change neither a person nor a record', () => {
    const writes = leadingKeys(service, 'identity-api', 'IdentitiesTable', 'dynamodb:PutItem');
    expect(writes.toSorted()).toEqual(['A#*', 'G#*', 'Q#*', 'U#*']);
    expect(leadingKeys(service, 'identity-api', 'IdentitiesTable', 'dynamodb:DeleteItem')).toEqual(['Q#*']);
    const reads = leadingKeys(service, 'identity-api', 'IdentitiesTable', 'dynamodb:GetItem');
    expect(reads.toSorted()).toEqual(['F#*', 'G#*', 'I#*', 'Q#*']);
    expect(privileges['identity-api'].opens).toEqual(['identities']);
    expect(privileges['identity-api'].indexes).toBeUndefined();
    expect(leadingKeys(service, 'identity-api', 'CasesTable', 'dynamodb:PutItem')).toEqual([]);
    for (const name of functionNames.filter((other) => other !== 'identity-api'))
      for (const prefix of ['G#*', 'A#*'])
        expect(leadingKeys(service, name, 'IdentitiesTable', 'dynamodb:PutItem'), name).not.toContain(prefix);
  });

  it('let only the custodians’ function read a sealed original, and nobody delete one', () => {
    const who = (action: string) =>
      functionNames.filter((name) =>
        statementsOf(service, name).some(
          ({ actions, resources }) =>
            actions.includes(action) && resources.some((arn) => arn.includes('sealed/')),
        ),
      );
    expect(who('s3:GetObject')).toEqual(['identity-api']);
    expect(who('s3:PutObject')).toEqual(['evidence-pipeline']);
    expect(who('s3:DeleteObject')).toEqual([]);
  });

  it('let the evidence pipeline lock originals away under the vault’s key and never open one', () => {
    const own = statementsOf(service, 'evidence-pipeline').filter(
      ({ Condition }) => Condition?.['StringEquals']?.['kms:EncryptionContext:vault'] === 'identities',
    );
    expect(own.flatMap(({ actions }) => actions)).toEqual(['kms:GenerateDataKey']);
    expect(leadingKeys(service, 'evidence-pipeline', 'IdentitiesTable', 'dynamodb:PutItem')).toEqual(['F#*']);
    expect(mayOpenIdentities).not.toContain('evidence-pipeline');
  });

  it('let the vault’s key be opened directly by the named functions and nobody else, administrators included', () => {
    const keys = Object.values(data.findResources('AWS::KMS::Key'));
    const statements = keys.flatMap((key) => key.Properties.KeyPolicy.Statement);
    const [deny, ...others] = statements.filter((statement) => statement.Effect === 'Deny');
    expect(others).toEqual([]);
    expect(deny.Principal).toEqual({ AWS: '*' });
    expect(deny.Action).toEqual(['kms:Decrypt', 'kms:ReEncryptFrom']);
    const principals = JSON.stringify(deny.Condition.ArnNotEquals);
    for (const name of functionNames) {
      const named = principals.includes(`:role/green-whistle-${stage.name}-${name}"`);
      expect(named, name).toBe(mayOpenIdentities.includes(name));
      service.hasResourceProperties('AWS::IAM::Role', { RoleName: `green-whistle-${stage.name}-${name}` });
    }
  });

  it('let the sweep of cases alone sign the published roots, with a key that can do nothing else', () => {
    const signers = functionNames.filter((name) =>
      statementsOf(service, name).some(({ actions }) => actions.includes('kms:Sign')),
    );
    expect(signers).toEqual(['deadline-sweep']);
    data.hasResourceProperties('AWS::KMS::Key', {
      KeySpec: 'ECC_NIST_EDWARDS25519',
      KeyUsage: 'SIGN_VERIFY',
    });
  });

  it('bind every own use of a master key to its vault, and every other to the storage service', () => {
    for (const name of functionNames) {
      const uses = statementsOf(service, name).filter(({ actions }) =>
        actions.some((a) => a.startsWith('kms:')),
      );
      for (const { actions, Condition } of uses) {
        // A signing key opens nothing.
        if (actions.includes('kms:Sign')) continue;
        const bound = Condition?.['StringEquals'] ?? {};
        expect(Object.keys(bound)).toEqual([
          expect.stringMatching(/^kms:(ViaService|EncryptionContext:vault)$/),
        ]);
      }
    }
  });

  it('let each function open only the kind of record it reads, whatever copy of the vault it were given', () => {
    const opens = (name: FunctionName) =>
      statementsOf(service, name).flatMap(({ actions, Condition }) =>
        actions.includes('kms:Decrypt') &&
        Condition?.['StringEquals']?.['kms:EncryptionContext:vault'] === 'identities'
          ? [
              Condition['StringLike']?.['kms:EncryptionContext:subject'] ?? 'anything',
              Condition['StringNotLike']?.['kms:EncryptionContext:subject'] ?? [],
            ].flat(2)
          : [],
      );
    expect(Object.fromEntries(mayOpenIdentities.map((name) => [name, opens(name)]))).toEqual({
      // But for the originals of its own reporters: those are the custodians'.
      'citizen-api': ['anything', 'evd_*'],
      'finance-api': ['pay_*'],
      'identity-api': ['rpt_*', 'evd_*'],
      'reward-sweep': ['pay_*'],
      'table-stream': ['rpt_*'],
    });
  });

  it('let the secrets of one-time codes be opened where staff sign in, and nowhere else', () => {
    const barred = (name: FunctionName) =>
      statementsOf(service, name).flatMap(({ actions, Condition }) =>
        actions.includes('kms:Decrypt') &&
        Condition?.['StringEquals']?.['kms:EncryptionContext:vault'] === 'cases'
          ? [Condition['StringNotLike']?.['kms:EncryptionContext:subject'] ?? []].flat(2)
          : ['cannot open'],
      );
    const open = functionNames.filter((name) => privileges[name].opens?.includes('cases'));
    expect(
      Object.fromEntries(open.map((name) => [name, barred(name).filter((one) => one !== 'cannot open')])),
    ).toEqual({
      'citizen-api': ['stf_*'],
      'officer-api': [],
      'deadline-sweep': ['stf_*'],
      'retention-sweep': ['stf_*'],
    });
  });

  it('give each function the settings of its capabilities and no others', () => {
    for (const name of functionNames) {
      const names: readonly string[] = environmentOf[name];
      const granted = privileges[name];
      expect(names.includes('IDENTITIES_TABLE'), name).toBe(granted.identities !== undefined);
      expect(names.includes('EVIDENCE_BUCKET'), name).toBe(granted.evidence !== undefined);
      expect(names.includes('WECHATPAY_SECRET_ID'), name).toBe(
        granted.secrets?.includes('wechatPay') ?? false,
      );
      expect(names.includes('RELAY_SECRET_ID'), name).toBe(granted.secrets?.includes('phoneRelay') ?? false);
      expect(names.includes('WECHAT_SECRET_ID'), name).toBe(granted.secrets?.includes('wechat') ?? false);
      expect(names.includes('INDEX_SECRET_ID'), name).toBe(
        granted.secrets?.some((secret) => /index/i.test(secret)) ?? false,
      );
      expect(names.includes('ERASURE_SECRET_ID'), name).toBe(granted.secrets?.includes('erasure') ?? false);
      const uses = [...(granted.seals ?? []), ...(granted.opens ?? [])];
      expect(names.includes('CASE_KEY_ID'), name).toBe(uses.includes('cases'));
      expect(names.includes('IDENTITY_KEY_ID'), name).toBe(uses.includes('identities'));
    }
  });

  it('let no staff function compute the hash by which a citizen’s account is found', () => {
    const secretOf = (name: string) => {
      const functions = service.findResources('AWS::Lambda::Function', {
        Properties: { Description: `Green Whistle ${name}` },
      });
      return Object.values(functions).map(({ Properties }) =>
        JSON.stringify(Properties.Environment.Variables.INDEX_SECRET_ID),
      );
    };
    const [citizens] = secretOf('citizen-api');
    for (const name of ['officer-api', 'finance-api', 'identity-api']) {
      const [own] = secretOf(name);
      expect(own, name).toBeDefined();
      expect(own, name).not.toBe(citizens);
      const readable = statementsOf(service, name).flatMap((statement) => statement.resources);
      expect(readable).toContain(own);
      expect(readable).not.toContain(citizens);
    }
  });
});
