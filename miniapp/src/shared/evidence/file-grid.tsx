import { useState } from 'react';
import { Notice } from '../ui/notice/notice';
import { Box } from '../ui/primitives/box';
import type { ChosenFile, Unusable } from '../wechat/chosen-file';
import { randomKey } from '../wechat/random-key';
import { useWords } from '../words/use-words';
import { AddFiles } from './add-files';
import { FileTile } from './file-tile';
import { type HeldFile, isBroken, mostFiles } from './held-file';
import { useUploadPercents } from './upload-progress';

type Props = {
  readonly files: readonly HeldFile[];
  readonly photosOnly?: boolean;
  /** Fewer ways to add one. */
  readonly few?: boolean;
  readonly onAdd: (files: readonly HeldFile[]) => void;
  readonly onRemove: (key: string) => void;
  readonly onRetry: (key: string) => void;
  readonly onPause?: (key: string) => void;
  readonly onForward?: (key: string) => void;
};

/** Files of a form, each with its own progress, pause and second try; the form goes on meanwhile. */
export function FileGrid(props: Props) {
  const { files, photosOnly = false, few = false, onAdd, onRemove, onRetry, onPause, onForward } = props;
  const words = useWords().filing.evidence;
  const percents = useUploadPercents();
  const [unusable, setUnusable] = useState<Unusable>();
  const add = (chosen: readonly ChosenFile[], fault: Unusable | undefined) => {
    setUnusable(fault);
    if (chosen.length > 0) onAdd(chosen.map((file) => ({ ...file, key: randomKey(), state: 'waiting' })));
  };
  const names = files.map((file, index) => words.name[file.kind](index + 1));
  return (
    <Box className="stack-12">
      {files.length > 0 ? (
        <Box as="ul" className="photos">
          {files.map((file, index) => (
            <FileTile
              key={file.key}
              file={file}
              name={names[index] ?? ''}
              percent={percents[file.key] ?? 0}
              onRemove={() => onRemove(file.key)}
              onRetry={() => onRetry(file.key)}
              {...(onPause ? { onPause: () => onPause(file.key) } : {})}
              {...(onForward && index > 0 ? { onForward: () => onForward(file.key) } : {})}
            />
          ))}
        </Box>
      ) : null}
      {files.map((file, index) =>
        isBroken(file) ? (
          <Notice
            key={file.key}
            tone="overdue"
            title={`${names[index]} · ${file.state === 'gone' ? words.gone : words.refused}`}
          >
            {file.reason ?? (file.state === 'gone' ? words.goneText : words.refusedText)}
          </Notice>
        ) : null,
      )}
      {files.some(({ state }) => state === 'failed') ? (
        <Box className="note secondary" live="polite">
          {words.failedText}
        </Box>
      ) : null}
      {unusable ? (
        <Notice tone="overdue" live="assertive">
          {words.unusable[unusable]}
        </Notice>
      ) : null}
      {files.length < mostFiles ? (
        <AddFiles
          room={mostFiles - files.length}
          first={files.length === 0}
          photosOnly={photosOnly}
          few={few}
          onChosen={add}
        />
      ) : (
        <Box className="note secondary">{words.limit(mostFiles)}</Box>
      )}
    </Box>
  );
}
