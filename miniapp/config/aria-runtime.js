import { mergeInternalComponents } from '@tarojs/shared';

const aria = Object.fromEntries(
  ['Role', 'Label', 'Checked', 'Selected', 'Expanded', 'Disabled', 'Hidden', 'Live'].map((name) => [
    `aria-${name.toLowerCase()}`,
    `i.aria${name}`,
  ]),
);

mergeInternalComponents(
  Object.fromEntries(
    ['View', 'Text', 'Button', 'Image', 'Input', 'Textarea', 'Switch'].map((name) => [name, aria]),
  ),
);
