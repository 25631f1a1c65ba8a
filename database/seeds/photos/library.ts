/** All photos of the demo, made once for each machine and then taken from the cache by content hash. */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { constants, existsSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { altOf, clearSets, composePhoto, looksOf, PHOTO_WIDTHS, type Look } from './compose';
import { OBJECTS, type PhotoObject } from './objects';
import { openThing, type Thing } from './thing';

export interface PhotoFile {
  /** Name without the width: `guitar-plinth-3f9a1c`. */
  stem: string;
  alt: string;
  /** Shows all of the thing: may stand first. */
  cover: boolean;
  width: number;
  height: number;
  /** Bytes by width. */
  sizes: Readonly<Record<number, number>>;
}

const RATIO = 4 / 3;
const WORKERS = 2;
/** Change it when the composition changes: older cached pictures are left behind. */
const VERSION = 5;

export const fileName = (stem: string, width: number): string => `${stem}-${width}.webp`;

interface Folders {
  cache: string;
  uploads: string;
}

/** Makes what is missing in `cacheDir` and puts everything into `uploadsDir`. By object name. */
export async function preparePhotos(
  cacheDir: string,
  uploadsDir: string,
): Promise<Map<string, PhotoFile[]>> {
  await Promise.all([cacheDir, uploadsDir].map((dir) => mkdir(dir, { recursive: true })));
  const photos = new Map<string, PhotoFile[]>();
  const folders = { cache: cacheDir, uploads: uploadsDir };
  const queue = Object.entries(OBJECTS).map(([name, object], number) => ({ name, object, number }));
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift())
      photos.set(next.name, await photosOf(next, folders));
  };
  // The workers are the parallel part: threads inside one picture would only wait for each other.
  const threads = sharp.concurrency();
  sharp.concurrency(1);
  try {
    await Promise.all(Array.from({ length: WORKERS }, work));
  } finally {
    sharp.concurrency(threads);
    clearSets();
  }
  return photos;
}

interface Sitter {
  name: string;
  object: PhotoObject;
  /** Its place in the library: decides the tones of its backdrops. */
  number: number;
}

async function photosOf(sitter: Sitter, folders: Folders): Promise<PhotoFile[]> {
  let opened: Promise<Thing> | undefined;
  const open = (): Promise<Thing> => (opened ??= openThing(sitter.object));
  const list: PhotoFile[] = [];
  for (const look of looksOf(sitter.object, sitter.number))
    list.push(await ensurePhoto(sitter, look, folders, open));
  return list;
}

async function ensurePhoto(
  { name, object, number }: Sitter,
  look: Look,
  { cache, uploads }: Folders,
  open: () => Promise<Thing>,
): Promise<PhotoFile> {
  const alt = altOf(object, look, number);
  const hash = createHash('sha256')
    .update(JSON.stringify([VERSION, object, look, alt]))
    .digest('hex')
    .slice(0, 8);
  const stem = `${name}-${look.set}-${hash}`;
  const missing = PHOTO_WIDTHS.some(
    (width) => !existsSync(path.join(cache, fileName(stem, width))),
  );
  if (missing)
    for (const [width, data] of await composePhoto(await open(), object, look, number))
      await writeWhole(path.join(cache, fileName(stem, width)), data);
  const sizes: Record<number, number> = {};
  for (const width of PHOTO_WIDTHS) {
    const from = path.join(cache, fileName(stem, width));
    sizes[width] = (await stat(from)).size;
    await place(from, path.join(uploads, fileName(stem, width)));
  }
  const width = Math.max(...PHOTO_WIDTHS);
  return { stem, alt, cover: look.set !== 'detail', width, height: width / RATIO, sizes };
}

/** A reader never sees half a file: two seeds may run at once. */
async function writeWhole(file: string, data: Buffer): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, data);
  await rename(draft, file);
}

/** A copy (a clone where the disk can): what staff replace must not reach the cache. */
async function place(from: string, to: string): Promise<void> {
  if (!existsSync(to)) await copyFile(from, to, constants.COPYFILE_FICLONE);
}
