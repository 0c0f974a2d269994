import path from 'node:path';

/**
 * WeChat's templates drop aria attributes unless the component map names them. The same map goes into the
 * compiled templates here and into the runtime through aria-runtime.js, or setData would skip them.
 */
const aria = {
  'aria-role': 'i.ariaRole',
  'aria-label': 'i.ariaLabel',
  'aria-checked': 'i.ariaChecked',
  'aria-selected': 'i.ariaSelected',
  'aria-expanded': 'i.ariaExpanded',
  'aria-disabled': 'i.ariaDisabled',
  'aria-hidden': 'i.ariaHidden',
  'aria-live': 'i.ariaLive',
};

type Patch = Record<string, Record<string, string>>;
type MiniPlatform = {
  template: { mergeComponents: (context: unknown, patch: Patch) => void };
  runtimePath: string | readonly string[];
};

type Context = { registerMethod: (name: string, fn: (platform: MiniPlatform) => void) => void };

const patch: Patch = Object.fromEntries(
  ['View', 'Text', 'Button', 'Image', 'Input', 'Textarea', 'Switch'].map((name) => [name, aria]),
);

export default function ariaPlugin(context: Context): void {
  context.registerMethod('onSetupClose', (platform) => {
    platform.template.mergeComponents(context, patch);
    platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'aria-runtime.js')].flat();
  });
}
