/** Cars and vans of forms that the emoji set does not have, and things for feasts and rooms. */
import { bar, disc, group, line, oval, rect, shape, shine, times, type Colour } from './paint';

const road = (x: number, y: number, r: number): string =>
  disc(x, y, r, 'black-o') +
  disc(x, y, r * 0.62, 'silver-o') +
  times(5, (i) =>
    group(`rotate(${i * 72} ${x} ${y})`, rect(x - 2.2, y - r * 0.56, 4.4, r * 0.5, 2, 'steel')),
  ) +
  disc(x, y, r * 0.18, 'grey-o');

const lamps = (back: number, front: number, y: number): string =>
  rect(back, y, 10, 18, 4, 'red') +
  rect(front - 12, y, 14, 14, 6, 'yellow') +
  rect(front - 6, y + 34, 12, 8, 3, 'grey');

export const roadster =
  shape('M2 176q-2-30 22-36l58-8 26-4h44l66 12q34 6 36 32l-2 28q0 8-10 8H14q-10 0-11-8z', 'red') +
  shape('M104 130l34-40 10 2 6 40z', 'glass') +
  bar('M136 92l18 40', 'black', 6) +
  shape('M70 132q2-20 14-20t12 20z', 'black') +
  shape('M60 130h94v8H60z', 'dark') +
  line('M66 150v44M168 148l6 46', 'coral', 2, 'opacity=".7"') +
  rect(80, 158, 18, 5, 2, 'silver') +
  lamps(2, 252, 150) +
  rect(0, 194, 256, 12, 6, 'black-h') +
  road(54, 204, 30) +
  road(206, 204, 30) +
  shine('M26 148q26-10 54-8l-4 6q-30 0-50 8zM166 142q40 4 58 14-30-6-58-8z', 0.45);

const crossover = (colour: Colour): string =>
  shape(
    'M-4 178q-4-30 10-44l8-6 34-48q8-10 22-10h84q16 0 28 12l34 40 28 8q18 6 18 30v30q0 10-12 10H8q-12 0-12-10z',
    colour,
  ) +
  shape('M34 122l26-36q5-6 13-6h36v42z', 'glass') +
  shape('M116 80h38q10 0 18 8l28 34h-84z', 'glass') +
  line('M113 84v94M40 130h164', 'steel', 2, 'opacity=".35"') +
  rect(84, 138, 20, 5, 2.5, 'silver') +
  rect(164, 138, 20, 5, 2.5, 'silver') +
  lamps(-4, 262, 138) +
  rect(-4, 190, 266, 14, 6, 'black-h') +
  bar('M62 64h100', 'steel', 5) +
  road(52, 202, 33) +
  road(206, 202, 33) +
  shine('M50 100l16-18h14l-20 26z', 0.6) +
  shine('M14 136q60-10 190-4l-20 5q-110-4-164 6z', 0.35);
export const crossoverWhite = crossover('white');
export const crossoverBlue = crossover('blue');
const smallCar = (colour: Colour): string =>
  shape(
    'M16 180q-4-34 12-48l26-44q8-14 28-14h56q20 0 34 16l32 38q26 4 34 26l6 26q0 20-12 20H28q-12 0-12-10z',
    colour,
  ) +
  shape('M50 126l20-34q5-8 15-8h22v42z', 'glass') +
  shape('M114 84h24q10 0 18 10l26 32h-68z', 'glass') +
  line('M111 86v90', 'black', 2, 'opacity=".5"') +
  rect(84, 140, 18, 5, 2.5, 'silver') +
  lamps(16, 242, 146) +
  rect(16, 190, 228, 12, 6, 'black-h') +
  road(66, 202, 30) +
  road(198, 202, 30) +
  shine('M62 106l12-20h12l-14 26z', 0.6);
export const hatchback = smallCar('teal');
export const silverHatchback = smallCar('silver');

const vanBody = (colour: Colour, lower: Colour): string =>
  shape(
    'M-10 184V96q0-24 24-24h156q16 0 26 14l32 46 24 10q14 6 14 24v26q0 10-12 10H0q-10 0-10-10z',
    colour,
  ) +
  shape('M-10 150h274q2 8 2 16v26q0 10-12 10H0q-10 0-10-10z', lower) +
  shape('M176 86q8 0 14 8l26 38h-48V86z', 'glass') +
  rect(106, 88, 52, 42, 6, 'glass') +
  rect(14, 88, 80, 42, 6, 'glass') +
  line('M100 82v112M163 82v112', 'steel', 2, 'opacity=".4"') +
  rect(142, 142, 16, 5, 2, 'black') +
  lamps(-10, 266, 150) +
  rect(-10, 190, 276, 12, 6, 'black-h') +
  road(46, 204, 31) +
  road(210, 204, 31) +
  shine('M26 92h24l-18 34H20z', 0.55);
export const popTopCamper =
  shape('M10 72L168 72 150 26q-2-6-10-6L8 54q-6 2-6 10z', 'cream') +
  times(4, (i) => line(`M${40 + i * 28} 70V${48 - i * 7}`, 'sand', 2)) +
  shape('M0 52L144 14q8-2 10 4l2 8L4 64z', 'silver') +
  vanBody('silver', 'red');
export const panelCamper =
  rect(4, 60, 84, 16, 6, 'silver-h') +
  rect(104, 58, 44, 16, 6, 'grey-h') +
  vanBody('white', 'pine') +
  shape('M14 88h80v42H14z', 'white') +
  rect(22, 94, 54, 30, 6, 'glass') +
  line('M-4 150q60-34 160-2', 'pine', 4);

