import type { Dependencies } from '../dependencies.ts';

export type CaseDependencies = Pick<Dependencies, 'store' | 'policies' | 'staff'>;
