import { useWords } from '../words/use-words';
import type { Fault } from './policy-types';

type Props = { readonly faults: readonly Fault[]; readonly onGo?: (fault: Fault) => void };

/** Each fault with its path; a press leads to its place in the text. */
export function FaultList({ faults, onGo }: Props) {
  const { policies } = useWords();
  return (
    <div role="alert">
      <p className="d-bad">{policies.faults(faults.length)}</p>
      <ul className="d-faults">
        {faults.map((fault) => (
          <li key={`${fault.path} ${fault.message}`}>
            <button type="button" className="d-fault" onClick={() => onGo?.(fault)}>
              <code>{fault.path === '' ? policies.wholeDocument : fault.path}</code>
              <span>{fault.message}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
