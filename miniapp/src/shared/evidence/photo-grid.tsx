import { Button } from '../ui/button/button';
import { Notice } from '../ui/notice/notice';
import { Box } from '../ui/primitives/box';
import { choosePhotos } from '../wechat/choose-photos';
import type { PhotoSource } from '../wechat/photo';
import { randomKey } from '../wechat/random-key';
import { useWords } from '../words/use-words';
import { type HeldPhoto, mostPhotos } from './held-photo';
import { PhotoTile } from './photo-tile';
import { useUploadPercents } from './upload-progress';

type Props = {
  readonly photos: readonly HeldPhoto[];
  readonly onAdd: (photos: readonly HeldPhoto[]) => void;
  readonly onRemove: (key: string) => void;
  readonly onRetry: (key: string) => void;
};

/** Pictures of a form, each with its own progress and its own second try; the form goes on meanwhile. */
export function PhotoGrid({ photos, onAdd, onRemove, onRetry }: Props) {
  const words = useWords().filing.evidence;
  const percents = useUploadPercents();
  const room = mostPhotos - photos.length;
  const add = async (source: PhotoSource) => {
    const chosen = await choosePhotos(room, source);
    if (chosen.length > 0) onAdd(chosen.map((photo) => ({ ...photo, key: randomKey(), state: 'waiting' })));
  };
  return (
    <Box className="stack-12">
      {photos.length > 0 ? (
        <Box as="ul" className="photos">
          {photos.map((photo, index) => (
            <PhotoTile
              key={photo.key}
              photo={photo}
              index={index}
              percent={percents[photo.key] ?? 0}
              onRemove={() => onRemove(photo.key)}
              onRetry={() => onRetry(photo.key)}
            />
          ))}
        </Box>
      ) : null}
      {photos.map(({ key, state, reason }, index) =>
        state === 'refused' || state === 'gone' ? (
          <Notice key={key} tone="overdue" title={`${words.photo(index + 1)} · ${words[state]}`}>
            {reason ?? words.refusedText}
          </Notice>
        ) : null,
      )}
      {room > 0 ? (
        <Box className={`photo-sources${photos.length === 0 ? ' photo-sources-first' : ''}`}>
          <Button
            kind={photos.length === 0 ? 'tint' : 'plain'}
            icon="camera"
            onPress={() => void add('camera')}
            block
          >
            {words.camera}
          </Button>
          <Button kind="plain" icon="image" onPress={() => void add('album')} block>
            {words.album}
          </Button>
        </Box>
      ) : (
        <Box className="note secondary">{words.limit(mostPhotos)}</Box>
      )}
    </Box>
  );
}
