import { accepted, refused } from '../../domain/outcome.ts';
import type { Words } from '../../domain/words.ts';
import type { MediaRefusal } from '../../ports/media-cleaner.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Language, say } from '../words/language.ts';

/** Each says what the reporter can do about it. */
const reasons: Record<MediaRefusal, Words> = {
  'evidence.type-unknown': {
    zh: '不支持这种文件。请发送照片（JPG、PNG、WebP、GIF、HEIC）、手机拍摄的视频（MP4、MOV）或录音（M4A、MP3、AAC）。',
    en: 'This kind of file is not supported. Send a photo (JPG, PNG, WebP, GIF, HEIC), a video from a phone (MP4, MOV) or a recording (M4A, MP3, AAC).',
  },
  'evidence.type-mismatch': {
    zh: '文件内容与所选类型不符，请重新选择。',
    en: 'The content does not match the kind chosen: choose again.',
  },
  'evidence.coding-unknown': {
    zh: '无法处理这段录像或录音的编码。请在手机相机设置中选择“兼容性最佳”后重新录制，或改发照片、截图。',
    en: 'The coding of this recording cannot be handled. Set the camera to "most compatible" and record again, or send a photo or screenshot.',
  },
  'evidence.damaged': {
    zh: '文件不完整或已损坏，请从相册重新选择原文件上传。',
    en: 'The file is incomplete or damaged: choose the original from the album and upload it again.',
  },
  'evidence.too-large': {
    zh: '文件过大：视频和录音不超过 50 MB，照片和 MP3、AAC 不超过 20 MB。请裁短、压缩或截图后再上传。',
    en: 'The file is too large: up to 50 MB for a video or recording, 20 MB for a photo, MP3 or AAC. Cut or compress it, or send a screenshot.',
  },
  'evidence.too-long': {
    zh: '录制时间过长，请截取最能说明问题的一段再上传。',
    en: 'The recording is too long: upload the part that shows most.',
  },
  'evidence.hidden-data': {
    zh: '文件里有无法去除的隐藏数据，可能泄露您的身份，因此没有保存。请改发截图，或用手机相机重新拍摄。',
    en: 'The file holds hidden data that cannot be removed and might give you away, so it was not kept. Send a screenshot, or take it again with the phone.',
  },
};

/** An id is unguessable and tells nothing but its own state. */
export const readEvidenceStatus = async (
  { register }: Pick<Dependencies, 'register'>,
  id: string,
  language: Language,
) => {
  const file = await register.find(id);
  if (file === undefined) return refused('resource.not-found');
  return accepted({
    evidenceId: id,
    state: file.state,
    ...(file.reason !== undefined && {
      reason: file.reason,
      reasonText: say(reasons[file.reason], language),
    }),
  });
};
