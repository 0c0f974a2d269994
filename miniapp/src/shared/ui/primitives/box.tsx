import { Text, View } from '@tarojs/components';
import type { BoxProps, BoxTag } from './box-props';

/** WeChat has no HTML elements; what a browser says by its tag is said here by a role. */
const roles: Partial<Record<BoxTag, string>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  ul: 'list',
  ol: 'list',
  li: 'listitem',
  main: 'main',
  nav: 'navigation',
};

export function Box(props: BoxProps) {
  const {
    as = 'div',
    role = roles[as],
    label,
    live,
    hiddenFromReaders,
    children,
    className = '',
    id,
    style,
  } = props;
  const aria = {
    ...(role ? { ariaRole: role } : {}),
    ...(label ? { ariaLabel: label } : {}),
    ...(live ? { ariaLive: live } : {}),
    ...(hiddenFromReaders ? { ariaHidden: true } : {}),
    ...(id ? { id } : {}),
    ...(style ? { style } : {}),
  };
  // An icon is an empty inline block, which WeChat's <text> cannot be.
  if (as === 'span' && children !== undefined) {
    return (
      <Text className={className} {...aria}>
        {children}
      </Text>
    );
  }
  return (
    <View className={className} {...aria}>
      {children}
    </View>
  );
}
