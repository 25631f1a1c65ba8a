/** Decodes a picture and writes it anew as WebP: upright, without metadata, of bounded size. */
import { AppError } from '@rental/shared/errors';
import sharp from 'sharp';
import { UPLOAD_ERRORS } from '../../../contracts/error-codes';
import { MAX_UPLOAD_PIXELS } from '../../../contracts/purposes';
import type { Rendition, Renditions } from '../domain/renditions';

export interface EncodedImage {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

export interface EncodedImages {
  readonly full: EncodedImage;
  /** Copies that came out smaller than `full`, by name. */
  readonly smaller: Readonly<Record<string, EncodedImage>>;
}

/** Decoded pictures are large: so many are worked on at the same time. */
const AT_ONCE = 2;
const waiting: (() => void)[] = [];
let running = 0;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** @throws 400 for what cannot be decoded and for more pixels than are taken */
export async function encodeImage(input: Buffer, renditions: Renditions): Promise<EncodedImages> {
  return inTurn(async () => {
    try {
      const full = await render(input, renditions.full);
      const smaller: Record<string, EncodedImage> = {};
      for (const [name, rendition] of Object.entries(renditions.smaller)) {
        const image = await render(input, rendition);
        if (image.width < full.width) smaller[name] = image;
      }
      return { full, smaller };
    } catch {
      throw unreadable();
    }
  });
}

async function render(input: Buffer, { size, square, quality }: Rendition): Promise<EncodedImage> {
  const { data, info } = await sharp(input, {
    limitInputPixels: MAX_UPLOAD_PIXELS,
    failOn: 'error',
    sequentialRead: true,
  })
    .autoOrient()
    .resize({
      width: size,
      height: size,
      fit: square ? 'cover' : 'inside',
      withoutEnlargement: true,
    })
    .webp({ quality })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

function unreadable(): AppError {
  const message = `This picture is damaged or has more than ${MAX_UPLOAD_PIXELS / 1_000_000} million pixels. Save it again, smaller, and send that.`;
  return new AppError(400, UPLOAD_ERRORS.UPLOAD_UNREADABLE, message, { fields: { file: message } });
}
