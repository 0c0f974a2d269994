import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button/button';
import type { ChosenFile, Unusable } from '../wechat/chosen-file';
import { recordVoice } from '../wechat/record-voice';
import type { Recording } from '../wechat/recording';
import { useWords } from '../words/use-words';

type Props = {
  readonly onRecorded: (files: readonly ChosenFile[], unusable: Unusable | undefined) => void;
};

/** One button: the first tap starts, the second keeps what was said. */
export function VoiceRecorder({ onRecorded }: Props) {
  const words = useWords().filing.evidence;
  const [seconds, setSeconds] = useState<number>();
  const running = useRef<Recording>();
  const latest = useRef(onRecorded);
  latest.current = onRecorded;
  useEffect(() => {
    if (seconds === undefined) return;
    const tick = setTimeout(() => setSeconds(seconds + 1), 1_000);
    return () => clearTimeout(tick);
  }, [seconds]);
  // Leaving the page ends the recording; what was said is kept.
  useEffect(() => () => running.current?.stop(), []);
  const start = async () => {
    const recording = await recordVoice((recorded) => {
      running.current = undefined;
      setSeconds(undefined);
      if (typeof recorded === 'object') latest.current([recorded], undefined);
      else if (recorded) latest.current([], recorded);
    });
    if (recording === 'not-allowed') latest.current([], 'not-allowed');
    else {
      running.current = recording;
      setSeconds(0);
    }
  };
  return seconds === undefined ? (
    <Button kind="plain" icon="mic" onPress={() => void start()} block>
      {words.record}
    </Button>
  ) : (
    <Button kind="danger" icon="square" onPress={() => running.current?.stop()} block>
      {words.recording(clock(seconds))}
    </Button>
  );
}

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
