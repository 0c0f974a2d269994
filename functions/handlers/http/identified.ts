import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import type { CitizenSession } from '../../ports/identity-vault.ts';

/** Who calls, or why nobody was believed. */
export type Identified =
  | {
      readonly ok: true;
      readonly key: string;
      readonly tokenHash: string;
      readonly officer?: Officer;
      readonly session?: CitizenSession;
      /** The second factor was typed within the last minutes. */
      readonly factorIsFresh?: boolean;
    }
  | {
      readonly ok: false;
      readonly code: 'session.required' | 'session.expired' | 'access.denied';
      /** Who is signed in, but holds none of the posts. */
      readonly denied?: Officer;
    };
