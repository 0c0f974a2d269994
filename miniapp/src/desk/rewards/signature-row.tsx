import type { RewardDeskDetail } from '../../../../functions/contract/reward-desk.ts';
import { momentText } from '../../shared/time/day';
import { Icon } from '../../shared/ui/icon/icon';
import { useWords } from '../words/use-words';
import { signaturesInOrder } from './signatures-in-order';

type Props = { readonly signatures: RewardDeskDetail['signatures'] };

/** Who proposed, reviewed and approved, and when; an open place stays visible. */
export function SignatureRow({ signatures }: Props) {
  const { rewards, language } = useWords();
  return (
    <ol className="d-signatures" aria-label={`${rewards.signatures}，${rewards.threePeople}`}>
      {signaturesInOrder(signatures).map(({ step, signature }) => (
        <li key={step} className={signature === undefined ? 'd-unsigned' : ''}>
          <span className="secondary">{rewards.steps[step]}</span>
          {signature === undefined ? (
            <span>{rewards.unsigned}</span>
          ) : (
            <>
              <strong>
                <Icon name="check" size="small" /> {signature.by}
              </strong>
              <span className="secondary">{momentText(signature.at, language)}</span>
              {signature.remark !== undefined && <span>{signature.remark}</span>}
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
