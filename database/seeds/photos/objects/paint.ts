/**
 * The paint box of the drawn objects: gradients lit from the upper left, like the emoji they stand
 * next to. An object is a list of shapes on a 256 × 256 sheet that are filled with these.
 */
const COLOURS = {
  red: ['#ff6b6b', '#e0283f', '#a3123a'],
  coral: ['#ffa08a', '#f26b54', '#b93f3f'],
  orange: ['#ffb45c', '#f58220', '#b8521a'],
  amber: ['#ffd27a', '#f2a93b', '#b87420'],
  yellow: ['#fff08a', '#fcd53f', '#d79a1e'],
  lime: ['#c9f08a', '#86d72f', '#4f9a2a'],
  green: ['#7fd98a', '#32b35a', '#16784a'],
  pine: ['#3f9c84', '#0f5f4c', '#083c33'],
  teal: ['#7fe0dc', '#26b0b5', '#127688'],
  sky: ['#bfeaff', '#5cc2f2', '#2a84c9'],
  blue: ['#74b4ff', '#2f76e0', '#2246a3'],
  navy: ['#5a6fb8', '#2c3c80', '#1b2350'],
  violet: ['#c6a4ff', '#8f5be8', '#5a34ab'],
  pink: ['#ffb3d1', '#f3629b', '#b83376'],
  white: ['#ffffff', '#f1eef4', '#c9c2d6'],
  silver: ['#f6f5fa', '#c9c5d6', '#8f89a6'],
  steel: ['#d3d0de', '#948fa8', '#5b5672'],
  grey: ['#a8a4b8', '#6d6880', '#443f57'],
  dark: ['#6a6382', '#433b5a', '#2a2340'],
  black: ['#4e4763', '#2c2540', '#171227'],
  cream: ['#fff8e6', '#f6e6c4', '#d6b98a'],
  sand: ['#f7dfb0', '#e2b877', '#b48448'],
  honey: ['#ffcf8f', '#e59a4d', '#b0652b'],
  wood: ['#d99a63', '#a9683a', '#70402a'],
  walnut: ['#a06a4c', '#6b3f2e', '#43241f'],
  glass: ['#d8f3ff', '#8fd0f5', '#4f94d6'],
  gold: ['#fff0b0', '#f0c24a', '#b5822a'],
} as const;

export type Colour = keyof typeof COLOURS;

const gradient = (name: string, [light, mid, dark]: readonly string[]): string =>
  `<linearGradient id="${name}" x1=".15" y1="0" x2=".85" y2="1"><stop offset="0" stop-color="${light}"/><stop offset=".45" stop-color="${mid}"/><stop offset="1" stop-color="${dark}"/></linearGradient>`;

/** A round bar lit from above (`-h`) or from the left (`-v`): dark, light, dark across it. */
const tube = (name: string, [light, mid, dark]: readonly string[], upright: boolean): string =>
  `<linearGradient id="${name}${upright ? '-v' : '-h'}" x1="0" y1="0" ${upright ? 'x2="1" y2="0"' : 'x2="0" y2="1"'}><stop offset="0" stop-color="${mid}"/><stop offset=".3" stop-color="${light}"/><stop offset=".65" stop-color="${mid}"/><stop offset="1" stop-color="${dark}"/></linearGradient>`;

const ball = (name: string, [light, mid, dark]: readonly string[]): string =>
  `<radialGradient id="${name}-o" cx=".36" cy=".3" r=".75"><stop offset="0" stop-color="${light}"/><stop offset=".55" stop-color="${mid}"/><stop offset="1" stop-color="${dark}"/></radialGradient>`;

const DEFS = Object.entries(COLOURS)
  .map(
    ([name, stops]) =>
      gradient(name, stops) +
      tube(name, stops, true) +
      tube(name, stops, false) +
      ball(name, stops),
  )
  .join('');

/** The part `[x, y, width, height]` of the drawing as an SVG document of so many pixels. */
export const drawing = (
  shapes: string,
  part: readonly [number, number, number, number],
  width: number,
  height: number,
): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${part.join(' ')}" width="${width}" height="${height}"><defs>${DEFS}</defs>${shapes}</svg>`;

type Fill = `${Colour}${'' | '-v' | '-h' | '-o'}` | 'none' | `#${string}`;
const fill = (paint: Fill): string =>
  paint === 'none' || paint.startsWith('#') ? paint : `url(#${paint})`;

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  paint: Fill,
  more = '',
): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill(paint)}" ${more}/>`;

export const disc = (cx: number, cy: number, r: number, paint: Fill, more = ''): string =>
  `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${fill(paint)}" ${more}/>`;

export const oval = (
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  paint: Fill,
  more = '',
): string => `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill(paint)}" ${more}/>`;

export const shape = (d: string, paint: Fill, more = ''): string =>
  `<path d="${d}" fill="${fill(paint)}" ${more}/>`;

/** A line with round ends; gradients need an area, so lines take a plain colour of the box. */
export const line = (d: string, colour: Colour, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${COLOURS[colour][1]}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;

/** A line with a lighter edge on top: a bar, a tube, a cable. */
export const bar = (d: string, colour: Colour, width: number): string =>
  `<path d="${d}" fill="none" stroke="${COLOURS[colour][2]}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/><path d="${d}" fill="none" stroke="${COLOURS[colour][1]}" stroke-width="${width * 0.72}" stroke-linecap="round" stroke-linejoin="round"/><path d="${d}" fill="none" stroke="${COLOURS[colour][0]}" stroke-width="${width * 0.26}" stroke-linecap="round" stroke-linejoin="round" opacity=".75" transform="translate(-${width * 0.12} -${width * 0.12})"/>`;

/** A soft light on a surface. */
export const shine = (d: string, opacity = 0.35): string =>
  `<path d="${d}" fill="#fff" opacity="${opacity}"/>`;

export const group = (transform: string, ...shapes: string[]): string =>
  `<g transform="${transform}">${shapes.join('')}</g>`;

/** The same thing at several places: `times(4, (i) => disc(20 * i, …))`. */
export const times = (count: number, draw: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => draw(i)).join('');

/** A screw-like knob with its mark. */
export const knob = (x: number, y: number, r: number, colour: Colour = 'black'): string =>
  disc(x, y + r * 0.2, r * 1.08, '#00000040') +
  disc(x, y, r, `${colour}-o`) +
  line(`M${x} ${y - r * 0.25}V${y - r * 0.8}`, 'white', r * 0.22);

/** A wheel seen from the side. */
export const wheel = (x: number, y: number, r: number, hub: Colour = 'silver'): string =>
  disc(x, y, r, 'black-o') + disc(x, y, r * 0.58, `${hub}-o`) + disc(x, y, r * 0.2, 'grey-o');
