import { findSelfIdentification } from '../../../../functions/contract/self-identification';

type Span = { readonly start: number; readonly end: number };

/** What is as likely somebody else's, such as the plate of the truck that dumps, is not held against a report. */
export const revealingParts = (text: string) =>
  findSelfIdentification(text).filter(({ certainty }) => certainty !== 'possible');

/** Takes a part out together with the comma it leaves behind. */
export function withoutPart(text: string, { start, end }: Span): string {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const stops = /^\s*[，,、；;：:]/;
  const ended = before === '' || /[，,、；;：:。.！!？?\s]$/.test(before);
  return `${before}${ended ? after.replace(stops, '').replace(/^\s+/, '') : after}`
    .replace(/[，,、；;：:]\s*([。.！!？?])/g, '$1')
    .replace(/^\s*[。.！!？?，,、；;]\s*/, '')
    .replace(/[，,、；;：:]\s*$/, '');
}
