import { Button } from 'antd';
import { useRef, useState } from 'react';
import { Icon } from '../../shared/ui/icon/icon';
import { useWords } from '../words/use-words';
import type { FieldValue } from './field';
import { uploadPhoto } from './upload-photo';

const MOST = 9;

type Photo = { readonly name: string; readonly state: 'waiting' | 'ready' | 'failed'; readonly id?: string };
type Props = {
  readonly id?: string;
  readonly value: FieldValue;
  readonly onChange: (value: FieldValue) => void;
};

export function PhotosInput({ id, value, onChange }: Props) {
  const { forms } = useWords();
  const picker = useRef<HTMLInputElement>(null);
  // A draft remembers the ids of photos that are up, not their names.
  const [photos, setPhotos] = useState<readonly Photo[]>(() =>
    (Array.isArray(value) ? value : []).map((known) => ({ name: known, state: 'ready', id: known })),
  );
  const latest = useRef(photos);

  const change = (next: readonly Photo[]) => {
    latest.current = next;
    setPhotos(next);
    onChange(next.flatMap((photo) => (photo.id === undefined ? [] : [photo.id])));
  };

  const add = async (file: File) => {
    const waiting: Photo = { name: file.name, state: 'waiting' };
    change([...latest.current, waiting]);
    const answer = await uploadPhoto(file);
    const done: Photo = answer.ok
      ? { name: file.name, state: 'ready', id: answer.value }
      : { name: file.name, state: 'failed' };
    change(latest.current.map((photo) => (photo === waiting ? done : photo)));
  };

  const said = { waiting: forms.photoWaiting, ready: forms.photoReady, failed: forms.photoFailed };
  return (
    <div>
      <input
        ref={picker}
        id={id}
        type="file"
        className="unseen"
        accept="image/jpeg,image/png"
        multiple
        tabIndex={-1}
        onChange={(event) => {
          const files = Array.from(event.target.files ?? []).slice(0, MOST - photos.length);
          event.target.value = '';
          for (const file of files) void add(file);
        }}
      />
      <Button disabled={photos.length >= MOST} onClick={() => picker.current?.click()}>
        <Icon name="camera" size="small" /> {forms.addPhotos}
      </Button>
      <span className="secondary d-beside">{forms.photoLimit}</span>
      {photos.length > 0 && (
        <ul className="d-photo-list">
          {photos.map((photo, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two photos may carry the same name
            <li key={index}>
              <span className="d-ellipsis">{photo.name}</span>
              <span className={photo.state === 'failed' ? 'd-bad' : 'secondary'}>{said[photo.state]}</span>
              <button
                type="button"
                className="d-quiet"
                aria-label={`${forms.photoRemove} ${photo.name}`}
                onClick={() => change(photos.filter((other) => other !== photo))}
              >
                <Icon name="x" size="small" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
