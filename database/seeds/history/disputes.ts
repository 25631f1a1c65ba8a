/** What went wrong: one claim that is open, one decided this week, two that are history. */
import {
  afterEnd,
  afterStart,
  appeals,
  claims,
  comments,
  days,
  decides,
  handsOver,
  on,
  pays,
  takesBackDamaged,
  type Story,
} from './story';

export const DISPUTES: readonly Story[] = [
  {
    id: 'robin-e-bike-damaged',
    listing: 'Specialized Turbo Vado e-bike',
    renter: 'Robin Vogt',
    booked: on(-13, '17:45'),
    dates: days(-7, -6),
    message: 'To the Müggelsee and back, mostly on paths. I have my own helmet.',
    then: [
      pays(),
      handsOver('Battery at 100 %, display clear, both wheels true.', 'EXCELLENT'),
      takesBackDamaged(
        'Front wheel rubs on the brake, and the display has a crack across it.',
        'Front wheel bent by about 4 mm',
        'Display cracked, still readable',
      ),
      claims(afterEnd(3), {
        by: 'owner',
        reason: 'damage',
        amount: 24_000,
        description:
          'The front wheel is bent and the display is cracked; both were in order at handover. My ' +
          'workshop quotes 165 € for a new display with fitting and 75 € for truing the wheel.',
      }),
      comments(
        'renter',
        afterEnd(17),
        'I hit a kerb near Friedrichshagen, and the wheel is my fault: I pay for that gladly. The ' +
          'display already had a hairline crack when I picked the bike up. It was dusk and neither ' +
          'of us looked closely.',
      ),
    ],
  },
  {
    id: 'portrait-lens-scratched',
    listing: 'Sony A7 IV with 24-70 mm f/2.8 GM II',
    renter: 'Freja Nielsen',
    booked: on(-18, '09:27'),
    dates: days(-13, -11),
    message: 'A family celebration in Potsdam, and a walk in the park the day after.',
    then: [
      pays(),
      handsOver('Body and lens without marks, three batteries, two cards, sensor clean.'),
      takesBackDamaged(
        'A scratch of about a centimetre on the front element; the lens cap is missing.',
        'Front element scratched',
        'Lens cap missing',
      ),
      claims(afterEnd(2), {
        by: 'owner',
        reason: 'damage',
        amount: 42_000,
        description:
          'The front element is scratched and shows in backlight. Sony Service quotes 395 € for ' +
          'replacing it, a new cap is 25 €.',
      }),
      comments(
        'renter',
        afterEnd(21),
        'The cap was lost in the park, that is true. I had a protective filter on the lens all the ' +
          'time and cannot explain a scratch behind it.',
      ),
      comments(
        'owner',
        afterEnd(40),
        'The filter came back in its box, not on the lens. At handover the glass was clean; we ' +
          'looked at it together under my desk lamp.',
      ),
      decides(
        on(-2, '11:20'),
        { depositToOwner: 29_000 },
        'The report at handover notes a lens without marks, the one at return a scratch: the ' +
          'damage happened during the rental. The lens is four years old, so we count two thirds ' +
          'of the repair, and the cap in full. The rest of the deposit goes back to the renter.',
      ),
    ],
  },
  {
    id: 'cymbal-cracked',
    listing: 'Gretsch Catalina Club jazz kit',
    renter: 'local',
    booked: on(-39, '15:10'),
    dates: days(-33, -31),
    message: 'Two evenings with a trio in a wine bar. We play quietly, with brushes.',
    then: [
      pays(),
      handsOver('Heads new, all stands and felts counted, cymbals without cracks.'),
      takesBackDamaged(
        'Shells fine. The crash has a crack of three centimetres at the edge.',
        'Crash cymbal cracked',
      ),
      claims(afterEnd(2), {
        by: 'owner',
        reason: 'damage',
        amount: 320_000,
        description:
          'The 16 inch crash is cracked at the edge. The same model costs 3,200 Kč used.',
      }),
      comments(
        'renter',
        afterEnd(15),
        'Our guest drummer played harder than agreed on the last evening. We are sorry and accept ' +
          'a fair price for it.',
      ),
      decides(
        afterEnd(94),
        { depositToOwner: 260_000 },
        'Both sides agree on what happened. 2,600 Kč is what this model sold for lately, in this ' +
          'condition; the remaining 600 Kč of the claim go back to the renter.',
      ),
    ],
  },
  {
    id: 'camper-without-heating',
    listing: 'Nissan NV200 mini-camper',
    renter: 'local',
    booked: on(-35, '12:52'),
    dates: days(-27, -23),
    message: 'Five days around the Neusiedler See. The parking heater works, does it not?',
    then: [
      pays(),
      handsOver('Tank full, gas bottle new, bed linen fresh.'),
      claims(afterStart(27), {
        by: 'renter',
        reason: 'not_as_described',
        amount: 15_000,
        description:
          'The listing promises a parking heater. It starts, blows cold air and stops with error ' +
          'E13. At three degrees outside we had to take a room for the second night.',
      }),
      comments(
        'owner',
        afterStart(45),
        'It ran on Sunday, when I prepared the van. I offered by telephone to have it looked at in ' +
          'Eisenstadt, at my expense.',
      ),
      decides(
        afterEnd(20),
        { rentalToRenterPercent: 15 },
        'The heater failed and was promised. The owner offered a repair on the second day, which ' +
          'was not taken up: one night of five is made good, without fees.',
      ),
      appeals(
        'renter',
        afterEnd(43),
        'New: the workshop in Eisenstadt confirms in writing that the part had to be ordered and ' +
          'would have come a week later. The offer did not help us.',
      ),
      decides(
        afterEnd(116),
        { rentalToRenterPercent: 40, returnFees: true },
        'With the letter of the workshop the picture is another: the heater could not have been ' +
          'mended during the trip. Two nights of five are given back, with their fees. This ' +
          'decision is final.',
      ),
    ],
  },
];
