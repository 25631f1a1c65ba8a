/** The sets of the studio: a seamless paper, a table seen from above, and what stands on them. */
export const WIDTH = 1200;
export const HEIGHT = 900;

export interface Tone {
  name: string;
  wall: string;
  floor: string;
  /** Plinths, mats and arches on it. */
  accent: string;
}

export const TONES: readonly Tone[] = [
  { name: 'sage', wall: '#DFE9E2', floor: '#C3D4C9', accent: '#B3C8BB' },
  { name: 'sand', wall: '#F3E8D2', floor: '#E2CFAA', accent: '#D9C08F' },
  { name: 'mist', wall: '#DCE7EC', floor: '#BDD0D9', accent: '#A9C2CE' },
  { name: 'clay', wall: '#F2DFD6', floor: '#E0BFB0', accent: '#D3A793' },
  { name: 'stone', wall: '#E9E6DE', floor: '#D0CBBE', accent: '#BEB7A6' },
  { name: 'marigold', wall: '#F8E4BC', floor: '#EBC67F', accent: '#E0B25C' },
];

const DARK_TONES: readonly Tone[] = [
  { name: 'dark green', wall: '#2A7864', floor: '#155444', accent: '#0A3A2F' },
  { name: 'dusk blue', wall: '#5B7396', floor: '#3D5274', accent: '#2C3F5E' },
];

export type Set =
  'seamless' | 'plinth' | 'arch' | 'dark' | 'boards' | 'circle' | 'corner' | 'detail';
export type Angle = 'front' | 'above';

/** Where the feet of a standing thing are, from the top. */
export const groundOf = (set: Set): number => GROUNDS[set] ?? 740;
const GROUNDS: Readonly<Partial<Record<Set, number>>> = {
  plinth: 640,
  dark: 730,
  boards: 775,
  circle: 770,
};

export function toneOf(set: Set, index: number): Tone {
  const tones = set === 'dark' ? DARK_TONES : TONES;
  const tone = tones[index % tones.length];
  if (!tone) throw new RangeError(`no tone ${index}`);
  return tone;
}

const svg = (defs: string, shapes: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><defs>${defs}</defs>${shapes}</svg>`;

/** One large soft light from the upper left; the far corner falls off a little. */
const light = (strength: number): [string, string] => [
  `<radialGradient id="lit" cx=".3" cy=".22" r=".95"><stop offset="0" stop-color="#fff" stop-opacity="${strength}"/><stop offset=".6" stop-color="#fff" stop-opacity="0"/></radialGradient>
  <radialGradient id="fall" cx=".38" cy=".4" r=".85"><stop offset=".62" stop-color="#2b2a3a" stop-opacity="0"/><stop offset="1" stop-color="#2b2a3a" stop-opacity=".13"/></radialGradient>`,
  '<rect width="100%" height="100%" fill="url(#lit)"/><rect width="100%" height="100%" fill="url(#fall)"/>',
];

/** Paper that comes down the wall and runs out over the table: no edge, only a change of light. */
function seamless({ wall, floor }: Tone, dark: boolean): [string, string] {
  const [lightDefs, lightShapes] = light(dark ? 0.3 : 0.7);
  return [
    `<linearGradient id="paper" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${wall}"/><stop offset=".56" stop-color="${wall}"/><stop offset=".7" stop-color="${floor}"/><stop offset="1" stop-color="${wall}"/></linearGradient>${lightDefs}`,
    `<rect width="100%" height="100%" fill="url(#paper)"/>${lightShapes}`,
  ];
}

/** A round table of the same colour. */
function plinth({ accent, floor, wall }: Tone): string {
  const ground = groundOf('plinth');
  return `<defs><linearGradient id="side" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="${floor}"/><stop offset=".3" stop-color="${wall}"/><stop offset=".75" stop-color="${accent}"/><stop offset="1" stop-color="${floor}"/></linearGradient>
    <radialGradient id="under"><stop offset=".55" stop-color="#2b2a3a" stop-opacity=".26"/><stop offset="1" stop-color="#2b2a3a" stop-opacity="0"/></radialGradient></defs>
    <ellipse cx="640" cy="${ground + 178}" rx="520" ry="72" fill="url(#under)"/>
    <path d="M190 ${ground}v160a410 74 0 0 0 820 0v-160z" fill="url(#side)"/>
    <ellipse cx="600" cy="${ground}" rx="410" ry="74" fill="${wall}"/><ellipse cx="600" cy="${ground + 2}" rx="410" ry="74" fill="${floor}" opacity=".35"/>`;
}

/** A large circle painted on the wall. */
const circle = ({ accent, wall }: Tone): string =>
  `<defs><linearGradient id="disc" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${accent}"/><stop offset="1" stop-color="${wall}"/></linearGradient></defs>
   <circle cx="600" cy="350" r="318" fill="url(#disc)" opacity=".8"/>`;

