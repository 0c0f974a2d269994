import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { Alarms } from './alarms.ts';
import { Api } from './api.ts';
import type { DataStack } from './data-stack.ts';
import { DeadlineTick } from './deadlines.ts';
import { Events } from './events.ts';
import type { StageSettings } from './stages.ts';
import { Web } from './web.ts';

/** Everything that only computes: can be removed and deployed again without losing a report. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, stage: StageSettings, data: DataStack) {
    super(scope, id, { env: { region: stage.region } });
    const api = new Api(this, 'Api', { stage, data });
    const deadlines = new DeadlineTick(this, 'Deadlines', { stage, data });
    const events = new Events(this, 'Events', { stage, data });
    new Web(this, 'Web', { stage, api });
    new Alarms(this, 'Alarms', { data, api, deadlines, events });
  }
}
