import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../ui/button/button';
import { TextField } from '../ui/field/text-field';
import { Box } from '../ui/primitives/box';
import { Press } from '../ui/primitives/press';
import { useWords } from '../words/use-words';
import type { Area, Areas, Point } from './area';
import { findAreas, fullName, middleOf, partsOf } from './find-areas';

type Props = {
  readonly areas: Areas | undefined;
  /** Opened from outside, when the phone's own position is not to be had. */
  readonly listOpen: boolean;
  /** Stands at the end of the row of the list. */
  readonly beside: ReactNode;
  readonly onFound: (name: string, point: Point) => void;
};

/** Finds a town or village by name, or by choosing county, town and village; no search leaves the phone. */
export function AreaFinder({ areas, listOpen, beside, onFound }: Props) {
  const words = useWords().filing.place;
  const [typed, setTyped] = useState('');
  const [listed, setListed] = useState(false);
  const [path, setPath] = useState<readonly Area[]>([]);
  useEffect(() => {
    if (listOpen) setListed(true);
  }, [listOpen]);
  // The same shape before the outlines are there: nothing may move under a finger.
  const all = areas?.areas ?? [];
  const last = path[path.length - 1];
  const choose = (area: Area) => {
    setTyped('');
    setListed(false);
    setPath([]);
    onFound(area.name, middleOf(area));
  };
  const found = findAreas(all, typed);
  return (
    <Box className="stack-8">
      <TextField
        id="place-search"
        label={words.search}
        placeholder={words.searchHint}
        value={typed}
        maxLength={20}
        onChange={setTyped}
      />
      {typed.trim() === '' ? null : (
        <Box as="ul" className="card card-list" live="polite">
          {found.map((area) => (
            <Box as="li" key={area.code} className="list-item">
              <Press className="list-row" onPress={() => choose(area)}>
                <Box className="strong">{fullName(all, area)}</Box>
              </Press>
            </Box>
          ))}
          {found.length === 0 ? <Box className="area-none note">{words.searchNone}</Box> : null}
        </Box>
      )}
      <Box className="area-beside">
        <Button kind="text" icon="chevron-down" expanded={listed} onPress={() => setListed(!listed)}>
          {words.list}
        </Button>
        {beside}
      </Box>
      {listed ? (
        <Box className="chips">
          {last ? (
            <Press className="chip chip-on" onPress={() => choose(last)}>
              <Box as="span">{words.whole(last.name)}</Box>
            </Press>
          ) : null}
          {partsOf(all, last).map((area) => (
            <Press
              key={area.code}
              className="chip"
              onPress={() => (partsOf(all, area).length > 0 ? setPath([...path, area]) : choose(area))}
            >
              <Box as="span">{area.name}</Box>
            </Press>
          ))}
        </Box>
      ) : null}
    </Box>
  );
}
