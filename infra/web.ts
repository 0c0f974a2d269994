import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { CfnOutput, Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { frontKeyHeader } from '../functions/runtime/environment.ts';
import { type Api, apiPaths } from './api.ts';
import { acceptFinding } from './constructs/accept-finding.ts';
import { PrivateBucket } from './constructs/private-bucket.ts';
import type { StageSettings } from './stages.ts';

/** Programs, pictures and requests of our own only; styles are also set by the desk's components. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "img-src 'self' data: blob: https:",
  "media-src 'self' blob: https:",
  "connect-src 'self' https:",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

type WebProps = { readonly stage: StageSettings; readonly api: Api; readonly frontKey: Secret };

/** The browser app. App and API share one origin, as in the embedded run, so no cross-origin rule exists. */
export class Web extends Construct {
  constructor(scope: Construct, id: string, { stage, api, frontKey }: WebProps) {
    super(scope, id);
    const assets = new PrivateBucket(this, 'Assets', {
      encryption: BucketEncryption.S3_MANAGED,
      versioned: true,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
      unloggedBecause: 'Public program files only; a log would collect the addresses of people who look.',
    });
    new CfnOutput(this, 'AssetsBucket', { value: assets.bucketName });
    if (stage.web === 'bucket-only') return;

    const headers = this.headers();
    const distribution = new Distribution(this, 'Distribution', {
      comment: `Green Whistle ${stage.name}`,
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_200,
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(assets),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: headers,
      },
      additionalBehaviors: this.apiBehaviors(api, frontKey, headers),
    });
    acceptFinding(
      distribution,
      'AwsSolutions-CFR3',
      'Access logs hold the addresses of people who came to report; the API keeps a log without them.',
    );
    acceptFinding(
      distribution,
      'AwsSolutions-CFR4',
      'The trial uses CloudFront’s own host name, whose certificate sets the protocol; no personal data is allowed there.',
    );
    acceptFinding(
      distribution,
      'AwsSolutions-CFR1',
      'Reporters travel: no country may be shut out from asking where its report stands.',
    );
    acceptFinding(
      distribution,
      'AwsSolutions-CFR2',
      'Floods are limited by the API’s throttle and by counters per session, which also hold where no web firewall attaches.',
    );
    new CfnOutput(this, 'WebUrl', { value: `https://${distribution.distributionDomainName}` });
  }

  private apiBehaviors(api: Api, frontKey: Secret, responseHeadersPolicy: ResponseHeadersPolicy) {
    const { region, urlSuffix } = Stack.of(this);
    const origin = new HttpOrigin(`${api.http.apiId}.execute-api.${region}.${urlSuffix}`, {
      // A reference that is resolved while deploying: the key itself is in no template.
      customHeaders: { [frontKeyHeader]: frontKey.secretValueFromJson('current').unsafeUnwrap() },
    });
    const behavior = {
      origin,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy,
    };
    const patterns = Object.values(apiPaths)
      .flat()
      .map((path) => path.replace('{proxy+}', '*'));
    return Object.fromEntries(patterns.map((pattern) => [pattern, behavior]));
  }

  private headers(): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        contentTypeOptions: { override: true },
        contentSecurityPolicy: { contentSecurityPolicy, override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        // A link out of the app must not tell the next site that somebody came from a report.
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(365),
          includeSubdomains: true,
          override: true,
        },
      },
    });
  }
}
