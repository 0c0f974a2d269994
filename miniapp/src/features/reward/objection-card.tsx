import type { RewardDetail } from '../../../../functions/contract/rewards';
import { useSettings } from '../../shared/settings/settings';
import { momentText } from '../../shared/time/day';
import { Icon } from '../../shared/ui/icon/icon';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';

type Props = { readonly objection: NonNullable<RewardDetail['objection']> };

/** What was objected, and what somebody who did not decide answered. */
export function ObjectionCard({ objection: { at, text, answer } }: Props) {
  const words = useWords().reward;
  const { language } = useSettings();
  return (
    <Box as="section">
      <Box as="h2" className="heading section-title">
        {words.objected}
      </Box>
      <Box className="card stack-12">
        <Box className="stack-4">
          <Box className="small secondary numeric">{momentText(at, language)}</Box>
          <Box className="pre">{text}</Box>
        </Box>
        {answer === undefined ? (
          <Box className="row secondary">
            <Icon name="hourglass" size="small" />
            <Box className="grow">{words.objectionOpen}</Box>
          </Box>
        ) : (
          <Box className="stack-4">
            <Box className="strong">{answer.upheld ? words.objectionUpheld : words.objectionDenied}</Box>
            <Box className="pre">{answer.text}</Box>
            <Box className="small secondary numeric">{momentText(answer.at, language)}</Box>
          </Box>
        )}
      </Box>
    </Box>
  );
}
