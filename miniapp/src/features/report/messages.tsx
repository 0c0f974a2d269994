import type { ReportDetail } from '../../../../functions/contract/reports';
import { useSettings } from '../../shared/settings/settings';
import { momentText } from '../../shared/time/day';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';
import './report.css';

export function Messages({ messages }: { readonly messages: ReportDetail['messages'] }) {
  const words = useWords().report;
  const { language } = useSettings();
  if (messages.length === 0) return <Box className="secondary">{words.noMessages}</Box>;
  return (
    <Box as="ul" className="stack-12">
      {messages.map((message) => (
        <Box as="li" key={`${message.at}-${message.from}`} className={`message message-${message.from}`}>
          <Box className="small secondary numeric">
            {`${message.from === 'reporter' ? words.fromMe : words.fromAuthority} · ${momentText(message.at, language)}`}
          </Box>
          <Box className="pre">{message.text}</Box>
        </Box>
      ))}
    </Box>
  );
}
