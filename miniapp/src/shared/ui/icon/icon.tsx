import { Box } from '../primitives/box';
import type { IconName } from './icon-name';

type Props = { readonly name: IconName; readonly size?: 'small' | 'large'; readonly className?: string };

/** Always decoration: the words beside it carry the meaning. */
export function Icon({ name, size, className = '' }: Props) {
  return (
    <Box
      as="span"
      className={`icon icon-${name}${size ? ` icon-${size}` : ''} ${className}`}
      hiddenFromReaders
    />
  );
}
