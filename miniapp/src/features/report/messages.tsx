import { useEffect, useState } from 'react';
import type { ReportDetail } from '../../../../functions/contract/reports';
import { useSettings } from '../../shared/settings/settings';
import { momentText } from '../../shared/time/day';
import { Badge } from '../../shared/ui/badge/badge';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';
import { markRead, readUntil } from './read-messages';
import './report.css';

type Props = { readonly reportId: string; readonly messages: ReportDetail['messages'] };

export function Messages({ reportId, messages }: Props) {
  const words = useWords().report;
  const { language } = useSettings();
  // What was new when the page opened stays marked while it is read.
  const [until] = useState(() => readUntil(reportId));
  useEffect(() => markRead(reportId, messages), [reportId, messages]);
  if (messages.length === 0) return <Box className="secondary">{words.noMessages}</Box>;
  return (
    <Box as="ul" className="stack-12">
      {messages.map((message) => (
        <Box as="li" key={`${message.at}-${message.from}`} className={`message message-${message.from}`}>
          <Box className="row-between row-wrap">
            <Box className="small secondary numeric">
              {`${message.from === 'reporter' ? words.fromMe : words.fromAuthority} · ${momentText(message.at, language)}`}
            </Box>
            {message.from === 'authority' && message.at > until ? (
              <Badge tone="soon">{words.newMessage}</Badge>
            ) : null}
          </Box>
          <Box className="pre">{message.text}</Box>
        </Box>
      ))}
    </Box>
  );
}
