/** Cameras, lights and flying cameras. */
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

/** A lens seen from the front. */
const lens = (x: number, y: number, r: number): string =>
  disc(x, y + 3, r + 2, '#00000055') +
  disc(x, y, r, 'black-o') +
  disc(x, y, r * 0.86, 'dark-o') +
  disc(x, y, r * 0.68, 'black-o') +
  disc(x, y, r * 0.56, 'navy-o') +
  disc(x, y, r * 0.34, 'blue-o') +
  oval(x - r * 0.2, y - r * 0.24, r * 0.17, r * 0.11, 'white', 'opacity=".8"') +
  disc(x + r * 0.2, y + r * 0.2, r * 0.07, 'sky-o');

/** `front`: the lens, or the mount without one. */
const mirrorlessWith = (front: string, mark: Colour): string =>
  shape('M88 70l12-22h56l12 22z', 'black') +
  rect(104, 54, 48, 12, 4, 'dark') +
  rect(20, 68, 216, 138, 22, 'black') +
  rect(20, 92, 216, 84, 0, 'dark') +
  shape('M20 92h40q10 40-2 84H20z', 'black') +
  rect(36, 58, 34, 14, 6, 'grey-h') +
  disc(54, 58, 10, 'red-o') +
  knob(200, 62, 15, 'grey') +
  front +
  disc(212, 108, 5, `${mark}-o`) +
  rect(26, 196, 204, 8, 4, 'dark-h') +
  shine('M34 72h50l-4 5H30z', 0.3);

/** No lens: the ring it would sit on, and the sensor behind it. */
const mount = (x: number, y: number, r: number): string =>
  disc(x, y, r, 'silver-o') +
  disc(x, y, r * 0.8, 'steel-o') +
  disc(x, y, r * 0.72, 'black-o') +
  rect(x - r * 0.5, y - r * 0.34, r, r * 0.68, 3, 'navy') +
  shape(
    `M${x - r * 0.5} ${y + r * 0.3}l${r * 0.5}-${r * 0.64}h${r * 0.3}l-${r * 0.5} ${r * 0.64}z`,
    'violet',
    'opacity=".45"',
  ) +
  times(7, (i) => rect(x - 15 + i * 5, y + r * 0.48, 3, 4, 1, 'gold')) +
  times(4, (i) =>
    disc(
      x + r * 0.9 * Math.cos(i * 1.57 + 0.78),
      y + r * 0.9 * Math.sin(i * 1.57 + 0.78),
      2,
      'grey-o',
    ),
  ) +
  disc(x - r * 0.9, y - 4, 3.5, 'red-o');

export const mirrorless = mirrorlessWith(lens(136, 134, 66), 'orange');
export const cameraBody = mirrorlessWith(mount(136, 134, 54), 'red');
/** With a second grip below, for pictures upright. */
export const tallCameraBody =
  rect(24, 190, 208, 52, 18, 'black') +
  rect(24, 196, 208, 30, 6, 'dark') +
  disc(44, 236, 7, 'grey-o') +
  mirrorlessWith(mount(136, 140, 58), 'yellow') +
  shape('M22 100q18 2 26 8l-4 10q-14-4-22-2z', 'red');

export const mediumFormat =
  shape('M92 62l6-38h68l6 38z', 'black') +
  shape('M104 56l4-24h48l4 24z', 'dark') +
  rect(56, 60, 152, 158, 12, 'silver') +
  rect(62, 66, 140, 146, 8, 'black') +
  rect(196, 78, 26, 118, 6, 'steel-v') +
  disc(214, 128, 14, 'silver-o') +
  knob(214, 160, 9, 'steel') +
  lens(126, 140, 58) +
  rect(62, 204, 140, 6, 3, 'silver-h') +
  rect(86, 70, 84, 8, 3, 'silver-h');

export const instantCamera =
  shape('M46 78q2-30 34-32h96q32 2 34 32l14 84H32z', 'white') +
  shape('M30 158h196q10 0 10 12v42q0 14-14 14H34q-14 0-14-14v-42q0-12 10-12z', 'white') +
  rect(42, 190, 172, 12, 6, 'black') +
  rect(62, 192, 132, 40, 3, 'cream') +
  rect(70, 196, 116, 26, 2, 'sky') +
  rect(60, 64, 48, 24, 6, 'black') +
  rect(64, 67, 40, 18, 4, 'silver') +
  disc(196, 76, 9, 'black-o') +
  disc(56, 128, 10, 'red-o') +
  lens(128, 124, 42) +
  times(5, (i) =>
    rect(
      122,
      160 + i * 5,
      12,
      5,
      0,
      (['red', 'orange', 'yellow', 'lime', 'sky'] as const)[i] ?? 'red',
    ),
  );

