import { useState } from 'react';
import { useSettings } from '../../shared/settings/settings';
import { momentText } from '../../shared/time/day';
import { Button } from '../../shared/ui/button/button';
import { Empty } from '../../shared/ui/notice/empty';
import { RemoteView } from '../../shared/ui/notice/remote-view';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';
import { type Accesses, listAccesses, useAccesses } from './privacy';

type Props = { readonly reportId?: string };

/** Who asked, who agreed, who looked, and why: units, no officers. Of an account, or of one report by its code. */
export function AccessList({ reportId }: Props) {
  const words = useWords().privacy;
  const remote = useAccesses(reportId);
  return (
    <Box as="section" className="stack-8">
      <Box as="h2" className="heading">
        {words.seen}
      </Box>
      <Box className="secondary">{words.seenText}</Box>
      <RemoteView remote={remote}>
        {(first) =>
          first.items.length === 0 ? (
            <Empty icon="shield-check" title={words.seenNone} text={words.seenNoneText} />
          ) : (
            <Entries first={first} {...(reportId !== undefined && { reportId })} />
          )
        }
      </RemoteView>
    </Box>
  );
}

function Entries({ first, reportId }: Props & { readonly first: Accesses }) {
  const words = useWords().privacy;
  const { language } = useSettings();
  const [further, setFurther] = useState<Accesses>();
  const [busy, setBusy] = useState(false);
  const cursor = further === undefined ? first.cursor : further.cursor;
  const more = async () => {
    setBusy(true);
    const answer = await listAccesses(reportId, cursor);
    setBusy(false);
    if (answer.ok) setFurther({ ...answer.value, items: [...(further?.items ?? []), ...answer.value.items] });
  };
  return (
    <Box className="stack-12">
      <Box as="ul" className="card card-list">
        {[...first.items, ...(further?.items ?? [])].map(({ at, kind, caseNumber, reason, text }) => (
          <Box as="li" key={`${at} ${kind} ${caseNumber}`} className="access-item list-item stack-4">
            <Box className="strong">{text}</Box>
            <Box className="note secondary">{reason}</Box>
            <Box className="small secondary numeric">
              {`${momentText(at, language)} · ${words.seenCase(caseNumber)}`}
            </Box>
          </Box>
        ))}
      </Box>
      {cursor ? (
        <Button kind="plain" busy={busy} onPress={() => void more()} block>
          {words.more}
        </Button>
      ) : null}
    </Box>
  );
}
