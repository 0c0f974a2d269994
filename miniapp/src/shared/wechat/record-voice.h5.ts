import { store } from './choose-files.h5';
import type { ChosenFile, Unusable } from './chosen-file';
import type { Recording } from './recording';

/** Five minutes of speech are about 1.8 MB at this rate. */
const longest = 300_000;

const settings = (sampleRate: number): AudioEncoderConfig => ({
  codec: 'mp4a.40.2',
  sampleRate,
  numberOfChannels: 1,
  bitrate: 48_000,
  // Frames that stand for themselves: what MediaRecorder writes (WebM, fragmented MP4) no cleaner here reads.
  aac: { format: 'adts' },
});

/** Where a browser cannot write AAC, the form offers to choose a recording instead. */
export async function canRecordVoice(): Promise<boolean> {
  if (!('AudioEncoder' in window) || !navigator.mediaDevices) return false;
  return AudioEncoder.isConfigSupported(settings(48_000)).then(
    ({ supported }) => supported === true,
    () => false,
  );
}

/** Starts at once; `onEnd` is told when it was stopped, by a tap or by the clock. */
export async function recordVoice(
  onEnd: (recorded: ChosenFile | Unusable | undefined) => void,
): Promise<Recording | 'not-allowed'> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => undefined);
  if (!stream) return 'not-allowed';
  const context = new AudioContext();
  const frames: Uint8Array<ArrayBuffer>[] = [];
  const encoder = new AudioEncoder({
    output: (chunk) => {
      const frame = new Uint8Array(chunk.byteLength);
      chunk.copyTo(frame);
      frames.push(frame);
    },
    error: () => {},
  });
  encoder.configure(settings(context.sampleRate));
  // Deprecated but known to every browser; a worklet would need a script of its own.
  const taps = context.createScriptProcessor(4096, 1, 1);
  let samples = 0;
  taps.onaudioprocess = ({ inputBuffer }) => {
    if (encoder.state !== 'configured') return;
    encoder.encode(
      new AudioData({
        format: 'f32-planar',
        sampleRate: context.sampleRate,
        numberOfFrames: inputBuffer.length,
        numberOfChannels: 1,
        timestamp: Math.round((samples / context.sampleRate) * 1e6),
        data: inputBuffer.getChannelData(0).slice(),
      }),
    );
    samples += inputBuffer.length;
  };
  context.createMediaStreamSource(stream).connect(taps);
  taps.connect(context.destination);
  let ended = false;
  const stop = async () => {
    if (ended) return;
    ended = true;
    for (const track of stream.getTracks()) track.stop();
    await encoder.flush().catch(() => {});
    const seconds = Math.round(samples / context.sampleRate);
    void context.close();
    if (frames.length === 0) return onEnd(undefined);
    const kept = await store(new Blob(frames), 'audio', 'audio/aac');
    onEnd(typeof kept === 'string' ? kept : { ...kept, seconds });
  };
  setTimeout(() => void stop(), longest);
  return { stop: () => void stop() };
}
