import { changeFile, type HeldFile, isUnsent, movedForward } from '../../shared/evidence/held-file';
import { forgetFile } from '../../shared/wechat/kept-files';
import { changeDraft, readDrafts } from './draft-store';
import { uploadFiles } from './queue';
import { uploads } from './uploads';

const setState = (id: string, key: string, state: HeldFile['state']): void =>
  changeDraft(id, ({ files }) => ({ files: changeFile(files, key, { state }) }));

/** What the reporter does with the files of a draft. */
export const filesOf = (id: string) => ({
  add: (more: readonly HeldFile[]): void => {
    changeDraft(id, ({ files }) => ({ files: [...files, ...more] }));
    void uploadFiles(id);
  },
  remove: (key: string): void => {
    const file = readDrafts()
      .find((draft) => draft.id === id)
      ?.files.find((one) => one.key === key);
    changeDraft(id, ({ files }) => ({ files: files.filter((one) => one.key !== key) }));
    uploads.stop(key);
    if (file) void forgetFile(file.path);
  },
  pause: (key: string): void => {
    setState(id, key, 'paused');
    uploads.stop(key);
  },
  retry: (key: string): void => {
    setState(id, key, 'waiting');
    void uploadFiles(id);
  },
  forward: (key: string): void => changeDraft(id, ({ files }) => ({ files: movedForward(files, key) })),
  /** The words leave now; what is not uploaded stays behind. */
  leaveUnsent: (): void => {
    const unsent =
      readDrafts()
        .find((draft) => draft.id === id)
        ?.files.filter(isUnsent) ?? [];
    changeDraft(id, ({ files }) => ({ files: files.filter((file) => !isUnsent(file)) }));
    for (const { key, path } of unsent) {
      uploads.stop(key);
      void forgetFile(path);
    }
  },
});
