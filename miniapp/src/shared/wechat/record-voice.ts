import Taro from '@tarojs/taro';
import type { ChosenFile, Unusable } from './chosen-file';
import { bytesOf, keepFile } from './kept-files';
import { agreesToPrivacyGuide } from './privacy';
import type { Recording } from './recording';

/** Five minutes of speech are about 1.8 MB at this rate. */
const longest = 300_000;
const format = { format: 'mp3', sampleRate: 16_000, numberOfChannels: 1, encodeBitRate: 48_000 } as const;

export const canRecordVoice = async (): Promise<boolean> => true;

/** Starts at once; `onEnd` is told when it was stopped, by a tap or by the clock. */
export async function recordVoice(
  onEnd: (recorded: ChosenFile | Unusable | undefined) => void,
): Promise<Recording | 'not-allowed'> {
  if (!(await agreesToPrivacyGuide())) return 'not-allowed';
  const recorder = Taro.getRecorderManager();
  return new Promise((resolve) => {
    recorder.onStart(() => resolve({ stop: () => recorder.stop() }));
    recorder.onError(() => {
      resolve('not-allowed');
      onEnd(undefined);
    });
    recorder.onStop(({ tempFilePath, duration }) => {
      void (async () => {
        const bytes = await bytesOf(tempFilePath);
        if (!bytes) return onEnd(undefined);
        const path = await keepFile(tempFilePath);
        const seconds = Math.round(duration / 1000);
        onEnd({ path, kind: 'audio', bytes, contentType: 'audio/mpeg', seconds });
      })();
    });
    recorder.start({ duration: longest, ...format });
  });
}
