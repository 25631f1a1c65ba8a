/** Machines for building and for the garden. */
import {
  bar,
  disc,
  group,
  knob,
  line,
  oval,
  rect,
  shape,
  shine,
  times,
  wheel,
  type Colour,
} from './paint';

const battery = (x: number, y: number, w = 60): string =>
  rect(x, y, w, 30, 7, 'black') +
  rect(x + 6, y + 20, w - 12, 5, 2, 'grey-h') +
  rect(x + 8, y + 7, 18, 5, 2, 'red');

export const drill =
  rect(8, 74, 44, 6, 3, 'steel-h') +
  shape('M52 60l26-6v46l-26-6z', 'black') +
  rect(74, 52, 26, 50, 6, 'grey-h') +
  shape('M98 46h84q34 0 36 30t-34 32H98q-8 0-8-10V56q0-10 8-10z', 'teal') +
  shape('M98 92h96q-4 14-24 16H98q-8 0-8-8z', 'black', 'opacity=".5"') +
  rect(112, 58, 60, 14, 5, 'black') +
  times(4, (i) => rect(184 + i * 7, 66, 3, 24, 1.5, 'black')) +
  shape('M142 104h52l16 88q2 10-8 10h-38q-8 0-10-8z', 'black') +
  shape('M150 108h36l14 76h-36z', 'teal') +
  shape('M132 112h16q2 20-12 22-8-4-4-22z', 'red') +
  battery(138, 198, 84) +
  shine('M104 50h70l-6 5h-66z', 0.45);

export const rotaryHammer =
  rect(-14, 86, 74, 8, 4, 'steel-h') +
  shape('M56 76l22-6v40l-22-6z', 'black') +
  rect(76, 64, 34, 52, 8, 'grey-h') +
  bar('M94 116v58', 'black', 17) +
  rect(82, 112, 24, 16, 5, 'red') +
  shape('M106 58h92q16 0 16 16v34q0 14-14 14h-94z', 'red') +
  rect(118, 70, 62, 12, 5, 'black') +
  shape('M150 118h62v72q0 12-12 12h-34q-12 0-14-12z', 'red') +
  times(5, (i) => rect(160, 136 + i * 11, 42, 5, 2, 'black')) +
  shape('M198 66h22q26 4 26 36v64q-2 24-26 26h-14v-18h10q14 0 14-12v-52q0-18-14-20h-18z', 'black') +
  rect(214, 100, 12, 26, 5, 'grey') +
  line('M206 192q20 10 18 44', 'black', 7) +
  shine('M110 62h80l-4 5h-78z', 0.4);

const blade = (x: number, y: number, r: number): string =>
  times(24, (i) =>
    group(`rotate(${i * 15} ${x} ${y})`, shape(`M${x - 5} ${y - r + 3}l8-6v10z`, 'steel')),
  ) +
  disc(x, y, r - 1, 'silver-o') +
  disc(x, y, r * 0.62, 'none', 'stroke="#948fa8" stroke-width="1.5"') +
  disc(x, y, r * 0.2, 'steel-o');

const handSaw = (colour: Colour): string =>
  blade(108, 160, 70) +
  shape('M30 152a78 78 0 0 1 152-22l44 6v40H30z', colour) +
  shape('M44 152a64 64 0 0 1 126-16l4 16z', 'black', 'opacity=".35"') +
  rect(14, 176, 214, 12, 5, 'silver-h') +
  rect(126, 110, 70, 58, 16, 'black-h') +
  times(4, (i) => rect(150 + i * 10, 120, 4, 38, 2, 'grey')) +
  bar('M118 98q30-50 92-26q14 10 8 60', 'black', 21) +
  bar('M128 88q28-32 70-14', colour, 8) +
  battery(196, 128, 48) +
  bar('M52 104q-6-30 22-34', 'black', 15) +
  disc(108, 160, 12, 'black-o');
export const circularSaw = handSaw('teal');
/** On its rail. */
export const trackSaw =
  rect(-30, 224, 310, 12, 3, 'silver-h') +
  rect(-30, 230, 310, 3, 0, 'lime') +
  group('translate(0 36)', handSaw('lime'));

