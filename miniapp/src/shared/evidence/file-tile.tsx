import { useEffect, useState } from 'react';
import { Icon } from '../ui/icon/icon';
import type { IconName } from '../ui/icon/icon-name';
import { Box } from '../ui/primitives/box';
import { Picture } from '../ui/primitives/picture';
import { Press } from '../ui/primitives/press';
import { fileAddress } from '../wechat/kept-files';
import { useWords } from '../words/use-words';
import type { HeldFile } from './held-file';
import './photos.css';

type Props = {
  readonly file: HeldFile;
  readonly name: string;
  readonly percent: number;
  readonly onRemove: () => void;
  readonly onRetry: () => void;
  readonly onPause?: () => void;
  /** Only where something stands before it. */
  readonly onForward?: () => void;
};

const icons: Record<HeldFile['state'], IconName> = {
  waiting: 'clock',
  sending: 'pause',
  paused: 'play',
  failed: 'rotate-ccw',
  refused: 'circle-alert',
  gone: 'circle-alert',
  done: 'check',
};

export function FileTile({ file, name, percent, onRemove, onRetry, onPause, onForward }: Props) {
  const words = useWords().filing.evidence;
  const remove = useWords().action.remove;
  const [address, setAddress] = useState<string>();
  const { kind, path, state } = file;
  useEffect(() => {
    if (kind === 'photo') void fileAddress(path).then(setAddress);
  }, [kind, path]);
  const bad = state === 'failed' || state === 'refused' || state === 'gone';
  const told = state === 'sending' ? words.sending(percent) : words[state];
  const pauses = onPause !== undefined && (state === 'sending' || state === 'waiting');
  const press = pauses ? onPause : state === 'failed' || state === 'paused' ? onRetry : undefined;
  const does = pauses ? words.pause : state === 'paused' ? words.resume : words.tryAgain;
  const icon = state === 'sending' && !pauses ? 'clock' : pauses ? 'pause' : icons[state];
  const line = (
    <>
      <Icon name={icon} size="small" />
      <Box as="span">{told}</Box>
    </>
  );
  return (
    <Box as="li" className={`photo${bad ? ' photo-bad' : ''}`}>
      {address ? <Picture src={address} alt={name} className="photo-picture" /> : null}
      {kind === 'photo' ? null : (
        <Box className="photo-note" role="img" label={name}>
          <Icon name={kind === 'video' ? 'video' : 'mic'} />
          <Box className="numeric">{lengthOf(file)}</Box>
        </Box>
      )}
      {press ? (
        <Press className="photo-press" onPress={press} label={`${does} ${name} ${told}`}>
          <Box className="photo-state">{line}</Box>
        </Press>
      ) : (
        <Box className="photo-state photo-state-still">{line}</Box>
      )}
      {state === 'sending' ? (
        <Box className="photo-bar" style={{ width: `${percent}%` }} hiddenFromReaders />
      ) : null}
      {onForward ? (
        <Press className="photo-forward" onPress={onForward} label={`${words.forward} ${name}`}>
          <Box className="photo-mark">
            <Icon name="chevron-left" size="small" />
          </Box>
        </Press>
      ) : null}
      <Press className="photo-remove" onPress={onRemove} label={`${remove} ${name}`}>
        <Box className="photo-mark">
          <Icon name="x" size="small" />
        </Box>
      </Press>
    </Box>
  );
}

/** "1:05" where the phone knows it, else the size. */
const lengthOf = ({ seconds, bytes }: HeldFile): string =>
  seconds === undefined
    ? `${Math.max(0.1, bytes / 1024 / 1024).toFixed(1)} MB`
    : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
