import type { Vocabulary } from '../vocabulary';
import type { place as zh } from '../zh/place';

export const place: Vocabulary<typeof zh> = {
  question: 'Where is it',
  hint: 'Put the pin on the pollution, not on where you stand.',
  address: 'Address or landmark',
  addressHint: 'For example: east wall of the chemical plant, 18 Hongqi Road',
  locate: 'Go near me',
  locateFailed: 'Your position is not available. No problem: choose an area below or drag the map.',
  search: 'Search towns and villages',
  searchHint: 'A town or village',
  searchNone: 'Nothing found. Spell it differently or choose from the list.',
  list: 'Choose from the list',
  whole: (name) => `Around ${name}`,
  movedTo: (area) => `The map shows ${area}. Now drag it until the pin is on the pollution`,
  addressQuestion: 'What is easy to spot nearby',
  several: 'Reports around here are being looked into',
  severalText:
    'Whether others mean the same we tell nobody. Yours still counts: one more clue makes it easier to verify.',
  located: 'Moved near you. Now put the pin on the pollution',
  map: 'Map: drag to choose the place of the pollution; arrow keys move it too',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  here: (area) => `The pin is in ${area}`,
  outside: 'The pin is outside the city; this city cannot take the report',
  unset: 'Drag the map until the pin is on the pollution',
  notPhone: 'Only the pin is stored, never the position of your phone.',
};