export const mitreSaw =
  rect(24, 206, 208, 22, 8, 'silver-h') +
  oval(128, 206, 88, 16, 'steel') +
  oval(128, 203, 82, 12, 'silver') +
  rect(28, 168, 84, 30, 4, 'steel') +
  rect(148, 168, 84, 30, 4, 'steel') +
  bar('M206 198V84', 'grey', 15) +
  blade(116, 122, 66) +
  shape('M48 124A70 70 0 0 1 186 106L126 122z', 'yellow') +
  shape('M60 118a58 58 0 0 1 60-54l4 46z', 'white', 'opacity=".35"') +
  rect(122, 92, 84, 44, 16, 'yellow') +
  rect(172, 86, 46, 56, 14, 'black-h') +
  disc(116, 122, 13, 'black-o') +
  bar('M96 58Q92 26 120 22t40 24', 'black', 15) +
  rect(124, 206, 8, 20, 3, 'black');

export const pressureWasher =
  bar('M176 60V28q0-8-8-8h-64q-8 0-8 8v40', 'grey', 11) +
  shape('M72 76q2-22 24-22h84q22 0 24 22l10 112q0 18-18 18H80q-18 0-18-18z', 'yellow') +
  shape('M82 126h112l6 62q0 12-12 12H90q-12 0-12-12z', 'black') +
  times(5, (i) => rect(98, 142 + i * 10, 80, 4, 2, 'grey')) +
  knob(138, 98, 15, 'black') +
  wheel(76, 212, 26, 'yellow') +
  wheel(202, 212, 26, 'yellow') +
  line('M66 92Q20 100 22 150t18 86q60 16 90-2', 'black', 8) +
  bar('M224 44L200 210', 'steel', 6) +
  group(
    'rotate(8 224 50)',
    rect(214, 24, 16, 62, 6, 'black'),
    shape('M208 40h-18q-4 10 6 12h12z', 'black'),
  ) +
  shine('M84 62h84l-6 6H80z', 0.5);

export const floorSander =
  bar('M150 172Q176 110 196 26', 'grey', 11) +
  bar('M176 30h44', 'black', 13) +
  shape('M28 168q4-40 44-44h72q40 4 46 50l4 42H24z', 'blue') +
  rect(18, 208, 184, 20, 8, 'black-h') +
  rect(74, 98, 74, 48, 18, 'grey-h') +
  times(5, (i) => rect(86 + i * 12, 106, 4, 32, 2, 'black')) +
  shape('M178 140q44-24 52 22t-24 64q-20 4-24-24z', 'sand') +
  line('M184 150q30 10 26 62', 'wood', 2) +
  wheel(182, 222, 17) +
  shine('M48 138q10-8 26-8h50l-8 7H76q-16 0-24 8z', 0.45) +
  rect(50, 164, 60, 22, 5, 'white') +
  rect(58, 171, 44, 8, 3, 'blue');

export const scaffold =
  times(2, (i) => bar(`M${56 + i * 144} 26V222`, 'silver', 9)) +
  times(2, (i) => bar(`M${84 + i * 144} 14V206`, 'steel', 7)) +
  times(
    6,
    (i) =>
      bar(`M56 ${52 + i * 30}L84 ${40 + i * 30}`, 'silver', 5) +
      bar(`M200 ${52 + i * 30}l28-12`, 'silver', 5),
  ) +
  bar('M58 200L198 118', 'steel', 5) +
  bar('M58 118l140 82', 'steel', 5) +
  shape('M46 100h164l28-14H76z', 'honey') +
  rect(46, 100, 164, 9, 2, 'wood-h') +
  bar('M56 40h144', 'amber', 6) +
  bar('M56 66h144', 'amber', 6) +
  wheel(56, 226, 12) +
  wheel(200, 226, 12);

/** From the top, and how high. */
const DRAWERS = [
  [64, 20],
  [88, 20],
  [112, 24],
  [140, 28],
  [172, 38],
] as const;
export const toolTrolley =
  bar('M26 66V40h34', 'grey', 9) +
  rect(36, 46, 184, 172, 10, 'red') +
  rect(30, 38, 196, 18, 7, 'black-h') +
  DRAWERS.map(
    ([y, height]) => rect(46, y, 164, height, 4, 'red-h') + rect(88, y + 4, 80, 6, 3, 'silver-h'),
  ).join('') +
  wheel(62, 228, 13) +
  wheel(194, 228, 13) +
  group('rotate(-24 90 30)', rect(60, 20, 66, 8, 4, 'silver-h')) +
  group(
    'rotate(12 160 24)',
    rect(136, 18, 30, 11, 5, 'blue-h'),
    rect(166, 21, 36, 5, 2, 'silver-h'),
  );

