import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

export type UserImpactAlarmProps = {
  readonly metric: IMetric;
  /** The sentence whoever is woken reads first: what people lose while this lasts. */
  readonly usersLose: { readonly zh: string; readonly en: string };
  /** Alarms from this value on; with `below`, under it. */
  readonly threshold: number;
  readonly below?: boolean;
  /** Number of periods in a row. */
  readonly periods?: number;
  readonly tell: ITopic;
};

/** No alarm without a reason: it cannot be written without saying what people lose. */
export class UserImpactAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: UserImpactAlarmProps) {
    const { metric, usersLose, threshold, below = false, periods = 1, tell } = props;
    super(scope, id, {
      alarmDescription: `${usersLose.zh} ${usersLose.en}`,
      metric,
      threshold,
      comparisonOperator: below
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: periods,
      // Silence is good news for a count of faults and bad news for a sign of life.
      treatMissingData: below ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    this.addAlarmAction(new SnsAction(tell));
    this.addOkAction(new SnsAction(tell));
  }
}
