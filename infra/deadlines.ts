import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { HandlerFunction, type HandlerProps } from './constructs/handler-function.ts';

/**
 * Once a minute two sweeps look for what fell due. Nothing is scheduled per case. They are apart because
 * only the sweep of rewards may see a payee, and only the sweep of cases a report. A third erases once a day.
 */
export class DeadlineTick extends Construct {
  readonly sweep: HandlerFunction;
  readonly rewardSweep: HandlerFunction;
  readonly retentionSweep: HandlerFunction;

  constructor(scope: Construct, id: string, props: HandlerProps) {
    super(scope, id);
    const sized = { ...props, timeout: Duration.minutes(5), memorySize: 1024 };
    this.sweep = new HandlerFunction(this, 'deadline-sweep', sized);
    this.rewardSweep = new HandlerFunction(this, 'reward-sweep', sized);
    this.retentionSweep = new HandlerFunction(this, 'retention-sweep', sized);
    const caller = new Role(this, 'Caller', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    const minute = Duration.minutes(1);
    this.every(minute, 'Tick', this.sweep, caller, 'Looks for deadlines of cases that fell due');
    this.every(minute, 'RewardTick', this.rewardSweep, caller, 'Looks for rewards to be told of');
    this.every(
      Duration.hours(1),
      'RetentionTick',
      this.retentionSweep,
      caller,
      'Erases what was kept long enough',
    );
  }

  private every(rate: Duration, id: string, sweep: HandlerFunction, caller: Role, description: string): void {
    // A lost tick is not worth repeating: the next one finds everything that is due by then.
    sweep.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
    caller.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [sweep.functionArn] }),
    );
    new Schedule(this, id, {
      description,
      schedule: ScheduleExpression.rate(rate),
      target: new LambdaInvoke(sweep, {
        // The library would add a right to call every version of the function, which nobody needs.
        role: caller.withoutPolicyUpdates(),
        input: ScheduleTargetInput.fromObject({ kind: 'tick' }),
        retryAttempts: 0,
        maxEventAge: Duration.minutes(1),
      }),
    });
  }
}
