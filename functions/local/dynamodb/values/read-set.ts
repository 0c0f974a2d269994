import { serialization, validation } from '../errors/dynamodb-error.ts';

// The wording, including its two blanks, is the service's.
const emptySet = {
  string: 'One or more parameter values were invalid: An string set  may not be empty',
  number: 'One or more parameter values were invalid: An number set  may not be empty',
  binary: 'One or more parameter values were invalid: Binary sets should not be empty',
} as const;

export function readSet(
  raw: unknown,
  kind: keyof typeof emptySet,
  readMember: (member: unknown) => string,
): readonly string[] {
  if (!Array.isArray(raw)) throw serialization('Unexpected field type');
  if (raw.length === 0) throw validation(emptySet[kind]);
  const members = raw.map(readMember);
  if (new Set(members).size !== members.length) {
    throw validation(
      kind === 'number'
        ? 'Input collection contains duplicates'
        : `One or more parameter values were invalid: Input collection [${members.join(', ')}]${kind === 'binary' ? 'of type BS' : ''} contains duplicates.`,
    );
  }
  return members;
}
