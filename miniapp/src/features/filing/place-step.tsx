import { useEffect, useState } from 'react';
import { areaNameAt, type Point } from '../../shared/map/area';
import { useAreas } from '../../shared/map/areas';
import { PinMap } from '../../shared/map/pin-map';
import { rounded } from '../../shared/map/view';
import { Button } from '../../shared/ui/button/button';
import { TextField } from '../../shared/ui/field/text-field';
import { Icon } from '../../shared/ui/icon/icon';
import { Box } from '../../shared/ui/primitives/box';
import { locate } from '../../shared/wechat/location';
import { useWords } from '../../shared/words/use-words';
import './place-step.css';
import { StepHead } from './step-head';
import type { StepProps } from './step-props';

export function PlaceStep({ draft, change, faults }: StepProps) {
  const words = useWords().filing.place;
  const areas = useAreas();
  const [locating, setLocating] = useState<'idle' | 'busy' | 'failed' | 'found'>('idle');
  const setPin = (point: Point) =>
    change({ pin: { ...point, area: areaNameAt(areas?.areas ?? [], point) ?? '' } });
  const nearMe = async () => {
    setLocating('busy');
    const found = await locate();
    setLocating(found.ok ? 'found' : 'failed');
    if (found.ok) setPin(rounded(found));
  };
  // On a slow network the pin may be set before the outlines are there: its area is known only then.
  const { pin } = draft;
  const area = pin && areas ? (areaNameAt(areas.areas, pin) ?? '') : (pin?.area ?? '');
  const outside = pin !== null && areas !== undefined && area === '';
  useEffect(() => {
    if (pin && areas && (pin.area !== area || pin.outside !== outside))
      change({ pin: { ...pin, area, outside } });
  });
  const told = pin === null ? words.unset : outside ? words.outside : words.here(area);
  const bad = outside || faults.includes('pin');
  return (
    <Box className="stack-16">
      <StepHead question={words.question} hint={words.hint} />
      <Box className="stack-8">
        <PinMap
          areas={areas}
          pin={pin}
          onPin={setPin}
          label={words.map}
          zoomIn={words.zoomIn}
          zoomOut={words.zoomOut}
        />
        <Box className="row-between">
          <Box className={`row note ${bad ? 'place-bad' : 'secondary'}`} live="polite">
            <Icon name={bad ? 'circle-alert' : 'map-pin'} size="small" />
            <Box as="span">{pin !== null && areas === undefined ? words.notPhone : told}</Box>
          </Box>
          <Box className="place-locate">
            <Button kind="text" icon="locate-fixed" busy={locating === 'busy'} onPress={() => void nearMe()}>
              {words.locate}
            </Button>
          </Box>
        </Box>
        {locating === 'failed' || locating === 'found' ? (
          <Box className="note secondary" live="polite">
            {locating === 'failed' ? words.locateFailed : words.located}
          </Box>
        ) : null}
      </Box>
      <TextField
        id="address"
        label={words.address}
        placeholder={words.addressHint}
        value={draft.address}
        maxLength={200}
        onChange={(address) => change({ address })}
      />
      <Box className="note secondary">{words.notPhone}</Box>
    </Box>
  );
}
