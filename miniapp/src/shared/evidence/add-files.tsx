import { useEffect, useState } from 'react';
import { Button } from '../ui/button/button';
import { Box } from '../ui/primitives/box';
import { chooseFiles } from '../wechat/choose-files';
import type { ChosenFile, FileSource, Unusable } from '../wechat/chosen-file';
import { canRecordVoice } from '../wechat/record-voice';
import { useWords } from '../words/use-words';
import { VoiceRecorder } from './voice-recorder';

type Props = {
  readonly room: number;
  /** Nothing is there yet: the buttons are the page. */
  readonly first: boolean;
  readonly photosOnly: boolean;
  readonly few: boolean;
  readonly onChosen: (files: readonly ChosenFile[], unusable: Unusable | undefined) => void;
};

export function AddFiles({ room, first, photosOnly, few, onChosen }: Props) {
  const words = useWords().filing.evidence;
  const [working, setWorking] = useState<FileSource>();
  const [recorder, setRecorder] = useState<boolean>();
  useEffect(() => {
    if (!photosOnly) void canRecordVoice().then(setRecorder);
  }, [photosOnly]);
  const add = async (source: FileSource) => {
    // Making files smaller takes a while; a chooser that is merely open must not look busy.
    const { files, unusable } = await chooseFiles(room, source, photosOnly, () => setWorking(source));
    setWorking(undefined);
    onChosen(files, unusable);
  };
  const button = (source: FileSource, icon: 'camera' | 'image' | 'video' | 'mic', text: string) => (
    <Button
      kind={source === 'camera' && first ? 'tint' : 'plain'}
      icon={icon}
      busy={working === source}
      onPress={() => void add(source)}
      block
    >
      {text}
    </Button>
  );
  return (
    <Box className="stack-12">
      <Box className={`photo-sources${first ? ' photo-sources-first' : ''}`}>
        {button('camera', 'camera', words.camera)}
        {button('album', 'image', words.album)}
      </Box>
      {photosOnly ? null : (
        <Box className="photo-sources">
          {few ? null : button('film', 'video', words.film)}
          {recorder === false ? button('sound', 'mic', words.sound) : null}
          {recorder === true ? <VoiceRecorder onRecorded={onChosen} /> : null}
        </Box>
      )}
    </Box>
  );
}
