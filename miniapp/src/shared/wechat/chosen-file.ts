export type FileKind = 'photo' | 'video' | 'audio';

/** What the server's cleaner can make harmless; anything else would only be refused later. */
export type ContentType =
  | 'image/jpeg'
  | 'image/png'
  | 'image/webp'
  | 'image/heic'
  | 'image/gif'
  | 'video/mp4'
  | 'video/quicktime'
  | 'audio/mpeg'
  | 'audio/mp4'
  | 'audio/aac';

export type ChosenFile = {
  readonly path: string;
  readonly kind: FileKind;
  readonly bytes: number;
  readonly contentType: ContentType;
  /** How long it plays, where the phone says so. */
  readonly seconds?: number;
};

/** Where a file came from decides which dialog opens. */
export type FileSource = 'camera' | 'film' | 'album' | 'sound';

/** Why something that was chosen is not there. */
export type Unusable = 'too-large' | 'wrong-kind' | 'not-allowed';

export type Chosen = { readonly files: readonly ChosenFile[]; readonly unusable?: Unusable };

const MB = 1024 * 1024;
const inPieces: readonly ContentType[] = ['video/mp4', 'video/quicktime', 'audio/mp4'];

/** As the API takes them: films and recordings are larger than pictures and plain sounds. */
export const mostBytesOf = (contentType: ContentType): number =>
  (inPieces.includes(contentType) ? 50 : 20) * MB;

const types: readonly (readonly [RegExp, FileKind, ContentType])[] = [
  [/^(jpe?g|image\/jpe?g)$/, 'photo', 'image/jpeg'],
  [/^(png|image\/png)$/, 'photo', 'image/png'],
  [/^(webp|image\/webp)$/, 'photo', 'image/webp'],
  [/^(hei[cf]|image\/hei[cf])$/, 'photo', 'image/heic'],
  [/^(gif|image\/gif)$/, 'photo', 'image/gif'],
  [/^(mp4|m4v|3gp|video\/(mp4|x-m4v|3gpp))$/, 'video', 'video/mp4'],
  [/^(mov|video\/quicktime)$/, 'video', 'video/quicktime'],
  [/^(mp3|audio\/(mpeg|mp3))$/, 'audio', 'audio/mpeg'],
  [/^(m4a|audio\/(mp4|x-m4a|m4a))$/, 'audio', 'audio/mp4'],
  [/^(aac|audio\/(aac|x-aac|aacp))$/, 'audio', 'audio/aac'],
];

/** By the type that the phone names, else by the ending of the file's name. */
export function typeOf(named: string, path: string): readonly [FileKind, ContentType] | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  for (const told of [named.toLowerCase(), ending]) {
    const found = types.find(([pattern]) => pattern.test(told));
    if (found) return [found[1], found[2]];
  }
  return undefined;
}
