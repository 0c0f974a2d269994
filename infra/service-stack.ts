import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { Alarms } from './alarms.ts';
import { Api } from './api.ts';
import { DeadlineTick } from './deadlines.ts';
import type { Deployment } from './deployment.ts';
import { Events } from './events.ts';
import { Web } from './web.ts';

/** Everything that only computes: can be removed and deployed again without losing a report. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, deployment: Deployment) {
    super(scope, id, { env: { region: deployment.stage.region } });
    const api = new Api(this, 'Api', deployment);
    const deadlines = new DeadlineTick(this, 'Deadlines', { ...deployment, publicUrl: api.publicUrl });
    const events = new Events(this, 'Events', deployment);
    new Web(this, 'Web', { stage: deployment.stage, api, frontKey: deployment.data.secrets.front });
    new Alarms(this, 'Alarms', { data: deployment.data, api, deadlines, events });
  }
}
