import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { HandlerFunction } from './constructs/handler-function.ts';
import type { Deployment } from './deployment.ts';

/** Once a minute the sweep looks for what fell due. Nothing is scheduled per case. */
export class DeadlineTick extends Construct {
  readonly sweep: HandlerFunction;

  constructor(scope: Construct, id: string, deployment: Deployment) {
    super(scope, id);
    this.sweep = new HandlerFunction(this, 'deadline-sweep', {
      ...deployment,
      timeout: Duration.minutes(5),
      memorySize: 1024,
    });
    // A lost tick is not worth repeating: the next one finds everything that is due by then.
    this.sweep.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
    const caller = new Role(this, 'Caller', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    caller.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [this.sweep.functionArn] }),
    );
    new Schedule(this, 'Tick', {
      description: 'Looks for deadlines that fell due, every minute',
      schedule: ScheduleExpression.rate(Duration.minutes(1)),
      target: new LambdaInvoke(this.sweep, {
        // The library would add a right to call every version of the function, which nobody needs.
        role: caller.withoutPolicyUpdates(),
        input: ScheduleTargetInput.fromObject({ kind: 'tick' }),
        retryAttempts: 0,
        maxEventAge: Duration.minutes(1),
      }),
    });
  }
}
