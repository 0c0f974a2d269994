import type { PictureProps } from './picture-props';

export function Picture({ src, alt, className = '', fit = 'cover' }: PictureProps) {
  return <img src={src} alt={alt} className={className} style={{ objectFit: fit }} decoding="async" />;
}
