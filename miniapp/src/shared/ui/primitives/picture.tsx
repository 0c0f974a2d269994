import { Image } from '@tarojs/components';
import type { PictureProps } from './picture-props';

export function Picture({ src, alt, className = '', fit = 'cover' }: PictureProps) {
  return (
    <Image
      src={src}
      className={className}
      mode={fit === 'cover' ? 'aspectFill' : 'aspectFit'}
      lazyLoad
      {...(alt ? { ariaLabel: alt, ariaRole: 'img' } : { ariaHidden: true })}
    />
  );
}
