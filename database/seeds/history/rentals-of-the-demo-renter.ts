/** What Robin (renter@demo.test) has rented: trips done, one under way, some to look forward to. */
import {
  approves,
  ago,
  beforeStart,
  cancels,
  days,
  declines,
  handsOver,
  on,
  pays,
  takesBack,
  type Story,
} from './story';

const ROBIN = 'Robin Vogt';

const past: readonly Story[] = [
  {
    id: 'robin-microphones',
    listing: 'Shure SM7B studio microphone',
    renter: ROBIN,
    booked: on(-42, '20:08'),
    dates: days(-35, -33),
    quantity: 2,
    message: 'Two voices for a podcast about allotment gardens.',
    then: [
      pays(),
      handsOver('Two microphones, two stands, foam new.'),
      takesBack('Complete and clean.', 'EXCELLENT'),
    ],
  },
  {
    id: 'robin-guitar',
    listing: 'Fender Player Stratocaster',
    renter: ROBIN,
    booked: on(-26, '18:22'),
    dates: days(-22, -20),
    message: 'Rehearsals before I decide whether to buy one. May I change the strings?',
    then: [
      pays(),
      handsOver('Strings one week old; yes, change them as you like.'),
      takesBack('New strings on it, thank you!', 'EXCELLENT'),
    ],
  },
  {
    id: 'robin-piano-flat',
    listing: 'Old town flat with a grand piano',
    renter: ROBIN,
    booked: on(-30, '07:50'),
    dates: days(-17, -14),
    guests: 2,
    extras: ['cleaning'],
    message: 'Three quiet nights with a score to finish. Non-smoking, no pets.',
    then: [
      pays(),
      handsOver('Keys handed over, piano tuned last month.'),
      takesBack('Left as found. Welcome again!', 'EXCELLENT'),
    ],
  },
  {
    id: 'robin-canoe',
    listing: 'Family canoe with roof rack',
    renter: ROBIN,
    booked: on(-11, '21:33'),
    dates: days(-5, -3),
    message: 'Two adults and a child of seven. We bring our own vests.',
    then: [
      pays(),
      handsOver('Roof rack fitted together, straps and three paddles.'),
      takesBack('A bit of sand, no scratches.'),
    ],
  },
];

const calledOff: readonly Story[] = [
  {
    id: 'robin-camper-cancelled',
    listing: 'Self-built Fiat Ducato camper',
    renter: ROBIN,
    booked: on(-32, '19:00'),
    dates: days(-11, -8),
    message: 'Over the Semmering and back. Is there snow equipment on board?',
    then: [pays(), cancels(beforeStart(230), 'My leave was not granted after all.')],
  },
  {
    id: 'robin-card-declined',
    listing: 'Honda PCX 125',
    renter: ROBIN,
    booked: on(-20, '10:41'),
    dates: days(-15, -14),
    message: 'A weekend along the coast.',
    then: [pays('pm_card_chargeDeclinedInsufficientFunds')],
  },
  {
    id: 'robin-mirror-ball-declined',
    listing: 'Giant mirror ball, one metre',
    renter: ROBIN,
    booked: on(-16, '14:14'),
    dates: days(-7, -6),
    message: 'For a school ball in Dublin. The ceiling has a steel beam.',
    then: [
      pays(),
      declines(3, 'It is promised to a theatre that week. The week after would be free.'),
    ],
  },
];

const nowAndAhead: readonly Story[] = [
  {
    id: 'robin-camera-out-now',
    listing: 'Nikon Z8 body',
    renter: ROBIN,
    booked: on(-9, '09:45'),
    dates: days(-1, 2),
    message: 'Birds at the Marne. I bring my own lenses and cards.',
    then: [pays(), handsOver('Body, two batteries, charger. Sensor spotless.', 'EXCELLENT')],
  },
  {
    id: 'robin-telescope-tomorrow',
    listing: 'Sky-Watcher Dobson 10 inch',
    renter: ROBIN,
    booked: on(-5, '22:22'),
    dates: { pickupIn: [0.2, 25.2], days: 2 },
    message: 'New moon over the heath. My car is an estate, that should fit.',
    then: [pays(), handsOver('Collimated at handover. Eyepiece set complete.')],
  },
  {
    id: 'robin-podcast-studio',
    listing: 'Podcast studio for four voices',
    renter: ROBIN,
    booked: on(-2, '11:30'),
    dates: { from: 8, to: 8, times: ['14:00', '18:00'] },
    guests: 4,
    message: 'Four voices, four hours. We bring an engineer.',
    then: [pays(), approves(1.5)],
  },
  {
    id: 'robin-piano-flat-again',
    listing: 'Old town flat with a grand piano',
    renter: ROBIN,
    booked: on(-6, '08:05'),
    dates: days(17, 20),
    guests: 2,
    extras: ['cleaning'],
    message: 'The score has a second part. Same rules, same quiet guests.',
    then: [pays()],
  },
  {
    id: 'robin-les-paul-requested',
    listing: 'Gibson Les Paul Standard 50s',
    renter: ROBIN,
    booked: ago(5),
    dates: days(11, 13),
    message: 'A recording in Lisbon, in a studio with an alarm. Happy to show my references.',
    then: [pays()],
  },
];

export const RENTALS_OF_THE_DEMO_RENTER: readonly Story[] = [...past, ...calledOff, ...nowAndAhead];
