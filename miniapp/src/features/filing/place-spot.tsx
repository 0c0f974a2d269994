import { useEffect, useState } from 'react';
import { areaNameAt, type Point } from '../../shared/map/area';
import { AreaFinder } from '../../shared/map/area-finder';
import { useAreas } from '../../shared/map/areas';
import { PinMap } from '../../shared/map/pin-map';
import { rounded } from '../../shared/map/view';
import { Button } from '../../shared/ui/button/button';
import { Icon } from '../../shared/ui/icon/icon';
import { Box } from '../../shared/ui/primitives/box';
import { locate } from '../../shared/wechat/location';
import { useWords } from '../../shared/words/use-words';
import type { Draft } from './draft';
import './place-step.css';

type Props = {
  readonly pin: Draft['pin'];
  readonly bad: boolean;
  readonly onPin: (pin: NonNullable<Draft['pin']>) => void;
};

/** Search, list, map, or one tap for where the phone is: all lead to the same pin, and only the pin is kept. */
export function PlaceSpot({ pin, bad, onPin }: Props) {
  const words = useWords().filing.place;
  const areas = useAreas();
  const [locating, setLocating] = useState<'idle' | 'busy' | 'failed' | 'found'>('idle');
  const [movedTo, setMovedTo] = useState<string>();
  const setPin = (point: Point) => {
    setMovedTo(undefined);
    onPin({ ...point, area: areaNameAt(areas?.areas ?? [], point) ?? '' });
  };
  const nearMe = async () => {
    setLocating('busy');
    const found = await locate();
    setLocating(found.ok ? 'found' : 'failed');
    if (found.ok) setPin(rounded(found));
  };
  // On a slow network the pin may be set before the outlines are there: its area is known only then.
  const area = pin && areas ? (areaNameAt(areas.areas, pin) ?? '') : (pin?.area ?? '');
  const outside = pin !== null && areas !== undefined && area === '';
  useEffect(() => {
    if (pin && areas && (pin.area !== area || pin.outside !== outside)) onPin({ ...pin, area, outside });
  });
  const told = pin === null ? words.unset : outside ? words.outside : words.here(area);
  const wrong = outside || bad;
  const note =
    movedTo !== undefined ? words.movedTo(movedTo) : locating === 'found' ? words.located : undefined;
  return (
    <Box className="stack-8">
      {locating === 'failed' ? (
        <Box className="note" live="polite">
          {words.locateFailed}
        </Box>
      ) : null}
      <AreaFinder
        areas={areas}
        listOpen={locating === 'failed'}
        beside={
          <Button kind="text" icon="locate-fixed" busy={locating === 'busy'} onPress={() => void nearMe()}>
            {words.locate}
          </Button>
        }
        onFound={(name, point) => {
          setLocating('idle');
          setPin(rounded(point));
          setMovedTo(name);
        }}
      />
      <PinMap
        areas={areas}
        pin={pin}
        onPin={setPin}
        label={words.map}
        zoomIn={words.zoomIn}
        zoomOut={words.zoomOut}
      />
      <Box className={`row note ${wrong ? 'place-bad' : 'secondary'}`} live="polite">
        <Icon name={wrong ? 'circle-alert' : 'map-pin'} size="small" />
        <Box as="span">{pin !== null && areas === undefined ? words.notPhone : told}</Box>
      </Box>
      {note === undefined ? null : (
        <Box className="note secondary" live="polite">
          {note}
        </Box>
      )}
    </Box>
  );
}
