import { buildSync } from 'esbuild';
import { JSDOM } from 'jsdom';
import { wxmlToJs } from 'miniprogram-compiler';

/** One element of the rendered page; `text` is all that is written inside it. */
export type Shown = {
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly children: readonly Shown[];
  readonly parent: Shown | undefined;
  fire(type: string, detail: object, bubbles: boolean): void;
};

export type Handlers = Readonly<Record<string, (event: unknown) => void>>;

export type MountedPage = {
  setData(patch: Readonly<Record<string, unknown>>): void;
  readonly elements: () => readonly Shown[];
  remove(): void;
};

export type ComponentDefinition = {
  readonly properties?: Readonly<
    Record<string, { readonly type: { readonly name: string }; value?: unknown }>
  >;
  readonly methods?: Handlers;
  readonly options?: object;
};

// What j-component and exparser hand out, as far as it is used here.
type ExparserNode = {
  readonly id: string;
  readonly class: string;
  readonly textContent?: string;
  readonly childNodes: readonly ExparserNode[];
  readonly shadowRoot?: ExparserNode;
  readonly __virtual?: boolean;
  readonly _vt?: { readonly tagName: string; readonly attrs: readonly { name: string; value: unknown }[] };
};
type RootComponent = {
  readonly _exparserNode: ExparserNode;
  attach(parent: object): void;
  detach(): void;
  setData(patch: object): void;
};
type Framework = {
  readonly jComponent: {
    register(definition: object): string;
    create(id: string): RootComponent;
  };
  readonly exparser: {
    readonly TextNode: new () => object;
    readonly Event: {
      create(type: string, detail: object, options: object): object;
      dispatchEvent(target: ExparserNode, event: object): void;
    };
  };
  readonly JSON: typeof JSON;
  readonly types: Readonly<Record<string, unknown>>;
};

/** WeChat's built-in components that pages of this app may use. */
const builtIns = [
  ...['view', 'text', 'image', 'button', 'input', 'textarea', 'picker', 'label', 'map', 'scroll-view'],
  ...['switch', 'canvas', 'video', 'audio', 'form', 'cover-view', 'cover-image', 'block'],
];

const bundled = (): string => {
  const contents =
    'window.framework = { jComponent: require("j-component"), exparser: require("miniprogram-exparser"),' +
    ' JSON, types: { String, Number, Boolean, Object, Array } };';
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'iife',
    define: { global: 'window' },
  });
  return outputFiles[0]?.text ?? '';
};

/**
 * The view layer of the phone: WeChat's own template compiler makes the pages' templates, its component system
 * renders them. There is no layout; built-in components are empty shells.
 */
export const createViewLayer = (packageFolder: string) => {
  const { window } = new JSDOM('<body></body>', { runScripts: 'outside-only' });
  window.eval(bundled());
  const { jComponent, exparser, JSON: inside, types } = window.eval('framework') as Framework;
  const templates = wxmlToJs(packageFolder, { maxBuffer: 64 * 2 ** 20 });
  const compile = window.eval(`(function (global) {${templates}})`) as (
    scope: object,
  ) => (path: string) => unknown;
  const templateOf = compile({});
  for (const tag of builtIns) jComponent.register({ id: tag, tagName: `wx-${tag}`, template: '<slot/>' });
  const clone = <T>(value: T): T => inside.parse(inside.stringify(value));

  const defineComponent = (path: string, definition: ComponentDefinition): void => {
    const properties = Object.entries(definition.properties ?? {}).map(([name, { type, value }]) => [
      name,
      { type: types[type.name] ?? null, ...(value === undefined ? {} : { value: clone(value) }) },
    ]);
    jComponent.register({
      id: path,
      tagName: path,
      template: templateOf(`${path}.wxml`),
      usingComponents: { comp: 'comp' },
      properties: Object.fromEntries(properties),
      methods: definition.methods ?? {},
      options: { virtualHost: false },
    });
  };

  const toShown = (node: ExparserNode, parent: Shown | undefined): readonly (Shown | string)[] => {
    if (node instanceof exparser.TextNode) return [node.textContent ?? ''];
    const tag = node._vt?.tagName ?? '';
    if (node.__virtual || tag === '') return node.childNodes.flatMap((child) => toShown(child, parent));
    if (tag !== 'comp' && !builtIns.includes(tag)) throw new Error(`<${tag}> is no component of WeChat`);
    const children: Shown[] = [];
    const shown = {
      tag,
      id: node.id ?? '',
      classes: (node.class ?? '').split(' ').filter((name) => name !== ''),
      attributes: Object.fromEntries((node._vt?.attrs ?? []).map(({ name, value }) => [name, value])),
      text: '',
      children,
      parent,
      fire: (type: string, detail: object, bubbles: boolean) =>
        exparser.Event.dispatchEvent(
          node,
          exparser.Event.create(type, clone(detail), { bubbles, composed: bubbles, capturePhase: true }),
        ),
    };
    const within = tag === 'comp' ? (node.shadowRoot?.childNodes ?? []) : node.childNodes;
    for (const part of within.flatMap((child) => toShown(child, shown))) {
      if (typeof part === 'string') shown.text += part;
      else {
        children.push(part);
        shown.text += part.text;
      }
    }
    return [shown];
  };

  const mount = (route: string, data: object, handlers: Handlers): MountedPage => {
    const id = jComponent.register({
      template: templateOf(`${route}.wxml`),
      usingComponents: { comp: 'comp' },
      data: clone(data),
      methods: { ...handlers },
    });
    const root = jComponent.create(id);
    root.attach(window.document.body);
    return {
      setData: (patch) => root.setData(clone(patch)),
      elements: () => {
        const parts = root._exparserNode.shadowRoot?.childNodes.flatMap((child) => toShown(child, undefined));
        return (parts ?? []).filter((part) => typeof part !== 'string');
      },
      remove: () => root.detach(),
    };
  };

  return { defineComponent, mount, close: () => window.close() };
};

/** All elements below and including these, in the order of the page. */
export const everyShown = (elements: readonly Shown[]): readonly Shown[] =>
  elements.flatMap((one) => [one, ...everyShown(one.children)]);
