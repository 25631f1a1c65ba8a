/**
 * Shadows, made from the outline of the thing itself at a quarter of the picture's size: a small dark
 * one where it touches the ground, and a long soft one that it throws away from the light.
 */
import { HEIGHT, WIDTH, type Angle } from './stage';

const SCALE = 4;
const W = WIDTH / SCALE;
const H = HEIGHT / SCALE;

export interface Placed {
  /** RGBA pixels. */
  data: Buffer;
  width: number;
  height: number;
  left: number;
  top: number;
}

type Plot = (x: number, y: number, alpha: number) => void;

const plotter =
  (mask: Float32Array): Plot =>
  (x, y, alpha) => {
    const column = Math.round(x);
    const row = Math.round(y);
    if (column < 0 || row < 0 || column >= W || row >= H) return;
    const at = row * W + column;
    mask[at] = Math.max(mask[at] ?? 0, alpha);
  };

/** Every fourth pixel of the outline, in the mask's coordinates. */
function eachOutlinePixel({ data, width, height, left, top }: Placed, visit: Plot): void {
  for (let y = 0; y < height; y += SCALE)
    for (let x = 0; x < width; x += SCALE) {
      const alpha = data[(y * width + x) * 4 + 3] ?? 0;
      if (alpha > 40) visit((left + x) / SCALE, (top + y) / SCALE, alpha);
    }
}

/** How far the thrown shadow leans away from the light, and how flat it lies. */
const LEAN = 0.34;
const FLATNESS = 0.2;

function standing(thing: Placed, thrown: Plot, touching: Plot): void {
  const ground = (thing.top + thing.height) / SCALE;
  const reach = Math.max(5, (thing.height / SCALE) * 0.1);
  eachOutlinePixel(thing, (x, y, alpha) => {
    const above = ground - y;
    thrown(x + above * LEAN, ground - above * FLATNESS, alpha);
    thrown(x + above * LEAN + 1, ground - above * FLATNESS, alpha);
    if (above < reach) touching(x, ground - above * 0.25 + 0.5, alpha);
  });
}

function lying(thing: Placed, thrown: Plot, touching: Plot): void {
  eachOutlinePixel(thing, (x, y, alpha) => {
    thrown(x + 6, y + 8, alpha);
    touching(x + 1.5, y + 2, alpha);
  });
}

interface Sweep {
  lines: number;
  length: number;
  /** From one line to the next, and from one pixel of a line to the next. */
  lineStep: number;
  step: number;
}
const ROWS: Sweep = { lines: H, length: W, lineStep: W, step: 1 };
const COLUMNS: Sweep = { lines: W, length: H, lineStep: 1, step: W };

/** The mean of `radius` pixels on both sides, along each line: a sum that slides. */
function sweep(from: Float32Array, radius: number, along: Sweep): Float32Array {
  const to = new Float32Array(from.length);
  const share = 1 / (2 * radius + 1);
  for (let line = 0; line < along.lines; line += 1) {
    const start = line * along.lineStep;
    let sum = 0;
    for (let i = -radius; i < along.length; i += 1) {
      const entering = i + radius;
      const leaving = i - radius - 1;
      if (entering < along.length) sum += from[start + entering * along.step] ?? 0;
      if (leaving >= 0) sum -= from[start + leaving * along.step] ?? 0;
      if (i >= 0) to[start + i * along.step] = sum * share;
    }
  }
  return to;
}

/** Three means in a row are as good as a Gaussian. */
function blur(mask: Float32Array, radius: number): Float32Array {
  let blurred = mask;
  for (let pass = 0; pass < 3; pass += 1)
    blurred = sweep(sweep(blurred, radius, ROWS), radius, COLUMNS);
  return blurred;
}

const SOFTNESS = { front: [4, 2], above: [5, 1] } as const;
const DARKNESS = { front: [0.26, 0.42], above: [0.3, 0.34] } as const;

/** How dark the mask's pixels get, 0 to 1. */
function shadowOf(thing: Placed, angle: Angle): Float32Array {
  const [thrown, touching] = [new Float32Array(W * H), new Float32Array(W * H)];
  (angle === 'front' ? standing : lying)(thing, plotter(thrown), plotter(touching));
  const [farSoftness, nearSoftness] = SOFTNESS[angle];
  const [farShare, nearShare] = DARKNESS[angle];
  const near = blur(touching, nearSoftness);
  return blur(thrown, farSoftness).map(
    (value, i) => (value * farShare + (near[i] ?? 0) * nearShare) / 255,
  );
}

/** Shadows are the colour of dusk, not black. */
const DUSK = [43, 40, 66] as const;
/** Nobody sees less than this. */
const FAINT = 0.004;

/** Darkens the set (RGB, in place) by the shadows of the thing. */
export function throwShadow(set: Buffer, thing: Placed, angle: Angle): void {
  const shadow = shadowOf(thing, angle);
  const row = new Float32Array(W);
  for (let y = 0; y < HEIGHT; y += 1) if (rowOf(shadow, y, row)) darken(set, row, y);
}

/** The shadow at a row of the picture, between two rows of the mask; false when there is none. */
function rowOf(shadow: Float32Array, y: number, row: Float32Array): boolean {
  const { first, second, share } = between(y, H);
  let darkest = 0;
  for (let x = 0; x < W; x += 1) {
    const value = mix(shadow[first * W + x], shadow[second * W + x], share);
    row[x] = value;
    if (value > darkest) darkest = value;
  }
  return darkest > FAINT;
}

function darken(set: Buffer, row: Float32Array, y: number): void {
  for (let x = 0, at = y * WIDTH * 3; x < WIDTH; x += 1, at += 3) {
    const { first, second, share } = COLUMNS_BETWEEN[x] ?? between(x, W);
    const dark = mix(row[first], row[second], share);
    if (dark < FAINT) continue;
    set[at] = mix(set[at], DUSK[0], dark);
    set[at + 1] = mix(set[at + 1], DUSK[1], dark);
    set[at + 2] = mix(set[at + 2], DUSK[2], dark);
  }
}

/** The two pixels of the mask that a pixel of the picture lies between. */
function between(at: number, size: number) {
  const exact = Math.min(size - 1, Math.max(0, (at + 0.5) / SCALE - 0.5));
  const first = Math.floor(exact);
  return { first, second: Math.min(size - 1, first + 1), share: exact - first };
}
const COLUMNS_BETWEEN = Array.from({ length: WIDTH }, (_, x) => between(x, W));

function mix(from = 0, to = 0, share: number): number {
  return from + (to - from) * share;
}

/** Lays the thing over the set (RGB, in place); what is outside the picture is left out. */
export function layOver(set: Buffer, { data, width, height, left, top }: Placed): void {
  const firstX = Math.max(0, -left);
  const lastX = Math.min(width, WIDTH - left);
  const lastY = Math.min(height, HEIGHT - top);
  for (let y = Math.max(0, -top); y < lastY; y += 1) {
    let from = (y * width + firstX) * 4;
    let to = ((top + y) * WIDTH + left + firstX) * 3;
    for (let x = firstX; x < lastX; x += 1, from += 4, to += 3) {
      const share = (data[from + 3] ?? 0) / 255;
      if (share === 0) continue;
      set[to] = mix(set[to], data[from], share);
      set[to + 1] = mix(set[to + 1], data[from + 1], share);
      set[to + 2] = mix(set[to + 2], data[from + 2], share);
    }
  }
}
