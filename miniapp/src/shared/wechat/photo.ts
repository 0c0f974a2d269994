export type ChosenPhoto = {
  readonly path: string;
  readonly bytes: number;
  readonly contentType: 'image/jpeg' | 'image/png' | 'image/webp' | 'image/heic' | 'image/gif';
};

/** Where a picture came from decides the WeChat dialog; both may be offered. */
export type PhotoSource = 'camera' | 'album';