export const miniCamper =
  bar('M22 66h132', 'steel', 6) + rect(30, 44, 104, 20, 9, 'black-h') + vanBody('honey', 'orange');
export const minibus = vanBody('sky', 'blue') + rect(14, 70, 150, 5, 2, 'white', 'opacity=".6"');

export const boxVan =
  rect(-24, 22, 186, 168, 8, 'white') +
  rect(-24, 22, 186, 14, 6, 'silver-h') +
  times(5, (i) => line(`M${8 + i * 32} 40v144`, 'silver', 2)) +
  shape('M162 88h34q14 0 22 14l20 38 18 8q12 6 12 22v26H162z', 'orange') +
  shape('M174 100h22q8 0 12 8l16 32h-50z', 'glass') +
  rect(-24, 186, 292, 14, 5, 'black-h') +
  road(34, 204, 29) +
  road(214, 204, 29) +
  rect(254, 160, 12, 14, 5, 'yellow') +
  rect(-34, 150, 12, 46, 3, 'steel') +
  rect(8, 82, 110, 40, 6, 'orange') +
  shine('M18 90h60l-8 8H18z', 0.35);

export const arcade =
  shape(
    'M66 16h124q8 0 8 10l-6 34v62l22 22v88q0 6-8 6H50q-8 0-8-6v-88l22-22V60l-6-34q0-10 8-10z',
    'violet',
  ) +
  rect(70, 22, 116, 28, 6, 'amber') +
  times(5, (i) => rect(84 + i * 19, 30, 12, 12, 3, i % 2 ? 'pink' : 'red')) +
  rect(74, 58, 108, 68, 6, 'black') +
  rect(82, 64, 92, 56, 4, 'navy') +
  times(3, (r) =>
    times(5, (i) =>
      rect(94 + i * 15, 72 + r * 10, 8, 6, 1, (['lime', 'sky', 'pink'] as const)[r] ?? 'sky'),
    ),
  ) +
  shape('M120 116l8-8 8 8z', 'white') +
  shape('M56 140h144l12 16H44z', 'black') +
  bar('M84 146v-14', 'grey', 5) +
  disc(84, 128, 9, 'red-o') +
  times(3, (i) =>
    disc(
      132 + i * 20,
      146 - (i % 2) * 3,
      7,
      (['yellow-o', 'sky-o', 'lime-o'] as const)[i] ?? 'sky-o',
    ),
  ) +
  rect(94, 170, 68, 46, 6, 'dark') +
  times(2, (i) => rect(106 + i * 30, 180, 14, 24, 3, 'grey')) +
  times(2, (i) => disc(113 + i * 30, 190, 2.5, 'red-o'));

export const popcornCart =
  shape('M36 54q92-60 184 0z', 'red') +
  times(7, (i) =>
    i % 2
      ? shape(`M${36 + i * 26} 54h26v10q-13 10-26 0z`, 'white')
      : shape(`M${36 + i * 26} 54h26v10q-13 10-26 0z`, 'red'),
  ) +
  rect(48, 62, 8, 76, 3, 'gold-v') +
  rect(200, 62, 8, 76, 3, 'gold-v') +
  rect(56, 66, 144, 70, 2, 'glass', 'opacity=".55"') +
  rect(104, 66, 48, 26, 8, 'silver') +
  times(18, (i) =>
    disc(66 + ((i * 37) % 126), 122 + ((i * 13) % 16), 9, i % 3 ? 'cream-o' : 'yellow-o'),
  ) +
  rect(40, 134, 176, 62, 6, 'red') +
  rect(52, 146, 152, 36, 4, 'cream') +
  times(5, (i) => rect(64 + i * 28, 146, 12, 36, 0, 'red')) +
  disc(80, 210, 28, 'none', 'stroke="#b5822a" stroke-width="7"') +
  times(8, (i) => group(`rotate(${i * 45} 80 210)`, line('M80 210v-26', 'gold', 3))) +
  bar('M190 196v42', 'gold', 7) +
  bar('M216 146h26', 'gold', 6);

export const whiteboard =
  bar('M60 60L40 238', 'grey', 7) +
  bar('M196 60l20 178', 'grey', 7) +
  rect(20, 18, 216, 138, 8, 'silver') +
  rect(28, 26, 200, 122, 4, 'white') +
  rect(60, 150, 136, 9, 3, 'steel-h') +
  rect(84, 144, 24, 6, 2, 'red') +
  rect(114, 144, 24, 6, 2, 'blue') +
  line('M48 120l28-34 24 16 30-50 26 30', 'pine', 5) +
  disc(190, 62, 20, 'none', 'stroke="#f2a93b" stroke-width="5"') +
  line('M48 48h52M48 60h34', 'blue', 4) +
  line('M170 108h40M170 120h28', 'red', 4);

export const potteryWheel =
  rect(52, 168, 12, 68, 4, 'wood-v') +
  rect(192, 168, 12, 68, 4, 'wood-v') +
  shape('M36 148h184l-8 30H44z', 'sky') +
  oval(128, 148, 92, 16, 'blue') +
  oval(128, 142, 56, 10, 'silver') +
  shape('M88 70q40-12 80 0-8 20 2 36 6 24-16 36h-52q-22-12-16-36 10-16 2-36z', 'coral') +
  oval(128, 70, 40, 9, 'walnut') +
  line('M86 108q40 12 84 0M90 122q38 10 76 0', 'red', 2, 'opacity=".35"');
