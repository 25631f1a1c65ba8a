/** Things as pixels: drawn ones at any size, rendered emoji enlarged and tinted. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { drawing } from './objects/paint';
import type { PhotoObject } from './objects';

export interface Pixels {
  data: Buffer;
  width: number;
  height: number;
}

/** Draws a thing so that it fills the given box, keeping its proportions. */
export interface Thing {
  fit(maxWidth: number, maxHeight: number): Promise<Pixels>;
}

/** Sheets are drawn with room for what sticks out of the 256 × 256. */
const MARGIN = 90;
const SHEET = 256 + 2 * MARGIN;

async function outputOf(image: Sharp): Promise<Pixels> {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** The part of the sheet that is drawn on, in the sheet's units. */
async function drawnPart(shapes: string) {
  const { info } = await sharp(
    Buffer.from(drawing(shapes, [-MARGIN, -MARGIN, SHEET, SHEET], SHEET, SHEET)),
  )
    .trim({ threshold: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    x: -(info.trimOffsetLeft ?? 0) - MARGIN,
    y: -(info.trimOffsetTop ?? 0) - MARGIN,
    width: info.width,
    height: info.height,
  };
}

async function openDrawing(shapes: string): Promise<Thing> {
  const part = await drawnPart(shapes);
  const box = [part.x, part.y, part.width, part.height] as const;
  return {
    fit(maxWidth, maxHeight) {
      const scale = Math.min(maxWidth / part.width, maxHeight / part.height);
      const [width, height] = [Math.round(part.width * scale), Math.round(part.height * scale)];
      return outputOf(sharp(Buffer.from(drawing(shapes, box, width, height))));
    },
  };
}

/** The emoji's picture, by its code points: 256 × 256 pixels. */
export const emojiFile = (code: string): string =>
  path.join(
    path.dirname(require.resolve('@lobehub/fluent-emoji-3d/package.json')),
    'assets',
    `${code}.webp`,
  );

async function openEmoji(code: string, hue: number): Promise<Thing> {
  const { data, width, height } = await outputOf(sharp(await readFile(emojiFile(code))).trim());
  const raw = { width, height, channels: 4 as const };
  if (hue !== 0) repaint(data, await sharp(data, { raw }).modulate({ hue }).raw().toBuffer());
  return {
    fit: (maxWidth, maxHeight) =>
      outputOf(
        sharp(data, { raw })
          .resize(Math.round(maxWidth), Math.round(maxHeight), {
            fit: 'inside',
            kernel: 'lanczos3',
          })
          .sharpen(),
      ),
  };
}

/** Takes the other paint where the picture is red, in place: tyres, windows and pickups stay. */
function repaint(picture: Buffer, other: Buffer): void {
  for (let at = 0; at < picture.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = picture.subarray(at, at + 3);
    const redness = red === 0 ? 0 : (red - Math.max(green, blue)) / red;
    const share = Math.min(1, Math.max(0, (redness - 0.1) / 0.18));
    for (let channel = at; channel < at + 3; channel += 1) {
      const old = picture[channel] ?? 0;
      picture[channel] = old + ((other[channel] ?? 0) - old) * share;
    }
  }
}

export const openThing = (object: PhotoObject): Promise<Thing> =>
  object.shapes === undefined
    ? openEmoji(object.code ?? '', object.hue ?? 0)
    : openDrawing(object.shapes);
