import path from 'node:path';

/**
 * WeChat's templates drop aria attributes unless the component map names them. The same map goes into the
 * compiled templates here and into the runtime through aria-runtime.js, or setData would skip them. No default
 * values: the template would then drop a `false` too, and an unchecked box would be read out as no box at all.
 */
const aria = {
  'aria-role': '',
  'aria-label': '',
  'aria-checked': '',
  'aria-selected': '',
  'aria-expanded': '',
  'aria-disabled': '',
  'aria-hidden': '',
  'aria-live': '',
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
