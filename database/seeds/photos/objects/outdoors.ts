/** Bicycles by their measures, tents, boards and skis. */
import { bar, disc, group, line, oval, rect, shape, shine, times, type Colour } from './paint';
import { spokes } from './tools';

const tyre = (x: number, y: number, r: number, width: number): string =>
  disc(x, y, r, 'none', `stroke="#2c2540" stroke-width="${width}"`) +
  disc(x, y, r - width / 2 - 1, 'none', 'stroke="#c9c5d6" stroke-width="2.5"') +
  spokes(x, y, r - width / 2) +
  disc(x, y, 5, 'steel-o');

interface Bicycle {
  colour: Colour;
  wheel?: number;
  tyre?: number;
  bars?: 'drop' | 'flat' | 'upright';
  extras?: string;
  under?: string;
  step?: boolean;
}

/** Rear hub left, front hub right; everything else hangs on these two points. */
function bicycle({
  colour,
  wheel = 50,
  tyre: width = 6,
  bars = 'flat',
  extras = '',
  under = '',
  step = false,
}: Bicycle): string {
  const y = 238 - wheel - width / 2;
  const [rear, front] = [62, 194];
  const crank = `112 ${y + 4}`,
    seat = `98 ${y - 62}`,
    head = `176 ${y - 66}`;
  const handle = {
    drop: bar(`M176 ${y - 82}h22q14 2 12 16t-18 12`, 'black', 6),
    flat: bar(`M172 ${y - 84}l26-6`, 'black', 7),
    upright: bar(`M172 ${y - 88}q-2-14 14-14t-20 12l-14 4`, 'black', 6),
  }[bars];
  return (
    tyre(rear, y, wheel, width) +
    tyre(front, y, wheel, width) +
    under +
    bar(`M${rear} ${y}L${crank}`, colour, 7) +
    bar(`M${rear} ${y}L${seat}`, colour, 6) +
    bar(`M${crank}L${step ? `172 ${y - 48}` : `174 ${y - 56}`}`, colour, 9) +
    (step ? '' : bar(`M${seat}L${head}`, colour, 8)) +
    bar(`M${crank}L94 ${y - 76}`, colour, 8) +
    bar(`M172 ${y - 84}L${front} ${y}`, colour, 8) +
    shape(`M70 ${y - 82}q24-10 48 0 2 8-20 9-26 2-28-9z`, 'black') +
    handle +
    disc(112, y + 4, 13, 'none', 'stroke="#5b5672" stroke-width="4"') +
    line(`M112 ${y + 4}l10 20`, 'grey', 5) +
    rect(114, y + 22, 18, 5, 2, 'black') +
    line(`M112 ${y - 9}L${rear} ${y - 5}M112 ${y + 17}L${rear} ${y + 5}`, 'steel', 2) +
    extras
  );
}

export const roadBike = bicycle({ colour: 'teal', wheel: 53, tyre: 4, bars: 'drop' });
export const redRoadBike = bicycle({ colour: 'red', wheel: 53, tyre: 4, bars: 'drop' });
export const mountainBike = bicycle({
  colour: 'orange',
  wheel: 50,
  tyre: 12,
  extras: bar('M178 120l12 44', 'black', 12) + disc(118, 142, 7, 'black-o'),
});
export const electricBike = bicycle({
  colour: 'grey',
  tyre: 9,
  bars: 'flat',
  step: true,
  extras:
    group(
      'rotate(34 140 158)',
      rect(110, 140, 66, 20, 9, 'black'),
      rect(118, 145, 16, 4, 2, 'lime'),
    ) +
    disc(112, 186, 17, 'black-o') +
    bar('M38 128h54', 'black', 5) +
    rect(30, 130, 40, 44, 7, 'pine') +
    rect(196, 96, 12, 10, 4, 'cream'),
});
export const touringBike = bicycle({
  colour: 'pine',
  tyre: 7,
  bars: 'drop',
  extras:
    bar('M36 130h56', 'black', 5) +
    rect(26, 132, 46, 48, 8, 'red') +
    rect(32, 138, 34, 8, 3, 'coral') +
    rect(186, 156, 36, 38, 7, 'red') +
    rect(190, 100, 28, 28, 6, 'black'),
});
export const cityBike = bicycle({
  colour: 'sky',
  tyre: 7,
  bars: 'upright',
  step: true,
  extras:
    bar('M28 134h58', 'black', 5) +
    shape('M30 78q2-12 14-10l22 58q22 2 18 12H46z', 'grey') +
    shape('M40 82l8-2 18 42h-10z', 'cream') +
    shape('M196 92h40l-6 32h-28z', 'wood') +
    line('M198 102h36M200 112h32', 'honey', 2),
});
export const foldingBike = bicycle({
  colour: 'violet',
  wheel: 30,
  tyre: 6,
  extras:
    bar('M118 200L178 176', 'violet', 11) +
    bar('M98 138L112 212', 'violet', 8) +
    rect(136, 182, 16, 14, 4, 'black', 'transform="rotate(-20 144 189)"') +
    rect(190, 128, 38, 36, 6, 'black'),
});

export const cargoBike =
  tyre(34, 196, 36, 7) +
  tyre(226, 206, 26, 7) +
  bar('M34 196L84 198L76 120', 'blue', 8) +
  bar('M34 196l44-64', 'blue', 6) +
  bar('M84 198h100l42 8', 'blue', 9) +
  bar('M82 176l36-60', 'blue', 8) +
  bar('M112 96l14 96', 'blue', 8) +
  bar('M106 92q-16-6-22 6', 'black', 7) +
  shape('M52 112q24-10 44 0 0 8-20 9-22 2-24-9z', 'black') +
  shape('M124 118h98l-16 74h-70z', 'honey') +
  shape('M120 112h106v10H119z', 'wood') +
  line('M130 136h86M133 154h79M137 172h70', 'wood', 2) +
  shape('M140 112q4-34 30-34t32 34z', 'glass', 'opacity=".7"') +
  bar('M140 112q4-34 30-34t32 34', 'steel', 4) +
  disc(84, 198, 12, 'black-o') +
  line('M84 198l10 18', 'grey', 5);

