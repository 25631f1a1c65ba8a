/** Instruments and sound gear that the emoji set does not have. */
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
  type Colour,
} from './paint';

const pegs = (count: number, x: number, y: number, gap: number): string =>
  times(count, (i) => {
    const left = i % 2 === 0;
    return rect(left ? x - 15 : x + 7, y + Math.floor(i / 2) * gap, 9, 6, 3, 'gold-o');
  });

const strings = (count: number, x: number, spread: number, from: number, to: number): string =>
  times(count, (i) =>
    line(`M${x + (i - (count - 1) / 2) * spread} ${from}V${to}`, 'cream', 1.1, 'opacity=".9"'),
  );

const frets = (x: number, width: number, from: number, to: number): string =>
  times(9, (i) => {
    const y = from + (to - from) * (1 - 0.84 ** i) * 1.28;
    return y < to ? line(`M${x - width / 2} ${y}h${width}`, 'silver', 1.3) : '';
  });

const acoustic = (rim: Colour, top: Colour): string =>
  group(
    'rotate(28 128 128)',
    shape(
      'M128 104c-26 0-40 12-40 30 0 12 6 16 6 24 0 10-16 16-16 42 0 32 22 50 50 50s50-18 50-50c0-26-16-32-16-42 0-8 6-12 6-24 0-18-14-30-40-30z',
      rim,
    ),
    shape(
      'M128 110c-22 0-34 10-34 25 0 11 6 14 6 24 0 12-16 16-16 41 0 28 19 44 44 44s44-16 44-44c0-25-16-29-16-41 0-10 6-13 6-24 0-15-12-25-34-25z',
      top,
    ),
    shine('M98 130c4-12 16-16 26-16-14 6-20 12-22 24zM90 200c0-14 8-22 14-28-4 12-8 20-7 34z', 0.5),
    disc(128, 166, 20, 'walnut-o'),
    disc(128, 166, 15, 'black-o'),
    shape('M141 170c14 2 18 12 15 24-8 4-20-2-22-12z', 'wood'),
    rect(108, 208, 40, 8, 4, 'walnut-h'),
    rect(120, 20, 16, 136, 3, 'walnut-v'),
    frets(128, 16, 26, 150),
    shape('M117 22l-4-26q15-6 30 0l-4 26z', 'wood'),
    pegs(6, 128, -2, 8),
    strings(6, 128, 2.3, 2, 210),
  );
export const acousticGuitar = acoustic('honey', 'sand');
export const mahoganyGuitar = acoustic('walnut', 'wood');
export const parlourGuitar = acoustic('walnut', 'amber');

export const bassGuitar = group(
  'rotate(30 128 128)',
  shape(
    'M96 148c-10-10-26-6-27 12-1 16 10 20 10 32 0 14-10 20-8 36 2 18 22 24 50 24s54-4 58-24c3-18-10-22-10-38 0-12 16-18 14-34-2-20-24-26-32-12-4 8-10 14-20 14-14 0-26 0-35-10z',
    'amber',
  ),
  shape(
    'M74 168c0-12 8-18 16-14-6 6-8 16-4 26zM80 226c-2-12 4-18 8-24-2 12 0 22 6 30z',
    'yellow',
    'opacity=".6"',
  ),
  shape('M106 176c10-6 34-6 44 0 8 18 8 38 0 54-14 8-30 6-40 0-8-16-10-38-4-54z', 'white'),
  rect(106, 184, 44, 11, 5, 'black-h'),
  rect(106, 204, 44, 11, 5, 'black-h'),
  rect(109, 224, 38, 12, 4, 'silver-h'),
  knob(158, 214, 6),
  knob(160, 232, 6),
  rect(120, -18, 15, 196, 3, 'walnut-v'),
  frets(127.5, 15, -8, 170),
  shape('M118-16l-6-38q16-8 28 2l-5 36z', 'amber'),
  times(4, (i) => disc(i % 2 ? 144 : 109, -44 + Math.floor(i / 2) * 16, 5, 'silver-o')),
  strings(4, 127.5, 3, -44, 228),
);

const whiteKeys = (x: number, y: number, width: number, height: number, count: number): string =>
  times(count, (i) => rect(x + (i * width) / count, y, width / count - 0.8, height, 1.5, 'white'));
const blackKeys = (x: number, y: number, width: number, height: number, count: number): string =>
  times(count - 1, (i) =>
    [2, 6].includes(i % 7)
      ? ''
      : rect(x + ((i + 0.68) * width) / count, y, (width / count) * 0.62, height, 1.2, 'black-v'),
  );
const keys = (x: number, y: number, width: number, height: number, count: number): string =>
  whiteKeys(x, y, width, height, count) + blackKeys(x, y, width, height * 0.6, count);

const crossStand =
  bar('M62 128L190 234', 'black', 9) +
  bar('M194 128L66 234', 'black', 9) +
  bar('M46 236h44', 'black', 9) +
  bar('M166 236h44', 'black', 9) +
  disc(128, 182, 7, 'silver-o');

