import type { CaseEvent } from '../../domain/case/case-event.ts';
import type { Dependencies } from '../dependencies.ts';

export type EvidenceView = {
  readonly id: string;
  readonly kind: 'photo' | 'video' | 'audio' | 'document';
  readonly contentType: string;
  readonly state: 'waiting' | 'checking' | 'clean' | 'refused';
  readonly from: 'reporter' | 'officer';
  readonly url?: string;
};

/** Clean copies only, under short-lived addresses; the sealed original is the custodian's. */
export const evidenceViews = async (
  { register, files }: Pick<Dependencies, 'register' | 'files'>,
  ids: readonly string[],
): Promise<readonly EvidenceView[]> => {
  if (ids.length === 0) return [];
  const found = await register.findAll(ids);
  return Promise.all(
    found.map(async ({ id, kind, contentType, state, from, clean }) => ({
      id,
      kind,
      contentType: clean?.contentType ?? contentType,
      state,
      from,
      ...(state === 'clean' && { url: await files.readUrl(cleanKey(id), URL_SECONDS) }),
    })),
  );
};

const URL_SECONDS = 900;

export const quarantineKey = (evidenceId: string): string => `quarantine/${evidenceId}`;
export const cleanKey = (evidenceId: string): string => `clean/${evidenceId}`;
export const sealedKey = (evidenceId: string): string => `sealed/${evidenceId}`;

/** Files the reporter gave, with the report or afterwards. */
export const reporterEvidence = (events: readonly CaseEvent[]): readonly string[] =>
  events.flatMap((event) =>
    event.type === 'filed' || event.type === 'supplemented' ? event.data.evidence : [],
  );
