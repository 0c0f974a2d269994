import Taro from '@tarojs/taro';
import {
  type Chosen,
  type ChosenFile,
  type FileSource,
  mostBytesOf,
  typeOf,
  type Unusable,
} from './chosen-file';
import { bytesOf, keepFile } from './kept-files';
import { agreesToPrivacyGuide } from './privacy';

type Taken = { readonly tempFilePath: string; readonly size: number; readonly duration?: number };

/** Long edge in pixels: a number plate stays readable, a weak network copes. */
const longEdge = 1600;
const small = 400 * 1024;
/** A minute is what a WeChat video may last, and about what 50 MB hold. */
const mostSeconds = 60;

const isRefusal = (fault: unknown): boolean => /auth|privacy|deny|denied/.test(String(Object(fault).errMsg));

/** Pictures and videos, made smaller here and kept in the app's own folder, where they survive a restart. */
export async function chooseFiles(
  count: number,
  source: FileSource,
  photosOnly: boolean,
  onPicked: () => void,
): Promise<Chosen> {
  if (!(await agreesToPrivacyGuide())) return { files: [], unusable: 'not-allowed' };
  const mediaType: ('image' | 'video')[] =
    source === 'film' ? ['video'] : photosOnly || source === 'camera' ? ['image'] : ['image', 'video'];
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: source === 'film' ? 1 : count,
      mediaType,
      sourceType: [source === 'album' ? 'album' : 'camera'],
      sizeType: ['compressed'],
      maxDuration: mostSeconds,
    });
    onPicked();
    const taken = await Promise.all(tempFiles.map(keep));
    const unusable = taken.find((one) => typeof one === 'string');
    const files = taken.filter((one) => typeof one !== 'string');
    return { files, ...(unusable ? { unusable } : {}) };
  } catch (fault) {
    return { files: [], ...(isRefusal(fault) ? { unusable: 'not-allowed' } : {}) };
  }
}

async function keep(taken: Taken): Promise<ChosenFile | Unusable> {
  const type = typeOf('', taken.tempFilePath) ?? (['photo', 'image/jpeg'] as const);
  const isVideo = type[0] === 'video';
  const smaller = isVideo
    ? await smallerVideo(taken.tempFilePath)
    : type[1] === 'image/gif' || taken.size <= small
      ? taken.tempFilePath
      : await smallerPhoto(taken.tempFilePath);
  const bytes = smaller === taken.tempFilePath ? taken.size : ((await bytesOf(smaller)) ?? taken.size);
  const [kind, contentType] = typeOf('', smaller) ?? type;
  if (bytes > mostBytesOf(contentType)) return 'too-large';
  const { duration = 0 } = taken;
  return {
    path: await keepFile(smaller),
    kind,
    bytes,
    contentType,
    ...(isVideo && duration > 0 ? { seconds: Math.round(duration) } : {}),
  };
}

/** Without success the file goes up as it is. */
const smallerPhoto = async (src: string): Promise<string> =>
  Taro.compressImage({ src, quality: 80, compressedWidth: longEdge }).then(
    ({ tempFilePath }) => tempFilePath,
    () => src,
  );

const smallerVideo = async (src: string): Promise<string> =>
  Taro.compressVideo({ src, quality: 'medium', bitrate: 0, fps: 0, resolution: 1 }).then(
    ({ tempFilePath }) => tempFilePath,
    () => src,
  );