const slab = (body: 'red' | 'black' | 'wood', panel: string): string =>
  crossStand +
  shape('M22 84q0-8 8-8h196q8 0 8 8l10 44q0 8-8 8H20q-8 0-8-8z', body) +
  shape('M14 128h228v4q0 6-8 6H22q-8 0-8-6z', 'black') +
  panel +
  keys(22, 106, 212, 26, 28);

export const stagePiano = slab(
  'red',
  times(7, (i) => knob(46 + i * 20, 90, 5)) +
    rect(184, 82, 38, 16, 3, 'black') +
    rect(187, 85, 32, 10, 2, 'sky') +
    shine('M28 78h90l-6 5H27z'),
);

export const organ = slab(
  'wood',
  times(9, (i) => line(`M${92 + i * 9} 82v${10 - ((i * 5) % 7)}`, i % 3 ? 'white' : 'black', 6)) +
    times(4, (i) => rect(36 + i * 11, 86, 8, 10, 2, i % 2 ? 'cream' : 'coral')) +
    knob(190, 91, 6) +
    knob(208, 91, 6) +
    shine('M28 78h90l-6 4H27z', 0.25),
);

export const digitalPiano = slab(
  'black',
  rect(96, 84, 64, 12, 4, 'grey') +
    times(5, (i) => disc(106 + i * 11, 90, 2.6, 'white-o')) +
    knob(40, 90, 6, 'grey') +
    times(8, (i) => line(`M${178 + i * 6} 84v12`, 'grey', 2)),
);

export const synthesiser =
  oval(128, 214, 110, 8, '#00000030') +
  shape('M26 96h204l16 104q1 8-7 8H17q-8 0-7-8z', 'black') +
  rect(8, 92, 14, 118, 4, 'wood-v') +
  rect(234, 92, 14, 118, 4, 'wood-v') +
  shape('M30 100h196l5 40H25z', 'dark') +
  rect(26, 142, 204, 4, 2, 'red-h') +
  times(
    12,
    (i) =>
      line(`M${42 + i * 13} 108v24`, 'black', 5) +
      rect(37 + i * 13, 112 + ((i * 7) % 14), 10, 6, 2, 'white-h'),
  ) +
  times(2, (i) => knob(206, 110 + i * 18, 6, 'silver')) +
  times(6, (i) => rect(38 + i * 15, 136, 10, 4, 2, i % 3 ? 'cream' : 'orange')) +
  keys(28, 150, 200, 52, 21);

const drum = (x: number, y: number, width: number, height: number, shell: Colour): string =>
  rect(x, y, width, height, 8, `${shell}-v`) +
  times(3, (i) => rect(x + 8 + (i * (width - 20)) / 2, y + 6, 4, height - 10, 2, 'silver-v')) +
  oval(x + width / 2, y + 2, width / 2, width / 7, 'silver') +
  oval(x + width / 2, y + 1, width / 2 - 4, width / 7 - 3, 'cream');

const cymbal = (x: number, y: number, r: number, tilt: number): string =>
  bar(`M${x} ${y}V234`, 'steel', 4) +
  group(
    `rotate(${tilt} ${x} ${y})`,
    oval(x, y, r, r / 5, 'gold'),
    oval(x, y - 2, r / 4, r / 10, 'gold-o'),
  );

const kit = (shell: Colour): string =>
  cymbal(48, 70, 42, -10) +
  cymbal(212, 62, 40, 12) +
  cymbal(34, 138, 28, 0) +
  drum(76, 84, 52, 44, shell) +
  drum(132, 84, 54, 46, shell) +
  disc(128, 180, 56, `${shell}-o`) +
  disc(128, 180, 56, 'none', 'stroke="#8f89a6" stroke-width="5"') +
  disc(128, 180, 46, 'cream-o') +
  disc(128, 180, 14, `${shell}-o`) +
  drum(176, 156, 62, 58, shell) +
  drum(34, 158, 52, 28, shell) +
  bar('M60 188L44 236', 'steel', 4) +
  bar('M60 188l18 48', 'steel', 4) +
  bar('M186 212v24', 'steel', 4) +
  bar('M230 212v24', 'steel', 4) +
  bar('M84 226l-10 12', 'steel', 5) +
  bar('M172 226l10 12', 'steel', 5);
export const drumKit = kit('red');
export const blueDrumKit = kit('sky');

const platter = (x: number, y: number, r: number): string =>
  disc(x, y + 2, r + 3, 'steel-o') +
  disc(x, y, r, 'black-o') +
  times(3, (i) =>
    disc(x, y, r * (0.85 - i * 0.16), 'none', 'stroke="#6a6382" stroke-width="1" opacity=".7"'),
  ) +
  disc(x, y, r * 0.36, 'orange-o') +
  disc(x, y, 3, 'white-o') +
  `<path d="M${x} ${y}L${x - r * 0.7} ${y - r * 0.7}A${r} ${r} 0 0 1 ${x - r * 0.2} ${y - r * 0.96}z" fill="#fff" opacity=".14"/>`;

