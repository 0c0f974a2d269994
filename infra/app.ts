import { join } from 'node:path';
import { App } from 'aws-cdk-lib/core';
import { bundleHandlers } from './bundles.ts';
import cdkJson from './cdk.json' with { type: 'json' };
import { addStages, checkSecurityRules } from './green-whistle.ts';

// Run by `npm run synth` and by the CDK command line, which says itself where the assembly belongs.
const outdir = process.env['CDK_OUTDIR'] ?? join(import.meta.dirname, 'cdk.out');
const app = new App({ outdir, context: cdkJson.context });
addStages(app, bundleHandlers());
checkSecurityRules(app);
app.synth();
