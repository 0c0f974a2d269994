import { accepted, refused } from '../../domain/outcome.ts';
import type { Words } from '../../domain/words.ts';
import type { MediaRefusal } from '../../ports/media-cleaner.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Language, say } from '../words/language.ts';

const reasons: Record<MediaRefusal, Words> = {
  'evidence.type-unknown': {
    zh: '无法识别文件类型，请换成照片或常见视频格式。',
    en: 'The file type is not recognised: send a photo or a common video format.',
  },
  'evidence.type-mismatch': {
    zh: '文件内容与所选类型不符，请重新选择。',
    en: 'The content does not match the kind chosen: choose again.',
  },
  'evidence.damaged': { zh: '文件不完整，请重新上传。', en: 'The file is incomplete: upload it again.' },
  'evidence.too-large': {
    zh: '文件尺寸过大，请压缩后再上传。',
    en: 'The file is too large: compress it and upload again.',
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
