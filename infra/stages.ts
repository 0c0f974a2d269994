/** Where the system can be deployed. Accounts come from the deployer's credentials, never from here. */
export type StageSettings = {
  readonly name: string;
  readonly partition: 'aws' | 'aws-cn';
  readonly region: string;
  readonly architecture: 'arm64' | 'x86_64';
  /** Who serves the browser app: CloudFront, or a web server of the city in front of the bucket. */
  readonly web: 'cloudfront' | 'bucket-only';
  /** Host name that clients and WeChat call; its certificate must exist in the same region. */
  readonly domain?: { readonly name: string; readonly certificateArn: string };
};

export const stages: readonly StageSettings[] = [
  {
    // For trials with invented reports only: personal data must stay in China (PIPL art. 36).
    name: 'trial',
    partition: 'aws',
    region: 'ap-southeast-1',
    architecture: 'arm64',
    web: 'cloudfront',
  },
  {
    name: 'production',
    partition: 'aws-cn',
    region: 'cn-north-1',
    // arm64 for functions is not confirmed for the China regions; the bundles run on either.
    architecture: 'x86_64',
    // A public web address in China needs an ICP filing by its owner, so the city brings the front.
    web: 'bucket-only',
  },
];
