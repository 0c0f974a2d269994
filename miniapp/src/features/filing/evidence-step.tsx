import { changePhoto } from '../../shared/evidence/held-photo';
import { PhotoGrid } from '../../shared/evidence/photo-grid';
import { Notice } from '../../shared/ui/notice/notice';
import { Box } from '../../shared/ui/primitives/box';
import { forgetPhoto } from '../../shared/wechat/choose-photos';
import { useWords } from '../../shared/words/use-words';
import { changeDraft } from './draft-store';
import { uploadPhotos } from './queue';
import { StepHead } from './step-head';
import type { StepProps } from './step-props';

export function EvidenceStep({ draft }: StepProps) {
  const words = useWords().filing.evidence;
  return (
    <Box className="stack-24">
      <StepHead question={words.question} hint={words.hint} />
      <PhotoGrid
        photos={draft.photos}
        onAdd={(photos) => {
          changeDraft(draft.id, (now) => ({ photos: [...now.photos, ...photos] }));
          void uploadPhotos(draft.id);
        }}
        onRemove={(key) => {
          const photo = draft.photos.find((one) => one.key === key);
          if (photo) void forgetPhoto(photo.path);
          changeDraft(draft.id, (now) => ({ photos: now.photos.filter((one) => one.key !== key) }));
        }}
        onRetry={(key) => {
          changeDraft(draft.id, (now) => ({ photos: changePhoto(now.photos, key, { state: 'waiting' }) }));
          void uploadPhotos(draft.id);
        }}
      />
      <Notice tone="info" icon="eye-off">
        {words.strip}
      </Notice>
    </Box>
  );
}
