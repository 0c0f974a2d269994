import { Box } from '../../shared/ui/primitives/box';

const blank = (letters: number) => '\u3000'.repeat(letters);
/** More rows than a screen holds need no place kept. */
const places = [...'abcdef'];

/** Keep the places of rows of the waiting list: what stands below must not jump away under a thumb. */
export function ComingRows({ count }: { readonly count: number }) {
  return places.slice(0, count).map((place) => (
    <Box key={place} className="list-row home-wait skeleton" hiddenFromReaders>
      <Box className="grow">
        <Box className="strong">
          <Box as="span" className="home-coming">
            {blank(7)}
          </Box>
        </Box>
        <Box className="note">
          <Box as="span" className="home-coming">
            {blank(14)}
          </Box>
        </Box>
      </Box>
    </Box>
  ));
}
