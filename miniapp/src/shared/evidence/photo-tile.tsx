import { useEffect, useState } from 'react';
import { Icon } from '../ui/icon/icon';
import { Box } from '../ui/primitives/box';
import { Picture } from '../ui/primitives/picture';
import { Press } from '../ui/primitives/press';
import { photoAddress } from '../wechat/choose-photos';
import { useWords } from '../words/use-words';
import type { HeldPhoto } from './held-photo';
import './photos.css';

type Props = {
  readonly photo: HeldPhoto;
  readonly index: number;
  readonly percent: number;
  readonly onRemove: () => void;
  readonly onRetry: () => void;
};

export function PhotoTile({ photo, index, percent, onRemove, onRetry }: Props) {
  const words = useWords().filing.evidence;
  const remove = useWords().action.remove;
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    void photoAddress(photo.path).then(setAddress);
  }, [photo.path]);
  const bad = photo.state === 'failed' || photo.state === 'refused' || photo.state === 'gone';
  const name = words.photo(index + 1);
  const state = {
    waiting: words.waiting,
    sending: words.sending(percent),
    done: words.done,
    failed: words.failed,
    refused: words.refused,
    gone: words.gone,
  }[photo.state];
  return (
    <Box as="li" className={`photo${bad ? ' photo-bad' : ''}`}>
      {address ? <Picture src={address} alt={name} className="photo-picture" /> : null}
      <Box className="photo-state" live="polite">
        <Icon name={bad ? 'rotate-ccw' : photo.state === 'done' ? 'check' : 'clock'} size="small" />
        <Box as="span">{state}</Box>
      </Box>
      {photo.state === 'sending' ? (
        <Box className="photo-bar" style={{ width: `${percent}%` }} hiddenFromReaders />
      ) : null}
      {photo.state === 'failed' ? (
        <Press className="photo-retry" onPress={onRetry} label={`${name} ${state}`} />
      ) : null}
      <Press className="photo-remove" onPress={onRemove} label={`${remove} ${name}`}>
        <Box className="photo-remove-mark">
          <Icon name="x" size="small" />
        </Box>
      </Press>
    </Box>
  );
}
