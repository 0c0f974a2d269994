import { useEffect, useState } from 'react';
import { useSettings } from '../../shared/settings/settings';
import { Button } from '../../shared/ui/button/button';
import { Box } from '../../shared/ui/primitives/box';
import { canReadAloud, readAloud, stopReading } from '../../shared/wechat/read-aloud';
import { useWords } from '../../shared/words/use-words';

type Props = {
  readonly question: string;
  readonly hint?: string;
  /** More that is read out, where the screen has it below. */
  readonly alsoRead?: readonly string[];
};

/** What a screen asks. In large type it can be read out, where the phone has a voice. */
export function StepHead({ question, hint, alsoRead = [] }: Props) {
  const { elder } = useSettings();
  return (
    <Box className="stack-8">
      <Box as="h1" className="page-title">
        {question}
      </Box>
      {hint ? <Box className="secondary">{hint}</Box> : null}
      {elder && canReadAloud() ? (
        <ReadAloud key={question} text={[question, hint ?? '', ...alsoRead].filter(Boolean).join('。')} />
      ) : null}
    </Box>
  );
}

function ReadAloud({ text }: { readonly text: string }) {
  const words = useWords().filing;
  const { language } = useSettings();
  const [reading, setReading] = useState(false);
  useEffect(() => stopReading, []);
  const press = () => {
    setReading(!reading);
    if (reading) stopReading();
    else readAloud(text, language, () => setReading(false));
  };
  return (
    <Box className="start">
      <Button kind="text" icon={reading ? 'square' : 'volume-1'} onPress={press}>
        {reading ? words.stopReading : words.readAloud}
      </Button>
    </Box>
  );
}
