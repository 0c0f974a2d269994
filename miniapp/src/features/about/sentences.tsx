import { Disclosure } from '../../shared/ui/disclosure/disclosure';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';
import './about.css';

type Sentence = { readonly title: string; readonly text: string; readonly basis?: string };

/** Rules in plain words, the clause behind a tap. */
export function Sentences({ title, items }: { readonly title: string; readonly items: readonly Sentence[] }) {
  if (items.length === 0) return null;
  return (
    <Box as="section">
      <Box as="h2" className="heading section-title">
        {title}
      </Box>
      <Box as="ul" className="card card-list">
        {items.map((item) => (
          <SentenceItem key={`${item.title}-${item.text}`} item={item} />
        ))}
      </Box>
    </Box>
  );
}

function SentenceItem({ item }: { readonly item: Sentence }) {
  const words = useWords().about.policy;
  return (
    <Box as="li" className="sentence list-item">
      <Box className="strong">{item.title}</Box>
      <Box className="note">{item.text}</Box>
      {item.basis ? <Disclosure name={words.basis} of={item.title} text={item.basis} /> : null}
    </Box>
  );
}
