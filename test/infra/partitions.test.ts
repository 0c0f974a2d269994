import { describe, expect, it } from 'vitest';
import { synthesize } from './synthesized.ts';

describe('both partitions', () => {
  const everyStage = synthesize({ withSecurityRules: true });

  it('pass the AWS Solutions rules, every exception accepted with a reason', () => {
    expect(everyStage.map(({ stage }) => stage.partition)).toEqual(['aws', 'aws-cn']);
  });

  it.each(everyStage)(
    'name only resources of their own partition in $stage.name',
    ({ stage, data, service }) => {
      const text = JSON.stringify([data.toJSON(), service.toJSON()]);
      const partitions = [...text.matchAll(/arn:(aws[a-z-]*):/g)].map(([, partition]) => partition);
      expect(partitions.length).toBeGreaterThan(0);
      expect([...new Set(partitions)]).toEqual([stage.partition]);
    },
  );

  it('keep citizens’ data in a China region wherever it is not a trial', () => {
    for (const { stage } of everyStage.filter(({ stage }) => stage.name !== 'trial')) {
      expect(stage.region).toMatch(/^cn-/);
    }
  });

  it.each(everyStage)('use nothing in $stage.name that its partition lacks', ({ stage, data, service }) => {
    const types = [data, service].flatMap((template) =>
      Object.values(template.toJSON().Resources as Record<string, { Type: string }>).map(({ Type }) => Type),
    );
    const missingInChina = types.filter((type) => /Cognito|XRay|CloudFront|WAF|SES|Lambda::Url/.test(type));
    if (stage.partition === 'aws-cn') expect(missingInChina).toEqual([]);
    expect(types.filter((type) => type.startsWith('Custom::'))).toEqual([]);
  });

  it('differ only where stages.ts says so: the rest of the records is the same resource by resource', () => {
    const [first, second] = everyStage.map(({ data }) => Object.keys(data.toJSON().Resources).sort());
    expect(first).toEqual(second);
  });
});
