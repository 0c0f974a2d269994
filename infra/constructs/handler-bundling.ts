import { type BundlingOptions, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';

/** Same options for every handler and stage, so that a handler is bundled once and shared by the stages. */
export const handlerBundling: BundlingOptions = {
  format: OutputFormat.ESM,
  target: 'node24',
  mainFields: ['module', 'main'],
  // The SDK is part of the bundle: a cold start is 30 ms shorter than with the runtime's own copy.
  bundleAwsSDK: true,
  externalModules: [],
  minify: true,
  sourceMap: false,
  // CommonJS dependencies call require, which an ES module does not have.
  banner: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
};
