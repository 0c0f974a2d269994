import type { Files } from './wechat-files.ts';

type Run = (event: object) => void;

/** WeChat's one recorder; `voice` is what is said into it, and nothing means that it may not listen. */
export const createRecorder = (files: Files, voice: () => Uint8Array | undefined) => {
  const runs = new Map<string, Run>();
  const tell = (name: string, event: object): void => void setTimeout(() => runs.get(name)?.(event));
  const on = (name: string) => (run: Run) => void runs.set(name, run);
  return {
    onStart: on('start'),
    onStop: on('stop'),
    onError: on('error'),
    start: ({ format }: { format: string }) =>
      format === 'mp3' && voice() !== undefined
        ? tell('start', {})
        : tell('error', { errMsg: 'operateRecorder:fail auth deny' }),
    stop: () => {
      const said = voice() ?? new Uint8Array();
      const tempFilePath = files.addTemporary(said, 'mp3');
      tell('stop', { tempFilePath, duration: 3_400, fileSize: said.length });
    },
  };
};
