import { FileGrid } from './file-grid';
import type { HeldFile } from './held-file';

type Props = {
  readonly photos: readonly HeldFile[];
  readonly onAdd: (photos: readonly HeldFile[]) => void;
  readonly onRemove: (key: string) => void;
  readonly onRetry: (key: string) => void;
};

/** Pictures alone, of a short form that is sent while it is open. */
export const PhotoGrid = ({ photos, ...on }: Props) => <FileGrid files={photos} photosOnly {...on} />;
