import { documentedMembers, documentedOptions } from './documented-api.ts';
import { createFiles, type Files } from './wechat-files.ts';
import { createNetwork } from './wechat-network.ts';
import { createRecorder } from './wechat-recorder.ts';

type Callbacks = {
  readonly success?: (result: object) => void;
  readonly fail?: (result: object) => void;
  readonly complete?: (result: object) => void;
};
export type Call = Callbacks & Readonly<Record<string, unknown>>;

/** What an API came to: its result, or `fail` with the words and number WeChat gives. */
export type Came = { readonly [name: string]: unknown } | { readonly fail: string; readonly errno?: number };
type Behaviour = (options: Call) => Came | Promise<Came>;

/** What the phone's owner and its surroundings do; tests set it. */
export type Surroundings = {
  user: string;
  online: boolean;
  /** WeChat's privacy dialog, shown before the first API that touches personal data. */
  privacy: 'agrees' | 'refuses';
  location: { readonly longitude: number; readonly latitude: number } | 'refused';
  album: 'allowed' | 'refused';
  /** Pictures the next chooseMedia gives. */
  camera: readonly Uint8Array[];
  /** The video that is filmed, and what is said into the microphone. */
  film?: Uint8Array | undefined;
  voice?: Uint8Array | undefined;
  subscription: 'accept' | 'reject';
  transfer: (request: { mchId: string; appId: string; packageInfo: string }) => Promise<boolean>;
};

/** What stays on the phone when the app is closed. */
export type Kept = { readonly storage: Map<string, string>; readonly files: Files };

export type WechatSetting = {
  readonly kept: Kept | undefined;
  readonly appConfig: Readonly<Record<string, unknown>>;
  readonly apiBase: string;
  readonly server: string;
  readonly surroundings: Surroundings;
  readonly inTap: () => boolean;
  readonly navigation: Readonly<Record<'navigateTo' | 'redirectTo' | 'reLaunch' | 'navigateBack', Behaviour>>;
  readonly setTitle: (title: string) => void;
};

/** Asked about in WeChat's privacy dialog, and named in the privacy guide of the mini-program. */
const personal = new Set([
  'requirePrivacyAuthorize',
  'chooseMedia',
  'getLocation',
  'setClipboardData',
  'saveImageToPhotosAlbum',
]);
const megabyte = 2 ** 20;

/**
 * `wx` as far as this app uses it. What WeChat's documentation does not have throws, and so does what is
 * documented but not simulated: a test must not pass by calling into nothing.
 */