export const turntable =
  rect(20, 52, 216, 164, 12, 'silver') +
  rect(20, 204, 216, 16, 8, 'steel-h') +
  platter(108, 132, 68) +
  disc(206, 84, 16, 'steel-o') +
  disc(206, 84, 9, 'silver-o') +
  bar('M206 84v60l-30 34', 'silver', 6) +
  group('rotate(42 172 182)', rect(164, 174, 16, 22, 3, 'black')) +
  rect(200, 150, 12, 46, 5, 'grey') +
  rect(197, 168, 18, 8, 2, 'white') +
  disc(38, 196, 9, 'black-o') +
  disc(38, 196, 4, 'red-o') +
  shine('M28 58h120l-8 5H28z', 0.7);

const fader = (
  x: number,
  y: number,
  at: number,
  colour: 'white' | 'red' | 'sky' = 'white',
): string => rect(x - 1.5, y, 3, 44, 1.5, 'black') + rect(x - 5, y + at, 10, 9, 2, colour);

const jog = (x: number): string =>
  disc(x, 124, 36, 'grey-o') +
  disc(x, 122, 31, 'black-o') +
  disc(x, 122, 12, 'sky-o') +
  disc(x, 122, 8, 'black-o');

export const djController =
  shape('M24 76h208q8 0 10 8l8 118q0 10-10 10H16q-10 0-10-10l8-118q2-8 10-8z', 'black') +
  shape('M24 80h208l2 8H22z', 'dark') +
  jog(64) +
  jog(192) +
  rect(106, 88, 44, 118, 6, 'dark') +
  rect(110, 78, 36, 30, 3, 'navy') +
  line('M114 98l5-8 4 5 5-10 5 12 4-6 5 4', 'sky', 2) +
  times(2, (c) => times(3, (i) => knob(118 + c * 20, 118 + i * 14, 4.5, 'grey'))) +
  fader(118, 152, 12) +
  fader(138, 152, 26) +
  times(2, (side) =>
    times(8, (i) =>
      rect(
        30 + side * 128 + (i % 4) * 18,
        170 + Math.floor(i / 4) * 17,
        14,
        13,
        3,
        (['pink', 'sky', 'lime', 'orange'] as const)[(i + side) % 4] ?? 'sky',
      ),
    ),
  );

export const mixingDesk =
  shape('M32 70h192l20 138q1 10-9 10H21q-10 0-9-10z', 'dark') +
  shape('M36 76h184l3 18H33z', 'black') +
  rect(168, 79, 46, 12, 2, 'sky') +
  times(8, (i) => rect(44 + i * 14, 82, 9, 6, 2, i % 3 === 0 ? 'lime' : 'grey')) +
  times(
    9,
    (c) =>
      knob(40 + c * 22, 108, 5, c % 2 ? 'sky' : 'white') +
      knob(39 + c * 22.2, 126, 5, 'red') +
      rect(34 + c * 22.4, 138, 10, 5, 2, c % 4 ? 'amber' : 'lime') +
      fader(38 + c * 22.6, 152, (c * 13) % 34, c === 8 ? 'red' : 'white'),
  );

const column = (x: number): string =>
  rect(x - 34, 178, 68, 56, 8, 'black') +
  rect(x - 28, 184, 56, 44, 6, 'dark') +
  rect(x - 11, 20, 22, 160, 6, 'black-v') +
  rect(x - 8, 26, 16, 120, 5, 'grey-v') +
  times(8, (i) => disc(x, 36 + i * 14, 4.6, 'black-o'));
export const columnSpeaker = column(128);
export const columnSpeakers = column(82) + column(176);

/** From the player's right: the long case, the open lid, three legs. */
export const grandPiano =
  bar('M58 150V232', 'black', 12) +
  bar('M206 150v82', 'black', 12) +
  bar('M132 160v66', 'black', 10) +
  shape('M118 190h22l8 38h-38z', 'dark') +
  times(3, (i) => rect(116 + i * 9, 224, 6, 10, 2, 'gold')) +
  shape('M70 116L214 14q16 2 24 18l-8 84z', 'black') +
  shape('M84 112L212 24q12 4 16 12l-8 76z', 'wood', 'opacity=".75"') +
  line('M150 116l26-60', 'dark', 4) +
  shape('M66 108h170q14 2 16 20v14q0 18-22 20H66z', 'black') +
  rect(74, 106, 164, 8, 3, 'gold-h') +
  times(20, (i) => line(`M${86 + i * 7} 106v6`, 'wood', 1)) +
  shape('M18 128h52v36H30q-12 0-12-12z', 'black') +
  shape('M14 122h56v10H10q-2-8 4-10z', 'white') +
  times(8, (i) => line(`M${18 + i * 6} 122v9`, 'steel', 1)) +
  shape('M58 122l-14-34 6-2 22 36z', 'walnut') +
  shine('M74 120h150q10 2 14 8H74z', 0.25);
