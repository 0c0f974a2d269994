import type { CaseEvent } from '../../domain/case/case-event.ts';
import type { Dependencies } from '../dependencies.ts';

export type EvidenceView = {
  readonly id: string;
  readonly kind: 'photo' | 'video' | 'audio' | 'document';
  readonly contentType: string;
  readonly state: 'waiting' | 'checking' | 'clean' | 'refused';
  readonly from: 'reporter' | 'officer';
  readonly url?: string;
  readonly redacted?: true;
  readonly unredactedUrl?: string;
};

/** Which files have a copy with parts blacked out, and whether the reader may see what lies below. */
export type Redaction = {
  readonly copies: ReadonlyMap<string, string>;
  readonly seesBelow: boolean;
};

/**
 * Clean copies only, under short-lived addresses; the sealed original is the custodian's. A file with a
 * blacked-out copy is shown as that copy: while the copy is being checked there is nothing to see.
 */
export const evidenceViews = async (
  { register, files }: Pick<Dependencies, 'register' | 'files'>,
  ids: readonly string[],
  /** Left out: the reporter's own view, where nothing is covered. */
  redaction?: Redaction,
): Promise<readonly EvidenceView[]> => {
  if (ids.length === 0) return [];
  const { copies, seesBelow } = redaction ?? { copies: new Map<string, string>(), seesBelow: false };
  const found = await register.findAll([...ids, ...ids.flatMap((id) => copies.get(id) ?? [])]);
  const fileById = new Map(found.map((file) => [file.id, file]));
  const views = ids.map(async (id): Promise<EvidenceView | undefined> => {
    const copy = copies.get(id);
    const file = fileById.get(id);
    const shown = fileById.get(copy ?? id);
    if (file === undefined || shown === undefined) return undefined;
    const urlOf = (of: string, seconds = URL_SECONDS) => files.readUrl(cleanKey(of), seconds);
    const mayBeCovered = redaction !== undefined && shown.kind === 'photo';
    const seconds = mayBeCovered ? COVERABLE_URL_SECONDS : URL_SECONDS;
    return {
      id,
      kind: shown.kind,
      contentType: shown.clean?.contentType ?? shown.contentType,
      state: shown.state,
      from: file.from,
      ...(shown.state === 'clean' && { url: await urlOf(shown.id, seconds) }),
      ...(copy !== undefined && { redacted: true as const }),
      ...(copy !== undefined && seesBelow && file.state === 'clean' && { unredactedUrl: await urlOf(id) }),
    };
  });
  return (await Promise.all(views)).filter((view) => view !== undefined);
};

/** A film is fetched in pieces while it plays, and the address must hold so long. */
const URL_SECONDS = 900;
/** Staff's address of a picture opens what it opened when it was given out: it must not outlive a blacking-out by much. */
const COVERABLE_URL_SECONDS = 120;

export const quarantineKey = (evidenceId: string): string => `quarantine/${evidenceId}`;
export const cleanKey = (evidenceId: string): string => `clean/${evidenceId}`;

/** Files the reporter gave, with the report or afterwards. */
export const reporterEvidence = (events: readonly CaseEvent[]): readonly string[] =>
  events.flatMap((event) =>
    event.type === 'filed' || event.type === 'supplemented' ? event.data.evidence : [],
  );
