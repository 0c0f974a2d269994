import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** Network logs are kept at least six months (Cybersecurity Law art. 21); 180 days would fall short. */
export const logRetention = RetentionDays.ONE_YEAR;
