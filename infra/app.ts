import { join } from 'node:path';
import { App } from 'aws-cdk-lib/core';
import cdkJson from './cdk.json' with { type: 'json' };
import { addStages } from './green-whistle.ts';

// Run by `npm run synth` and by the CDK command line, which says itself where the assembly belongs.
const outdir = process.env['CDK_OUTDIR'] ?? join(import.meta.dirname, 'cdk.out');
const app = new App({ outdir, context: cdkJson.context });
addStages(app);
app.synth();