export const cineCamera =
  rect(74, 22, 104, 14, 7, 'black-h') +
  rect(84, 30, 12, 34, 3, 'black-v') +
  rect(150, 30, 12, 34, 3, 'black-v') +
  rect(66, 60, 138, 118, 10, 'black') +
  rect(76, 70, 118, 98, 8, 'dark') +
  rect(196, 84, 42, 74, 6, 'grey') +
  times(4, (i) => rect(202, 92 + i * 16, 30, 10, 3, 'black')) +
  rect(128, 80, 56, 38, 4, 'black') +
  rect(132, 84, 48, 30, 2, 'sky') +
  times(3, (i) => disc(136 + i * 18, 134, 6, i ? 'grey-o' : 'red-o')) +
  knob(92, 94, 9, 'silver') +
  rect(44, 92, 30, 62, 4, 'black-h') +
  rect(50, 88, 10, 70, 3, 'grey-h') +
  shape('M10 70l36 18v70l-36 18z', 'black') +
  shape('M10 70l36 18v8L10 80z', 'dark') +
  bar('M22 194h190', 'silver', 7) +
  bar('M22 206h190', 'silver', 5) +
  rect(92, 178, 70, 34, 5, 'grey') +
  rect(104, 212, 46, 14, 4, 'black');

export const softbox =
  bar('M128 128V196', 'black', 8) +
  bar('M128 184L78 240', 'black', 6) +
  bar('M128 184l50 56', 'black', 6) +
  bar('M128 190v50', 'black', 6) +
  rect(116, 90, 26, 46, 6, 'black') +
  group(
    'rotate(-8 128 78)',
    shape('M44 20h168l14 96q2 10-8 10H38q-10 0-8-10z', 'black'),
    shape('M54 28h148l12 82q1 8-7 8H49q-8 0-7-8z', 'white'),
    shape('M62 34h132l9 64q1 8-7 8H60q-8 0-7-8z', 'cream', 'opacity=".55"'),
    shine('M72 42h66l-16 54H64z', 0.8),
  );

const projectorOf = (shell: Colour, foot: Colour): string =>
  rect(52, 202, 26, 18, 4, 'black') +
  rect(178, 202, 26, 18, 4, 'black') +
  rect(18, 92, 220, 116, 22, shell) +
  rect(18, 178, 220, 30, 14, foot) +
  rect(150, 100, 74, 72, 12, 'silver', 'opacity=".6"') +
  times(5, (i) => rect(160, 110 + i * 12, 54, 5, 2.5, 'steel-h')) +
  disc(88, 148, 46, 'silver-o') +
  disc(88, 148, 38, 'black-o') +
  disc(88, 148, 27, 'navy-o') +
  disc(88, 148, 16, 'violet-o') +
  oval(78, 136, 9, 6, 'white', 'opacity=".85"') +
  times(3, (i) => disc(160 + i * 14, 90, 4, 'steel-o')) +
  disc(214, 192, 4, 'lime-o') +
  shine('M40 96h150l-10 5H34z', 0.9);
export const projector = projectorOf('white', 'silver');
export const darkProjector = projectorOf('dark', 'black');

export const rangefinder =
  rect(18, 78, 220, 128, 20, 'silver') +
  rect(18, 104, 220, 78, 0, 'black') +
  rect(18, 104, 220, 3, 0, 'steel') +
  rect(18, 180, 220, 3, 0, 'steel') +
  rect(94, 84, 22, 14, 3, 'black') +
  rect(128, 86, 12, 9, 2, 'glass') +
  rect(194, 82, 32, 18, 3, 'black') +
  rect(198, 85, 24, 12, 2, 'glass') +
  rect(42, 64, 34, 16, 5, 'steel-h') +
  disc(59, 62, 7, 'silver-o') +
  rect(96, 70, 44, 9, 2, 'steel-h') +
  rect(176, 62, 38, 18, 5, 'silver-h') +
  times(6, (i) => line(`M${181 + i * 6} 65v12`, 'steel', 1.5)) +
  group('translate(-6 0)', lens(128, 146, 46)) +
  disc(122, 146, 44, 'none', 'stroke="#c9c5d6" stroke-width="3"') +
  disc(214, 122, 7, 'red-o') +
  bar('M18 96q-12 4-10 18', 'steel', 4) +
  bar('M238 96q12 4 10 18', 'steel', 4) +
  shine('M34 82h50l-5 5H32z', 0.7);

/** A telescope without an eyepiece: a tube on one arm, over a low tripod. */
export const smartTelescope =
  bar('M128 190L62 240', 'dark', 11) +
  bar('M128 190l66 50', 'dark', 11) +
  bar('M128 190v46', 'dark', 10) +
  rect(86, 164, 84, 34, 14, 'white') +
  disc(128, 182, 5, 'sky-o') +
  rect(158, 84, 32, 98, 14, 'silver-v') +
  group(
    'rotate(-34 136 98)',
    rect(98, 24, 72, 140, 26, 'white'),
    rect(98, 24, 72, 22, 10, 'dark'),
    oval(134, 30, 30, 9, 'navy'),
    oval(126, 28, 10, 3, 'white', 'opacity=".7"'),
    rect(98, 118, 72, 6, 0, 'sky'),
  ) +
  disc(174, 112, 13, 'grey-o');