/** Two papers side by side, and the floor before them. */
const corner = ({ accent, floor }: Tone): string =>
  `<path d="M0 0h420v650H0z" fill="${accent}" opacity=".75"/><path d="M420 0h26v650h-26z" fill="#2b2a3a" opacity=".05"/>
   <path d="M0 650h1200v8H0z" fill="#fff" opacity=".35"/><path d="M0 658h1200v242H0z" fill="${floor}" opacity=".5"/>`;

const OAK = ['#E3C79F', '#DCBD92', '#E8CFAA', '#D8B78A'] as const;
const oak = (i: number): string => OAK[(i * 7 + (i >> 2)) % OAK.length] ?? OAK[0];

/** Oak boards that run towards the camera, below a painted wall. */
function boardsBelow({ wall, accent }: Tone): string {
  const edge = (i: number, y: number): number => 600 + (i - 8) * (y === 640 ? 92 : 176);
  const boards = Array.from({ length: 16 }, (_, i) => {
    const [a, b, c, d] = [edge(i, 640), edge(i + 1, 640), edge(i + 1, 900), edge(i, 900)];
    return `<path d="M${a} 640L${b} 640L${c} 900L${d} 900z" fill="${oak(i)}" stroke="#A88459" stroke-opacity=".35" stroke-width="2"/>`;
  });
  return `<rect width="1200" height="640" fill="${accent}" opacity=".45"/><rect y="606" width="1200" height="36" fill="${wall}"/><rect y="638" width="1200" height="5" fill="#2b2a3a" opacity=".2"/>${boards.join('')}<rect y="640" width="1200" height="260" fill="#fff" opacity=".12"/>`;
}

const boardsFromAbove = (): string =>
  Array.from(
    { length: 6 },
    (_, i) =>
      `<rect y="${i * 150}" width="1200" height="150" fill="${oak(i * 3)}"/><rect y="${i * 150 + 147}" width="1200" height="3" fill="#8A6840" opacity=".4"/><rect x="${(i * 530 + 190) % 1100}" y="${i * 150}" width="3" height="148" fill="#8A6840" opacity=".35"/>`,
  ).join('') + '<rect width="1200" height="900" fill="url(#lit)" opacity=".6"/>';

/** An arch painted on the wall, and the light of a window across it. */
const arch = ({ accent }: Tone): string =>
  `<path d="M350 668V372a250 250 0 0 1 500 0v296z" fill="${accent}" opacity=".55"/>
   <g fill="#fff" opacity=".2" transform="skewX(-22)"><rect x="640" y="-10" width="120" height="250"/><rect x="776" y="-10" width="120" height="250"/><rect x="640" y="258" width="120" height="270"/><rect x="776" y="258" width="120" height="270"/></g>`;

const flat = ({ wall, floor }: Tone, dark: boolean): [string, string] => {
  const [lightDefs, lightShapes] = light(dark ? 0.28 : 0.55);
  return [
    `<linearGradient id="table" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${wall}"/><stop offset="1" stop-color="${dark ? floor : wall}"/></linearGradient>${lightDefs}`,
    `<rect width="100%" height="100%" fill="url(#table)"/>${lightShapes}`,
  ];
};

/** A mat cut with round corners; paper laid across a corner; a window's light on the table … */
const onTable: Readonly<Partial<Record<Set, (tone: Tone) => string>>> = {
  plinth: ({ accent }) =>
    `<rect x="158" y="92" width="900" height="736" rx="48" fill="#2b2a3a" opacity=".1"/><rect x="150" y="80" width="900" height="736" rx="48" fill="${accent}" opacity=".75"/>`,
  arch: ({ accent }) =>
    `<path d="M0 900V560L1200 180v720z" fill="${accent}" opacity=".6"/><g fill="#fff" opacity=".2" transform="skewX(-24)"><rect x="620" y="-10" width="150" height="300"/><rect x="790" y="-10" width="150" height="300"/><rect x="620" y="312" width="150" height="330"/><rect x="790" y="312" width="150" height="330"/></g>`,
  circle: ({ accent }) => `<circle cx="600" cy="450" r="400" fill="${accent}" opacity=".65"/>`,
  corner: ({ accent, floor }) =>
    `<path d="M0 0h470v900H0z" fill="${accent}" opacity=".75"/><path d="M470 520h730v380H470z" fill="${floor}" opacity=".6"/>`,
  boards: boardsFromAbove,
};

/** … and the same behind what stands. */
const behind: Readonly<Partial<Record<Set, (tone: Tone) => string>>> = {
  plinth,
  arch,
  circle,
  corner,
  boards: boardsBelow,
};

/** The empty set as an SVG document. */
export function stageOf(angle: Angle, set: Set, toneIndex: number): string {
  const tone = toneOf(set, toneIndex);
  const dark = set === 'dark';
  if (angle === 'above' || set === 'detail') {
    const [defs, shapes] = flat(tone, dark);
    return svg(defs, shapes + (onTable[set]?.(tone) ?? ''));
  }
  const [defs, shapes] = seamless(tone, dark);
  return svg(defs, shapes + (behind[set]?.(tone) ?? ''));
}
