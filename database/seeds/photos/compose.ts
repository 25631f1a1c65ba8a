/** A studio photo: an object on a seamless backdrop with one soft light and a contact shadow. */
import sharp from 'sharp';

const WIDTH = 1200;
const HEIGHT = 900;
export const PHOTO_WIDTHS = [400, 800, 1200] as const;

export interface Look {
  name: string;
  backdrop: string;
  floor: string;
  /** Where the light comes from, percent of the width. */
  light: number;
  /** Width of the object in pixels of the 1200 px picture. */
  size: number;
  angle: number;
  /** Horizontal place of the object, −1 … 1. */
  shift: number;
}

export const LOOKS: readonly Look[] = [
  {
    name: 'sage backdrop',
    backdrop: '#DDE8E1',
    floor: '#C9D8CF',
    light: 30,
    size: 600,
    angle: 0,
    shift: 0,
  },
  {
    name: 'sand backdrop',
    backdrop: '#F0E4CB',
    floor: '#E2D2B0',
    light: 70,
    size: 520,
    angle: -6,
    shift: 0.12,
  },
  {
    name: 'mist backdrop',
    backdrop: '#D6E4EA',
    floor: '#C0D3DC',
    light: 60,
    size: 560,
    angle: 8,
    shift: -0.14,
  },
  {
    name: 'clay backdrop',
    backdrop: '#F0D9CF',
    floor: '#E0C3B5',
    light: 35,
    size: 620,
    angle: -3,
    shift: 0.08,
  },
];

/** One picture, once for each width, as WebP. */
export async function composePhoto(objectFile: string, look: Look): Promise<Map<number, Buffer>> {
  const picture = await sharp(await stageOf(look), RAW)
    .composite([await placeObject(objectFile, look)])
    .removeAlpha()
    .raw()
    .toBuffer();
  const encode = async (width: number): Promise<[number, Buffer]> => [
    width,
    await sharp(picture, RAW).resize(width).webp({ quality: 75, effort: 2 }).toBuffer(),
  ];
  return new Map(await Promise.all(PHOTO_WIDTHS.map(encode)));
}

const RAW = { raw: { width: WIDTH, height: HEIGHT, channels: 3 as const } };
const stages = new Map<Look, Promise<Buffer>>();

/** The empty stage as raw pixels: drawn once for each look, since the blur is what costs time. */
function stageOf(look: Look): Promise<Buffer> {
  const known = stages.get(look);
  if (known) return known;
  const drawn = sharp(Buffer.from(drawStage(look)))
    .removeAlpha()
    .raw()
    .toBuffer();
  stages.set(look, drawn);
  return drawn;
}

const centreOf = (look: Look): number => WIDTH / 2 + (look.shift * WIDTH) / 2;
/** Where things stand on the floor. */
const GROUND = 770;

async function placeObject(file: string, look: Look) {
  // sharp trims before it resizes, whatever the order of the calls: `inside` keeps all of the rest.
  const object = await sharp(file)
    .trim()
    .resize(look.size, look.size, { kernel: 'lanczos3', fit: 'inside' })
    .rotate(look.angle, { background: '#00000000' })
    .toBuffer({ resolveWithObject: true });
  return {
    input: object.data,
    left: Math.round(centreOf(look) - object.info.width / 2),
    top: Math.max(20, Math.round(GROUND - object.info.height)),
  };
}

function drawStage(look: Look): string {
  const centre = centreOf(look);
  return `<svg width="${WIDTH}" height="${HEIGHT}" xmlns="http://www.w3.org/2000/svg"><defs>
    <radialGradient id="light" cx="${look.light}%" cy="18%" r="85%"><stop offset="0" stop-color="#fff" stop-opacity=".85"/><stop offset="1" stop-color="${look.backdrop}" stop-opacity="0"/></radialGradient>
    <linearGradient id="sweep" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${look.backdrop}"/><stop offset=".62" stop-color="${look.backdrop}"/><stop offset=".8" stop-color="${look.floor}"/><stop offset="1" stop-color="${look.backdrop}"/></linearGradient>
    <filter id="soft" x="-50%" y="-200%" width="200%" height="500%"><feGaussianBlur stdDeviation="22 9"/></filter></defs>
    <rect width="100%" height="100%" fill="url(#sweep)"/><rect width="100%" height="100%" fill="url(#light)"/>
    <ellipse cx="${centre}" cy="${GROUND - 4}" rx="${look.size * 0.36}" ry="20" fill="#1c2420" opacity=".34" filter="url(#soft)"/></svg>`;
}
