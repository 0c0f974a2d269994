import { useEffect, useState } from 'react';
import { request } from '../../shared/api/request';
import { Notice } from '../../shared/ui/notice/notice';
import { useWords } from '../../shared/words/use-words';
import type { Draft } from './draft';

/** About a kilometre: asked for so coarsely, a pin of a report that is never sent stays on the phone. */
const coarse = (degrees: number): string => degrees.toFixed(2);

/** Says that others were heard here, when it is safe to say so; nothing at all otherwise. */
export function SimilarNearby({ pin }: { readonly pin: Draft['pin'] }) {
  const words = useWords().filing.place;
  const [several, setSeveral] = useState(false);
  const where = pin ? `lng=${coarse(pin.lng)}&lat=${coarse(pin.lat)}` : undefined;
  useEffect(() => {
    setSeveral(false);
    if (where === undefined) return;
    let left = false;
    const timer = setTimeout(() => {
      void request<{ several: boolean }>({ method: 'GET', path: `/citizen/similar-reports?${where}` }).then(
        (answer) => {
          if (!left && answer.ok) setSeveral(answer.value.several);
        },
      );
    }, 600);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [where]);
  return several ? (
    <Notice tone="info" icon="info" title={words.several} live="polite">
      {words.severalText}
    </Notice>
  ) : null;
}