export const chainsaw =
  shape('M112 118h128q22 4 22 20t-22 20H112z', 'silver') +
  shape(
    'M112 118h128q22 4 22 20t-22 20H112z',
    'none',
    'stroke="#2c2540" stroke-width="7" stroke-dasharray="7 5"',
  ) +
  rect(128, 134, 96, 8, 4, 'steel-h') +
  shape('M22 96q2-22 26-22h58q22 0 24 22v64q0 18-18 18H40q-18 0-18-18z', 'orange') +
  shape('M34 130h84v30q0 10-10 10H44q-10 0-10-10z', 'black') +
  times(5, (i) => rect(42 + i * 14, 138, 6, 24, 3, 'grey')) +
  bar('M118 84Q110 38 70 42T26 92', 'black', 13) +
  bar('M30 158q-26 8-32 30t24 26l60-24', 'black', 15) +
  shape('M124 66h12v60h-12z', 'black') +
  disc(70, 102, 14, 'white-o') +
  disc(70, 102, 6, 'orange-o') +
  shine('M44 80h60l-6 6H40z', 0.45);

export const hedgeTrimmer = group(
  'rotate(-18 128 140)',
  rect(92, 130, 172, 14, 4, 'silver-h'),
  times(14, (i) =>
    shape(`M${100 + i * 11.6} 131l3-13h4l2 13zM${104 + i * 11.6} 143l3 13h-5l-3-13z`, 'steel'),
  ),
  shape('M8 116q0-18 20-18h50q22 0 26 24v34q-2 18-22 18H30q-22 0-22-20z', 'lime'),
  rect(20, 128, 62, 30, 8, 'black'),
  times(4, (i) => rect(30 + i * 12, 134, 5, 18, 2, 'grey')),
  bar('M84 104Q88 54 44 60T14 110', 'black', 14),
  shape('M98 92h14v74H98z', 'black'),
  battery(-18, 124, 30),
);

export const multiTool =
  shape('M-2 148l30-6v26l-30-4z', 'silver') +
  times(7, (i) => shape(`M-2 ${146 + i * 3}l-6 1.5 6 1.5z`, 'steel')) +
  rect(24, 138, 34, 14, 4, 'steel-h') +
  shape('M44 96h40v62H56q-12 0-12-12z', 'black') +
  disc(62, 150, 9, 'silver-o') +
  shape('M80 92h96q22 2 34 14l6 6v34l-22 8q-54 4-114 0z', 'red') +
  shape('M96 122h104v24q-50 6-104 2z', 'black') +
  rect(98, 98, 46, 9, 4, 'black') +
  rect(104, 100, 14, 5, 2, 'silver') +
  times(5, (i) => rect(158 + i * 9, 98, 4, 16, 2, 'black')) +
  battery(200, 106, 50) +
  rect(206, 130, 44, 26, 6, 'black') +
  shine('M86 94h86l-6 4H86z', 0.45);

const rungs = (count: number, x: number, y: number, width: number, gap: number): string =>
  times(count, (i) => bar(`M${x} ${y + i * gap}h${width}`, 'silver', 7));
/** Sections that slide into each other: each rail is a little wider than the one above. */
export const telescopicLadder = group(
  'rotate(24 128 128)',
  rungs(9, 98, 2, 60, 31),
  times(2, (side) =>
    times(9, (i) => {
      const width = 9 + i;
      return (
        rect(92 + side * 72 - width / 2, -12 + i * 31, width, 33, 2, 'silver-v') +
        rect(90 + side * 72 - width / 2, 15 + i * 31, width + 4, 8, 2, 'black-h')
      );
    }),
  ),
  times(2, (side) => rect(82 + side * 72, 266, 20, 10, 4, 'black')),
);
export const stepLadder =
  bar('M140 84L206 236', 'steel', 9) +
  bar('M178 84L236 228', 'steel', 8) +
  times(4, (i) => bar(`M${158 + i * 15} ${118 + i * 32}h36`, 'steel', 5)) +
  bar('M104-20L44 238', 'silver', 10) +
  bar('M164-20L122 238', 'silver', 10) +
  times(9, (i) => bar(`M${100 - i * 6.4} ${2 + i * 27}h${61 + i * 2.2}`, 'silver', 7)) +
  bar('M112 178L214 190', 'red', 4) +
  rect(32, 232, 24, 9, 4, 'red') +
  rect(112, 232, 24, 9, 4, 'red') +
  rect(196, 230, 22, 9, 4, 'red') +
  rect(226, 222, 20, 9, 4, 'red');

const spokes = (x: number, y: number, r: number): string =>
  times(12, (i) =>
    group(`rotate(${i * 30} ${x} ${y})`, line(`M${x} ${y}V${y - r}`, 'steel', 1, 'opacity=".7"')),
  );
export { spokes };