export const bellTent =
  line('M128 34L-8 226M128 34L264 226', 'sand', 2) +
  shape('M128 26q-16 66-104 122l-6 84q110 18 220 0l-6-84Q144 92 128 26z', 'cream') +
  shape('M128 26q-4 66-30 130l-6 82q-42-2-74-6l6-84Q112 92 128 26z', 'white', 'opacity=".5"') +
  shape('M128 26q16 66 104 122l6 84q-38 6-72 8l-6-80Q134 92 128 26z', 'sand', 'opacity=".55"') +
  shape('M128 120l-34 118h68z', 'walnut') +
  shape('M128 120l-34 118q-12 0-18-2 30-50 52-116z', 'cream') +
  shape('M128 120l34 118q12 0 18-2-30-50-52-116z', 'sand') +
  line('M24 150q104 26 208 0', 'sand', 3) +
  bar('M128 28V14', 'wood', 6) +
  times(6, (i) => disc(56 + i * 29, 128 - Math.abs(2.5 - i) * -12, 4, 'amber-o'));

export const tunnelTent =
  shape('M4 228Q20 92 76 84h110q60 8 70 144z', 'red') +
  shape('M4 228Q20 92 76 84q46 20 50 144z', 'coral') +
  shape('M36 228q6-96 42-122 34 30 34 122z', 'dark') +
  shape('M36 228q6-96 42-122-10 50-18 122z', 'amber') +
  bar('M76 84q46 20 50 144', 'steel', 4) +
  bar('M132 84q46 20 50 144', 'steel', 4) +
  line('M76 84L20 236M186 84l60 150', 'cream', 1.5) +
  shine('M88 88h90l20 14q-60-6-104-6z', 0.3);

const ski = (x: number, colour: Colour, angle: number): string =>
  group(
    `rotate(${angle} ${x} 130)`,
    shape(`M${x - 9} 30q1-26 9-28t9 28l-2 100 3 106q-10 8-20 0l3-106z`, colour),
    rect(x - 7, 118, 14, 12, 3, 'black'),
    rect(x - 8, 150, 16, 24, 4, 'grey'),
    rect(x - 5, 56, 10, 36, 3, 'white', 'opacity=".75"'),
    rect(x - 5, 196, 10, 22, 3, 'white', 'opacity=".5"'),
  );
const pole = (x: number, angle: number): string =>
  group(
    `rotate(${angle} ${x} 130)`,
    bar(`M${x} 40V236`, 'silver', 5),
    rect(x - 5, 18, 10, 34, 5, 'black-v'),
    oval(x, 218, 13, 4, 'black'),
  );
const skiSet = (left: Colour, right: Colour): string =>
  pole(58, -8) + pole(198, 8) + ski(104, left, -5) + ski(150, right, 5);
export const alpineSkis = skiSet('red', 'red');
export const freerideSkis = skiSet('black', 'black');
export const touringSkis = skiSet('sky', 'sky');
export const crossCountrySkis =
  pole(66, -7) +
  pole(190, 7) +
  group('translate(52 0) scale(.6 1)', ski(98, 'lime', -3), ski(154, 'lime', 3));

/** From the side: a frame on a stand, the seat in it, a roof against the sun. */
export const childCarrier =
  bar('M92 60L78 226', 'steel', 9) +
  bar('M176 120L212 230', 'steel', 8) +
  bar('M66 232h154', 'steel', 8) +
  shape('M58 72q-22 30-14 96 10 14 32 12l14-108z', 'black') +
  bar('M66 84q-44 40-10 92', 'dark', 10) +
  shape('M88 90h78q18 4 20 26l-6 74q-4 22-26 22h-54q-18-2-18-24z', 'blue') +
  shape('M96 96h64q12 4 14 18l-2 28q-40 14-82 4z', 'navy') +
  shape('M90 172h88l-2 18q-4 22-24 22h-52q-18-2-18-20z', 'sky') +
  rect(110, 182, 46, 18, 6, 'blue') +
  bar('M100 98l18 44M152 98l-12 46', 'black', 7) +
  rect(120, 138, 20, 12, 4, 'coral') +
  shape('M78 34q42-30 104-6 16 8 18 26-58-18-120-6z', 'coral') +
  shape('M78 34q42-30 104-6l-8 10q-46-14-94 2z', 'orange') +
  bar('M88 42v50', 'steel', 5) +
  bar('M184 52q2 26-8 52', 'steel', 4) +
  rect(60, 176, 28, 20, 8, 'black') +
  shine('M98 156h60l-4 6H98z', 0.25);

export const headlamp =
  oval(128, 124, 104, 62, 'none', 'stroke="#16784a" stroke-width="22"') +
  oval(128, 120, 104, 62, 'none', 'stroke="#32b35a" stroke-width="18"') +
  bar('M64 72Q100 44 128 176', 'black', 10) +
  rect(70, 138, 116, 80, 24, 'black') +
  rect(78, 146, 100, 62, 18, 'dark') +
  disc(112, 177, 26, 'silver-o') +
  disc(112, 177, 20, 'yellow-o') +
  oval(106, 170, 7, 5, 'white', 'opacity=".9"') +
  disc(156, 166, 10, 'silver-o') +
  disc(156, 166, 7, 'cream-o') +
  rect(146, 186, 22, 10, 5, 'orange') +
  rect(100, 132, 52, 10, 4, 'grey-h');
