import { expect, it } from 'vitest';
import { synthesize } from './synthesized.ts';

const service = synthesize().find(({ stage }) => stage.web === 'cloudfront')?.service;
const configs = Object.values(service?.findResources('AWS::CloudFront::Distribution') ?? {}).map(
  ({ Properties }) => Properties.DistributionConfig,
);
const [policy] = Object.values(service?.findResources('AWS::CloudFront::ResponseHeadersPolicy') ?? {});
const headers = policy?.Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig;

it('pages and answers of the API carry the same protecting headers', () => {
  expect(configs).toHaveLength(1);
  const { DefaultCacheBehavior, CacheBehaviors } = configs[0];
  const behaviors = [DefaultCacheBehavior, ...CacheBehaviors];
  expect(behaviors.length).toBeGreaterThan(3);
  for (const behavior of behaviors)
    expect(behavior.ResponseHeadersPolicyId, behavior.PathPattern).toEqual(
      DefaultCacheBehavior.ResponseHeadersPolicyId,
    );
});

it('browsers use TLS for a year, believe no type but ours, and tell nobody where they come from', () => {
  expect(headers).toMatchObject({
    StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, IncludeSubdomains: true, Override: true },
    ContentTypeOptions: { Override: true },
    ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
    FrameOptions: { FrameOption: 'DENY', Override: true },
  });
});

it('no program of others runs in our pages, and no other page shows ours', () => {
  const rules = headers.ContentSecurityPolicy.ContentSecurityPolicy.split('; ');
  for (const rule of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
    expect(rules).toContain(rule);
  expect(rules.filter((rule: string) => rule.startsWith('script-src'))).toEqual([]);
});

it('answers of the API are kept in no cache on the way', () => {
  // AWS's own policy CachingDisabled.
  for (const { CachePolicyId, PathPattern } of configs[0].CacheBehaviors)
    expect(CachePolicyId, PathPattern).toBe('4135ea2d-6df8-44a3-9df3-4b5a84be39ad');
});
