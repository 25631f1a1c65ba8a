/** Sentences that agree with what they describe. */
import type { Item } from '../items/item';
import type { Random } from '@rental/shared/random';

const CONDITION = [
  'It has a few honest marks and works perfectly.',
  'Well cared for, checked and cleaned after every rental.',
  'Bought new two years ago and used about once a month.',
  'Serviced this season; I show you everything at the handover.',
  'Not a showpiece, but everything on it works as it should.',
];

const PICK_UP: Readonly<Record<'DAY' | 'NIGHT' | 'HOUR', readonly string[]>> = {
  DAY: [
    'Pick it up near the centre of {city}, or ask about delivery.',
    'Handover at my place in {city}; ten minutes are enough for the introduction.',
    'I live close to a station in {city}, so a bag or a trolley will do.',
    'Evenings and weekends in {city} work best for me.',
  ],
  NIGHT: [
    'In a quiet street of {city}; keys from me in person.',
    'Close to a stop, twenty minutes from the centre of {city}.',
    'Arrive when you like after noon; {city} starts at the door.',
  ],
  HOUR: [
    'Easy to reach in {city}, goods lift and a place to unload.',
    'In a back courtyard in {city}: quiet, with a kettle and a sofa.',
    'Open from early till late; the door code comes with the booking.',
  ],
};

export function describeItem(
  item: Item,
  city: string,
  unit: 'DAY' | 'NIGHT' | 'HOUR',
  random: Random,
): string {
  const where = random.pick(PICK_UP[unit]).replace('{city}', city);
  return unit === 'DAY'
    ? `${item.about} ${random.pick(CONDITION)} ${where}`
    : `${item.about} ${where}`;
}

const GENERAL = ['weekend special', 'second set', 'gladly at weekends', 'with a handover in town'];
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  guitars: [
    'with hard case',
    'freshly set up',
    'with gig bag and tuner',
    'with small amp',
    'road-worn',
  ],
  'strings-and-winds': [
    'with new case',
    'freshly serviced',
    'with stand and lamp',
    'for orchestra season',
  ],
  'keys-and-drums': ['with stand and bench', 'stage-ready', 'with flight case', 'studio kept'],
  'audio-and-dj': ['with all cables', 'in flight case', 'with stands', 'tour-tested'],
  cameras: ['with three batteries', 'with tripod', 'like new', 'with padded backpack'],
  'video-and-projection': ['with tripod', 'in hard case', 'with HDMI set', 'low hours'],
  'rooms-and-flats': ['with bicycles', 'for longer stays', 'with parking', 'ground floor'],
  'studios-and-workrooms': ['evenings', 'ground floor', 'with parking', 'second room'],
  cars: ['non-smoker', 'with roof box', 'unlimited kilometres', 'with child seat'],
  'vans-and-campers': ['with bedding', 'with bike rack', 'winter-ready', 'unlimited kilometres'],
};

/** What tells one copy of an item from another; numbered when the words run out. */
export function variantOf(category: string, round: number): string {
  const words = VARIANTS[category] ?? GENERAL;
  const word = words[(round - 1) % words.length] ?? '';
  const again = Math.floor((round - 1) / words.length);
  return again === 0 ? word : `${word} (${again + 1})`;
}
