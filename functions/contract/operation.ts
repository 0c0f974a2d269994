import type { GenericSchema } from 'valibot';

export type Audience = 'public' | 'citizen' | 'officer' | 'finance' | 'identity' | 'wechat' | 'local';

/**
 * One operation as clients see it. The same object validates requests, filters responses and becomes
 * OpenAPI, so the three cannot disagree. Path parameters stand in braces.
 */
export type Operation = {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: `/${string}`;
  readonly audience: Audience;
  readonly summary: string;
  readonly query?: GenericSchema;
  readonly body?: GenericSchema;
  readonly status: 200 | 201 | 202 | 204;
  readonly response: GenericSchema;
};

export const operation = <const O extends Operation>(definition: O): O => definition;
