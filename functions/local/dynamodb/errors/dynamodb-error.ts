/** Extra members an error carries on the wire, e.g. `Item` or `CancellationReasons`. */
type ErrorMembers = { readonly [member: string]: unknown };

/** An error the service would answer with: the SDK rebuilds its typed exception from `type` and the members. */
export class DynamoDBError extends Error {
  readonly $fault: 'client' | 'server';
  readonly statusCode: number;
  readonly $metadata: { readonly httpStatusCode: number };
  readonly type: string;
  readonly members: ErrorMembers;

  constructor(shape: { type: string; message: string; statusCode?: number; members?: ErrorMembers }) {
    super(shape.message);
    this.type = shape.type;
    this.name = shape.type.slice(shape.type.indexOf('#') + 1);
    this.statusCode = shape.statusCode ?? 400;
    this.$fault = this.statusCode >= 500 ? 'server' : 'client';
    this.$metadata = { httpStatusCode: this.statusCode };
    this.members = shape.members ?? {};
    Object.assign(this, this.members);
  }
}

const service = 'com.amazonaws.dynamodb.v20120810#';

export function validation(message: string): DynamoDBError {
  return new DynamoDBError({ type: 'com.amazon.coral.validate#ValidationException', message });
}

export function serialization(message: string): DynamoDBError {
  return new DynamoDBError({ type: 'com.amazon.coral.service#SerializationException', message });
}

export function unknownOperation(): DynamoDBError {
  return new DynamoDBError({ type: 'com.amazon.coral.service#UnknownOperationException', message: '' });
}

export function serviceError(name: string, message: string, members?: ErrorMembers): DynamoDBError {
  return new DynamoDBError({ type: `${service}${name}`, message, ...(members ? { members } : {}) });
}

export function internalServerError(message = 'Internal server error'): DynamoDBError {
  return new DynamoDBError({ type: `${service}InternalServerError`, message, statusCode: 500 });
}

/** `text` is the stored item as wire JSON, present only when the caller asked for ALL_OLD. */
export function conditionalCheckFailed(item?: unknown): DynamoDBError {
  const members = item === undefined ? {} : { Item: item };
  return serviceError('ConditionalCheckFailedException', 'The conditional request failed', members);
}
