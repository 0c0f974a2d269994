import { useState } from 'react';
import { Icon } from '../ui/icon/icon';
import { Box } from '../ui/primitives/box';
import { Picture } from '../ui/primitives/picture';
import { Press } from '../ui/primitives/press';
import { Sheet } from '../ui/sheet/sheet';
import { useWords } from '../words/use-words';
import './photos.css';

type Evidence = {
  readonly id: string;
  readonly kind: string;
  readonly url?: string | undefined;
  readonly state: 'waiting' | 'checking' | 'clean' | 'refused';
  readonly from: 'reporter' | 'officer';
};

/** Clean copies only; what is still being checked says so. */
export function EvidenceGallery({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const words = useWords();
  const [large, setLarge] = useState<string>();
  return (
    <>
      <Box as="ul" className="photos">
        {evidence.map((one, index) => {
          const name = `${words.filing.evidence.photo(index + 1)} · ${words.report.evidenceFrom[one.from]}`;
          const address = one.url === undefined ? undefined : `${API_BASE}${one.url}`;
          return (
            <Box as="li" key={one.id} className="photo">
              {address && one.kind === 'photo' ? (
                <Press className="photo-open" onPress={() => setLarge(address)} label={name}>
                  <Picture src={address} alt="" className="photo-picture" />
                </Press>
              ) : (
                <Box className="photo-note">
                  <Icon
                    name={one.state === 'refused' ? 'circle-alert' : one.kind === 'photo' ? 'image' : 'play'}
                  />
                  <Box>
                    {one.state === 'refused' ? words.report.evidenceRefused : words.report.evidenceChecking}
                  </Box>
                </Box>
              )}
            </Box>
          );
        })}
      </Box>
      {large ? (
        <Sheet title={words.report.evidence} onClose={() => setLarge(undefined)}>
          <Picture src={large} alt={words.report.evidence} className="photo-large" fit="contain" />
        </Sheet>
      ) : null}
    </>
  );
}
