import type { RewardDetail } from '../../../../functions/contract/rewards';
import { ChipGroup } from '../../shared/ui/choice/chip-group';
import { ChoiceCard } from '../../shared/ui/choice/choice-card';
import { Field } from '../../shared/ui/field/field';
import { TextField } from '../../shared/ui/field/text-field';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';
import type { RecipientForm } from './claim';

type Props = {
  readonly kinds: RewardDetail['recipients'];
  readonly value: RecipientForm | undefined;
  readonly fault: string | undefined;
  readonly onChange: (value: RecipientForm | undefined) => void;
};

const empty = { relation: '', idNumber: '', papers: '', consent: false };

/** Whose account it is: one's own, a proxy's or an heir's. No picture of papers is asked for: they are shown. */
export function RecipientFields({ kinds, value, fault, onChange }: Props) {
  const words = useWords().reward.recipient;
  if (kinds.length === 0) return null;
  const options = (['self', ...kinds] as const).map((kind) => ({ value: kind, text: words.kinds[kind] }));
  const choose = (kind: 'self' | 'proxy' | 'heir' | undefined) =>
    onChange(kind === undefined || kind === 'self' ? undefined : { ...empty, ...value, kind });
  return (
    <Box className="stack-16">
      <Field id="recipient" label={words.question}>
        <ChipGroup
          single
          label={words.question}
          options={options}
          chosen={[value?.kind ?? 'self']}
          onChange={([kind]) => choose(kind)}
        />
      </Field>
      {value === undefined ? null : (
        <Box className="stack-16">
          <Box className="note secondary">{words.text[value.kind]}</Box>
          <TextField
            id="recipient-relation"
            label={words.relation}
            value={value.relation}
            maxLength={40}
            fault={value.relation.trim() === '' ? fault : undefined}
            onChange={(relation) => onChange({ ...value, relation })}
          />
          <TextField
            id="recipient-id"
            label={words.idNumber}
            value={value.idNumber}
            maxLength={30}
            fault={value.idNumber.trim().length < 5 ? fault : undefined}
            onChange={(idNumber) => onChange({ ...value, idNumber })}
          />
          <TextField
            id="recipient-papers"
            label={words.papers[value.kind]}
            value={value.papers}
            maxLength={300}
            fault={value.papers.trim().length < 2 ? fault : undefined}
            onChange={(papers) => onChange({ ...value, papers })}
          />
          <ChoiceCard
            plain
            id="recipient-consent"
            role="checkbox"
            checked={value.consent}
            onPress={() => onChange({ ...value, consent: !value.consent })}
          >
            {words.consent}
          </ChoiceCard>
        </Box>
      )}
    </Box>
  );
}
