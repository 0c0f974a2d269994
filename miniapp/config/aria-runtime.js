import { mergeInternalComponents } from '@tarojs/shared';

const aria = Object.fromEntries(
  ['role', 'label', 'checked', 'selected', 'expanded', 'disabled', 'hidden', 'live'].map((name) => [
    `aria-${name}`,
    '',
  ]),
);

mergeInternalComponents(
  Object.fromEntries(
    ['View', 'Text', 'Button', 'Image', 'Input', 'Textarea', 'Switch'].map((name) => [name, aria]),
  ),
);
