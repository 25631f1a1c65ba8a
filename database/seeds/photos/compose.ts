/** One studio photo: a set, a thing on it, its shadows; then once for each width. */
import sharp from 'sharp';
import type { PhotoObject } from './objects';
import { layOver, throwShadow, type Placed } from './shadow';
import { groundOf, HEIGHT, stageOf, toneOf, WIDTH, type Set } from './stage';
import type { Pixels, Thing } from './thing';

export const PHOTO_WIDTHS = [400, 800, 1200] as const;

export interface Look {
  set: Set;
  /** The box that the thing fills, in pixels of the 1200 × 900 picture. */
  width: number;
  height: number;
  /** Where its middle stands, from the left. */
  x: number;
  /** Degrees, for things that lie. */
  turn: number;
  /** Seen from the other side, where the thing may be. */
  mirror: boolean;
  /** For the alternative text. */
  words: (name: string, tone: string) => string;
}

const look = (
  set: Set,
  width: number,
  height: number,
  words: Look['words'],
  more: Partial<Look> = {},
): Look => ({ set, width, height, x: WIDTH / 2, turn: 0, mirror: false, words, ...more });

/** Those that show all of a thing. */
const COVERS: readonly Look[] = [
  look('seamless', 820, 620, (name, tone) => `${name} on a ${tone} backdrop`),
  look('corner', 700, 560, (name, tone) => `${name} before ${tone} and pale paper`, { x: 660 }),
  look('plinth', 620, 500, (name, tone) => `${name} on a round ${tone}-coloured plinth`),
  look('dark', 720, 570, (name, tone) => `${name} against ${tone} paper`, { turn: 9, x: 630 }),
  look('boards', 860, 640, (name, tone) => `${name} on oak boards, ${tone} wall`, {
    x: 570,
    turn: -6,
  }),
  look('arch', 660, 540, (name, tone) => `${name} in window light, ${tone} backdrop`, {
    x: 560,
    turn: -12,
    mirror: true,
  }),
  look('circle', 900, 680, (name, tone) => `${name} before a ${tone} circle`, { turn: 5 }),
];
const DETAIL = look(
  'detail',
  1320,
  1180,
  (name, tone) => `${name} seen from close up, ${tone} backdrop`,
);
export const LOOKS: readonly Look[] = [...COVERS, DETAIL];

/** Covers of each thing: all of them would take too long to make. */
const COVERS_EACH = 3;

/**
 * The looks of the thing with this number: covers in turn, beginning with another one for each thing,
 * then a close-up. Emoji have 256 pixels: nobody wants to see them from close up.
 */
export function looksOf(object: PhotoObject, index: number): readonly Look[] {
  const turned = COVERS.map((_, i) => COVERS[(index * 3 + i) % COVERS.length] ?? DETAIL);
  return [...turned.slice(0, COVERS_EACH), ...(object.shapes === undefined ? [] : [DETAIL])];
}

/** Seen from above, things may be larger, to a limit: nothing stands below them. */
const ABOVE_SCALE = 1.22;
const ABOVE_LIMIT = { width: 960, height: 690 };

export const toneFor = (index: number, look: Look): number => index + LOOKS.indexOf(look) * 2;

export function altOf(object: PhotoObject, look: Look, index: number): string {
  const view = (object.angle === 'above' && FROM_ABOVE[look.set]) || look.words;
  return view(object.name, toneOf(look.set, toneFor(index, look)).name);
}
/** What is a plinth or an arch behind standing things is something else below lying ones. */
const FROM_ABOVE: Readonly<Partial<Record<Set, Look['words']>>> = {
  plinth: (name, tone) => `${name} lying on a ${tone}-coloured mat`,
  boards: (name) => `${name} lying on oak boards`,
  circle: (name, tone) => `${name} lying on a ${tone} circle`,
  corner: (name, tone) => `${name} lying on ${tone} and pale paper`,
};

const sets = new Map<string, Promise<Buffer>>();

/** The empty set as RGB pixels: drawn once. */
function emptySet(object: PhotoObject, look: Look, tone: number): Promise<Buffer> {
  const document = stageOf(object.angle, look.set, tone);
  const known = sets.get(document);
  if (known) return known;
  const drawn = sharp(Buffer.from(document)).removeAlpha().raw().toBuffer();
  sets.set(document, drawn);
  return drawn;
}

/** Pictures of the sets are large; nobody needs them after the last photo. */
export const clearSets = (): void => sets.clear();

async function pose(thing: Thing, object: PhotoObject, look: Look): Promise<Pixels> {
  const above = object.angle === 'above';
  const fitted = await thing.fit(...boxOf(look, above));
  const turn = above ? look.turn : 0;
  const mirror = (look.mirror && object.mirror === true) || object.leftHanded === true;
  if (turn === 0 && !mirror) return fitted;
  const { data, info } = await sharp(fitted.data, {
    raw: { width: fitted.width, height: fitted.height, channels: 4 },
  })
    .flop(mirror)
    .rotate(turn, { background: '#00000000' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

function boxOf({ set, width, height }: Look, above: boolean): [number, number] {
  if (!above || set === 'detail') return [width, height];
  return [
    Math.min(width * ABOVE_SCALE, ABOVE_LIMIT.width),
    Math.min(height * ABOVE_SCALE, ABOVE_LIMIT.height),
  ];
}

function place(pixels: Pixels, object: PhotoObject, look: Look): Placed {
  const { width, height } = pixels;
  const [focusX, focusY] = object.focus ?? [0.5, 0.45];
  if (look.set === 'detail')
    return {
      ...pixels,
      left: Math.round(WIDTH * 0.52 - width * focusX),
      top: Math.round(HEIGHT * 0.5 - height * focusY),
    };
  const left = Math.round(look.x - width / 2);
  const top =
    object.angle === 'above'
      ? Math.round((HEIGHT - height) / 2)
      : Math.round(groundOf(look.set) - height);
  return { ...pixels, left, top };
}

/** One picture, once for each width, as WebP. `index` is the thing's number in the library. */
export async function composePhoto(
  thing: Thing,
  object: PhotoObject,
  look: Look,
  index: number,
): Promise<Map<number, Buffer>> {
  const set = Buffer.from(await emptySet(object, look, toneFor(index, look)));
  const placed = place(await pose(thing, object, look), object, look);
  throwShadow(set, placed, look.set === 'detail' ? 'above' : object.angle);
  layOver(set, placed);
  return encode(set);
}

/** Low efforts: twice the time saves a tenth of the bytes. */
async function encode(picture: Buffer): Promise<Map<number, Buffer>> {
  const raw = { width: WIDTH, height: HEIGHT, channels: 3 as const };
  const files = new Map<number, Buffer>();
  for (const width of PHOTO_WIDTHS) {
    const sized = sharp(picture, { raw });
    if (width !== WIDTH) sized.resize(width);
    files.set(width, await sized.webp({ quality: 75, effort: 0 }).toBuffer());
  }
  return files;
}
