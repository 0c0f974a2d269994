import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLogicLayer } from './mini-program.ts';
import {
  type ComponentDefinition,
  createViewLayer,
  everyShown,
  type MountedPage,
  type Shown,
} from './screen.ts';
import { type Call, createWechat, type Kept, type Surroundings } from './wechat.ts';

type Lifecycle = 'onLoad' | 'onShow' | 'onReady' | 'onHide' | 'onUnload' | 'onLaunch';
type Definition = Partial<Record<Lifecycle | 'eh', (argument?: unknown) => unknown>> & {
  readonly data?: object;
};
type Page = Definition & {
  route: string;
  options: object;
  setData(patch: Readonly<Record<string, unknown>>, done?: () => void): void;
};
type Opened = { readonly page: Page; readonly mounted: MountedPage };

/** Of one page while it was open. */
export type Weight = { nodes: number; depth: number; siblings: number; setDataBytes: number };

export type PhoneOptions = {
  readonly folder: string;
  readonly apiBase: string;
  readonly server: string;
  readonly surroundings?: Partial<Surroundings>;
  readonly configure?: (code: string) => string;
  /** Of the same phone before the app was closed. */
  readonly kept?: Kept;
};

/** WeChat allows ten pages on top of each other. */
const mostPages = 10;

/** The compiled mini-program on a simulated phone: logic and view layer, a page stack, and somebody's finger. */
export const startPhone = ({
  folder,
  apiBase,
  server,
  configure = (code) => code,
  ...more
}: PhoneOptions) => {
  const surroundings: Surroundings = {
    user: 'somebody',
    online: true,
    privacy: 'agrees',
    location: 'refused',
    album: 'allowed',
    camera: [],
    subscription: 'accept',
    transfer: async () => false,
    ...more.surroundings,
  };
  const appConfig = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'));
  const subPackages: readonly { root: string; pages: string[] }[] = appConfig.subPackages ?? [];
  const routes: readonly string[] = [
    ...appConfig.pages,
    ...subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ];
  const view = createViewLayer(folder);
  const stack: Opened[] = [];
  const weights = new Map<string, Weight>();
  const problems: string[] = [];
  const definitions = new Map<string, Definition>();
  let defining = '';
  let app: Definition = {};
  let title = '';
  let tapping = false;

  const open = (address: string): Opened => {
    const [path = '', query = ''] = address.replace(/^\//, '').split('?');
    if (!routes.includes(path)) throw new Error(`page "${path}" is not found`);
    logic.openPackageOf(path);
    defining = path;
    logic.load(path);
    const definition = definitions.get(path);
    if (!definition) throw new Error(`${path} defines no page`);
    const weight: Weight = weights.get(path) ?? { nodes: 0, depth: 0, siblings: 0, setDataBytes: 0 };
    weights.set(path, weight);
    const options = logic.clone(
      JSON.stringify(Object.fromEntries(query ? query.split('&').map((part) => part.split('=')) : [])),
    ) as object;
    const handle = (event: unknown) => void page.eh?.call(page, logic.clone(JSON.stringify(named(event))));
    const mounted = view.mount(path, definition.data ?? {}, { eh: handle });
    const page: Page = {
      ...definition,
      route: path,
      options,
      setData: (patch, done) => {
        const text = JSON.stringify(patch);
        weight.setDataBytes = Math.max(weight.setDataBytes, Buffer.byteLength(text));
        const plain = Object.entries(patch).map(([key, value]) => [key.replaceAll('.[', '['), value]);
        mounted.setData(Object.fromEntries(plain));
        weigh(mounted.elements(), weight);
        if (done) setTimeout(done, 0);
      },
    };
    const opened = { page, mounted };
    stack.push(opened);
    page.onLoad?.call(page, options);
    page.onShow?.call(page);
    page.onReady?.call(page);
    return opened;
  };
  const closeTop = () => {
    const top = stack.pop();
    top?.page.onUnload?.call(top.page);
    top?.mounted.remove();
  };
  const guarded = (work: () => void) => () => {
    try {
      work();
    } catch (error) {
      problems.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  };
  const later = (work: () => void) => setTimeout(guarded(work), 0);
  const goTo = (prepare: () => void) => (options: Call) => {
    const url = String(options['url']);
    if (!routes.includes(url.replace(/^\//, '').split('?')[0] ?? ''))
      return { fail: `page "${url}" is not found` };
    later(() => {
      prepare();
      open(url);
    });
    return {};
  };

  const { wx, ...wechat } = createWechat({
    appConfig,
    apiBase,
    server,
    surroundings,
    kept: more.kept,
    inTap: () => tapping,
    setTitle: (text) => {
      title = text;
    },
    navigation: {
      navigateTo: (options) => {
        if (stack.length >= mostPages) return { fail: 'webview count limit exceed' };
        const below = stack.at(-1);
        return goTo(() => below?.page.onHide?.call(below.page))(options);
      },
      redirectTo: goTo(closeTop),
      reLaunch: goTo(() => {
        while (stack.length > 0) closeTop();
      }),
      navigateBack: ({ delta = 1 }) => {
        if (stack.length < 2) return { fail: 'cannot navigate back at first page.' };
        later(() => {
          for (let left = Math.min(Number(delta), stack.length - 1); left > 0; left -= 1) closeTop();
          const top = stack.at(-1);
          top?.page.onShow?.call(top.page);
        });
        return {};
      },
    },
  });

  const quiet = () => {};
  const complain = (...parts: readonly unknown[]) => void problems.push(parts.map(String).join(' '));
  const timers = new Set<NodeJS.Timeout>();
  const logic = createLogicLayer(
    { folder, subPackages: subPackages.map(({ root }) => root) },
    {
      wx,
      console: { log: quiet, info: quiet, debug: quiet, warn: complain, error: complain },
      setTimeout: (run: () => void, ms?: number) => {
        const timer = setTimeout(guarded(run), ms);
        timers.add(timer);
        return Number(timer);
      },
      clearTimeout: (timer: number) => clearTimeout(timer),
      setInterval: (run: () => void, ms?: number) => {
        const timer = setInterval(guarded(run), ms);
        timers.add(timer);
        return Number(timer);
      },
      clearInterval: (timer: number) => clearInterval(timer),
      // The names are WeChat's; nothing here is a component of React.
      ['App']: (definition) => {
        app = definition;
      },
      ['Page']: (definition) => void definitions.set(defining, definition),
      ['Component']: (definition: ComponentDefinition) => {
        const { methods = {}, ...rest } = definition;
        const eh = (event: unknown) => methods['eh']?.(logic.clone(JSON.stringify(named(event))));
        view.defineComponent('comp', { ...rest, methods: { eh } });
      },
      getApp: () => app,
      getCurrentPages: () => stack.map(({ page }) => page),
    },
    configure,
  );

  const elements = (): readonly Shown[] => everyShown(stack.at(-1)?.mounted.elements() ?? []);
  const text = (): string =>
    (stack.at(-1)?.mounted.elements() ?? []).map((element) => element.text).join('\n');

  logic.load('app');
  logic.load('comp');
  app.onLaunch?.call(app, { path: routes[0], query: {}, scene: 1001 });
  app.onShow?.call(app, { path: routes[0], query: {}, scene: 1001 });
  open(routes[0] ?? '');

  return {
    wechat,
    surroundings,
    routes,
    appConfig,
    weights,
    /** What the app wrote to the console as a warning or an error, and what went wrong in navigation. */
    problems,
    elements,
    text,
    title: () => title,
    stack: () => stack.map(({ page }) => page.route),
    open: (address: string) => void open(address),
    reLaunch: (address: string) => {
      while (stack.length > 0) closeTop();
      open(address);
    },
    /** The whole handling of the tap happens in here, as on the phone. */
    tap: (shown: Shown) => {
      if (isDisabled(shown)) throw new Error(`"${shown.text}" is disabled`);
      tapping = true;
      try {
        shown.fire('tap', { x: 10, y: 10 }, true);
      } finally {
        tapping = false;
      }
    },
    stop: () => {
      for (const timer of timers) clearTimeout(timer);
      while (stack.length > 0) stack.pop()?.mounted.remove();
      view.close();
    },
  };
};

export type Phone = ReturnType<typeof startPhone>;

export const isDisabled = (shown: Shown): boolean =>
  shown.attributes['disabled'] === true || (shown.parent !== undefined && isDisabled(shown.parent));

/** WeChat names a map's regionchange after its half, which the detail repeats. */
const named = (event: unknown): unknown => {
  const { type, detail } = Object(event);
  return type === 'regionchange' ? { ...Object(event), type: detail.type, causedBy: detail.causedBy } : event;
};

function weigh(elements: readonly Shown[], weight: Weight): void {
  let nodes = 0;
  const visit = (among: readonly Shown[], depth: number) => {
    weight.depth = among.length > 0 ? Math.max(weight.depth, depth) : weight.depth;
    weight.siblings = Math.max(weight.siblings, among.length);
    for (const one of among) {
      nodes += 1;
      visit(one.children, depth + 1);
    }
  };
  visit(elements, 1);
  weight.nodes = Math.max(weight.nodes, nodes);
}
