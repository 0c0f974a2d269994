import { invisibleMark } from '../../domain/export/invisible-mark.ts';
import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import type { Command } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { exportIdOf } from '../ids.ts';
import { localTimeWords } from '../words/export-words.ts';
import { type Language, say } from '../words/language.ts';

/** The same command makes the same id: a repeated request is the same export, recorded again. */
export const watermarkOf = (
  { keyedHash }: Pick<Dependencies, 'keyedHash'>,
  { name, unit }: Officer,
  { id, payloadHash, at }: Command,
  language: Language,
) => {
  const exportId = exportIdOf(`${id}|${payloadHash}`, keyedHash);
  const when = localTimeWords(at);
  const text = say(
    {
      zh: `${name}（${unit.name}）${when} 导出，编号 ${exportId}，仅限办案使用，严禁外传`,
      en: `Exported by ${name} (${unit.name}) at ${when}, ${exportId}. For casework only; do not pass on`,
    },
    language,
  );
  return { exportId, by: name, unit: unit.name, at, text, mark: invisibleMark(exportId) };
};