export const createWechat = (setting: WechatSetting) => {
  const { appConfig, surroundings, kept } = setting;
  const asked: { readonly api: string; readonly options: Readonly<Record<string, unknown>> }[] = [];
  const strange = new Set<string>();
  const storage = kept?.storage ?? new Map<string, string>();
  const clipboard: string[] = [];
  const listeners = new Map<string, Set<(event: object) => void>>();
  const files = kept?.files ?? createFiles();
  const network = createNetwork(setting, files);
  let agreed = false;
  let signIns = 0;

  const subscribers = (name: string): Set<(event: object) => void> => {
    const found = listeners.get(name) ?? new Set();
    listeners.set(name, found);
    return found;
  };
  const listen = (name: string) => ({
    [`on${name}`]: (run: (event: object) => void) => void subscribers(name).add(run),
    [`off${name}`]: (run?: (event: object) => void) =>
      run === undefined ? subscribers(name).clear() : void subscribers(name).delete(run),
  });

  const smaller = (src: unknown, ending: string): Came => {
    const bytes = files.read(String(src));
    return bytes === undefined
      ? { fail: 'file not found' }
      : { tempFilePath: files.addTemporary(bytes, ending) };
  };
  const behaviours: Readonly<Record<string, Behaviour>> = {
    ...setting.navigation,
    login: () => {
      signIns += 1;
      return { code: `once:${surroundings.user}:${signIns}-${Date.now()}` };
    },
    chooseMedia: ({ count, mediaType, sourceType, sizeType }) => {
      if (!Array.isArray(mediaType) || !Array.isArray(sourceType) || !Array.isArray(sizeType))
        return { fail: 'parameter error' };
      if (mediaType.join() === 'video') {
        const { film } = surroundings;
        if (film === undefined) return { fail: 'cancel' };
        const tempFilePath = files.addTemporary(film, 'mp4');
        const taken = { tempFilePath, size: film.length, duration: 12.3, fileType: 'video' };
        return { type: 'video', tempFiles: [taken] };
      }
      if (surroundings.camera.length === 0) return { fail: 'cancel' };
      const taken = surroundings.camera.slice(0, Number(count));
      const tempFiles = taken.map((bytes) => ({
        tempFilePath: files.addTemporary(bytes, 'jpg'),
        size: bytes.length,
        fileType: 'image',
      }));
      return { type: 'image', tempFiles };
    },
    requirePrivacyAuthorize: () => ({}),
    compressImage: ({ src }) => smaller(src, 'jpg'),
    compressVideo: ({ src }) => smaller(src, 'mp4'),
    getLocation: ({ type }) => {
      const declared = appConfig['requiredPrivateInfos'];
      if (!Array.isArray(declared) || !declared.includes('getLocation'))
        return { fail: 'the api need to be declared in the requiredPrivateInfos field in app.json/ext.json' };
      const permission = Object(appConfig['permission'])['scope.userLocation'];
      if (typeof permission?.desc !== 'string') return { fail: 'permission is not declared in app.json' };
      if (type !== 'gcj02') return { fail: 'WeChat maps are GCJ-02' };
      if (surroundings.location === 'refused') return { fail: 'auth deny' };
      return { ...surroundings.location, accuracy: 30, speed: 0, altitude: 0 };
    },
    setClipboardData: ({ data }) => {
      clipboard.push(String(data));
      return {};
    },
    setNavigationBarTitle: ({ title }) => {
      setting.setTitle(String(title));
      return {};
    },
    pageScrollTo: () => ({}),
    openLocation: () => ({}),
    requestSubscribeMessage: ({ tmplIds }) => {
      if (!setting.inTap()) return { fail: 'can only be invoked by user TAP gesture.', errCode: 20012 };
      if (!Array.isArray(tmplIds) || tmplIds.length === 0 || tmplIds.length > 3)
        return { fail: 'Templates count out of max bounds', errCode: 20003 };
      return Object.fromEntries(tmplIds.map((id) => [id, surroundings.subscription]));
    },
    requestMerchantTransfer: async ({ mchId, appId, package: packageInfo }) =>
      (await surroundings.transfer({
        mchId: String(mchId),
        appId: String(appId),
        packageInfo: String(packageInfo),
      }))
        ? {}
        : { fail: 'cancel' },
    saveImageToPhotosAlbum: ({ filePath }) => {
      if (!files.has(String(filePath))) return { fail: 'file not exists' };
      return surroundings.album === 'refused' ? { fail: 'auth deny' } : {};
    },
    canvasToTempFilePath: ({ canvas }) =>
      canvas === undefined
        ? { fail: 'canvas is empty' }
        : { tempFilePath: files.addTemporary(new Uint8Array(8), 'png') },
  };

  const note = (name: string, given: Readonly<Record<string, unknown>>): void => {
    const known = documentedOptions(name);
    for (const option of Object.keys(given)) {
      if (!known.has(option)) strange.add(`wx.${name}({ ${option} })`);
    }
    asked.push({ api: name, options: given });
  };
  const call = (name: string, options: Call = {}): Promise<object> | undefined => {
    const { success, fail, complete, ...given } = options;
    note(name, given);
    const work = async (): Promise<object> => {
      if (personal.has(name) && !agreed) {
        if (appConfig['__usePrivacyCheck__'] !== true) throw new Error(`${name}: no privacy check declared`);
        if (surroundings.privacy === 'refuses')
          return { fail: 'privacy permission is not authorized', errno: 104 };
        agreed = true;
      }
      return (await behaviours[name]?.(options)) ?? {};
    };
    const promised = callBack(name, work(), options);
    // As in WeChat: a promise only where nobody left a callback.
    return success || fail || complete ? undefined : promised;
  };

  const synchronous: Readonly<Record<string, unknown>> = {
    request: (options: Call) => {
      note('request', options);
      return network.request(options);
    },
    uploadFile: (options: Call) => {
      note('uploadFile', options);
      return network.uploadFile(options);
    },
    ...listen('NetworkStatusChange'),
    ...listen('KeyboardHeightChange'),
    getFileSystemManager: () => files.manager,
    getRecorderManager: () => createRecorder(files, () => surroundings.voice),
    getStorageSync: (key: string) => JSON.parse(storage.get(key) ?? '""'),
    setStorageSync: (key: string, value: unknown) => {
      const text = JSON.stringify(value);
      if (text.length > megabyte) throw new Error('setStorageSync:fail entry size limit reached');
      storage.set(key, text);
    },
    removeStorageSync: (key: string) => void storage.delete(key),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0000000000sandbox', envVersion: 'release' } }),
    createOffscreenCanvas: () => ({
      getContext: () => ({ fillStyle: '', font: '', fillRect: () => {}, fillText: () => {} }),
    }),
    canIUse: (name: string) => documentedMembers.has(name),
  };

  const unsimulated = (name: string) => () => {
    throw new Error(`wx.${name} is documented but not simulated`);
  };
  const simulated = (name: string): unknown => {
    if (name in behaviours) return (options?: Call) => call(name, options);
    return synchronous[name] ?? unsimulated(name);
  };
  const members: Record<string, unknown> = Object.fromEntries(
    [...documentedMembers].map((name) => [name, simulated(name)]),
  );
  // Where webpack keeps its chunks: the app's own affair.
  members['webpackJsonp'] = undefined;
  const wx = new Proxy(members, {
    get: (target, name) => {
      if (typeof name === 'string' && !(name in target)) strange.add(`wx.${name}`);
      return Reflect.get(target, name);
    },
  });

  return {
    wx,
    network,
    clipboard,
    /** Calls in their order, without the callbacks. */
    asked,
    /** Members and options that WeChat's documentation does not have. */
    strange,
    kept: { storage, files },
    setOnline: (online: boolean) => {
      surroundings.online = online;
      for (const run of subscribers('NetworkStatusChange'))
        run({ isConnected: online, networkType: online ? 'wifi' : 'none' });
    },
  };
};

async function callBack(name: string, work: Promise<object>, callbacks: Callbacks): Promise<object> {
  const result = await work;
  if ('fail' in result) {
    const { fail, ...more } = result;
    const told = { ...more, errMsg: `${name}:fail ${fail}` };
    callbacks.fail?.(told);
    callbacks.complete?.(told);
    if (callbacks.fail || callbacks.complete || callbacks.success) return told;
    throw told;
  }
  const told = { ...result, errMsg: `${name}:ok` };
  callbacks.success?.(told);
  callbacks.complete?.(told);
  return told;
}
