export type PictureProps = {
  readonly src: string;
  /** Empty for decoration. */
  readonly alt: string;
  readonly className?: string;
  readonly fit?: 'cover' | 'contain';
};
