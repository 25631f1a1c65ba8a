/** All photos of the demo, made once for each machine and then taken from the cache by content hash. */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { constants, existsSync } from 'node:fs';
import path from 'node:path';
import { composePhoto, LOOKS, PHOTO_WIDTHS, type Look } from './compose';
import { OBJECTS, type PhotoObject } from './objects';

export interface PhotoFile {
  /** Name without the width: `guitar-2-3f9a1c`. */
  stem: string;
  alt: string;
  width: number;
  height: number;
  /** Bytes by width. */
  sizes: Readonly<Record<number, number>>;
}

const RATIO = 4 / 3;
const WORKERS = 2;
/** Change it when the composition changes: older cached pictures are left behind. */
const VERSION = 3;

const assets = (): string => path.dirname(require.resolve('@lobehub/fluent-emoji-3d/package.json'));
export const fileName = (stem: string, width: number): string => `${stem}-${width}.webp`;

interface Job {
  name: string;
  object: PhotoObject;
  look: Look;
  index: number;
}

/** Makes what is missing in `cacheDir` and puts everything into `uploadsDir`. By object name. */
export async function preparePhotos(
  cacheDir: string,
  uploadsDir: string,
): Promise<Map<string, PhotoFile[]>> {
  await Promise.all([cacheDir, uploadsDir].map((dir) => mkdir(dir, { recursive: true })));
  const jobs = Object.entries(OBJECTS).flatMap(([name, object]) =>
    LOOKS.map((look, index): Job => ({ name, object, look, index })),
  );
  const photos = new Map<string, PhotoFile[]>();
  const queue = [...jobs];
  const work = async (): Promise<void> => {
    for (let job = queue.shift(); job; job = queue.shift()) {
      const photo = await ensurePhoto(job, cacheDir, uploadsDir);
      const list = photos.get(job.name) ?? [];
      list[job.index] = photo;
      photos.set(job.name, list);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  return photos;
}

async function ensurePhoto(job: Job, cacheDir: string, uploadsDir: string): Promise<PhotoFile> {
  const source = path.join(assets(), 'assets', `${job.object.code}.webp`);
  const hash = createHash('sha256')
    .update(JSON.stringify([VERSION, job.object.code, job.look]))
    .digest('hex')
    .slice(0, 8);
  const stem = `${job.name}-${job.index + 1}-${hash}`;
  const missing = PHOTO_WIDTHS.some(
    (width) => !existsSync(path.join(cacheDir, fileName(stem, width))),
  );
  if (missing)
    for (const [width, data] of await composePhoto(source, job.look))
      await writeWhole(path.join(cacheDir, fileName(stem, width)), data);
  const sizes: Record<number, number> = {};
  for (const width of PHOTO_WIDTHS) {
    const from = path.join(cacheDir, fileName(stem, width));
    sizes[width] = (await readFile(from)).length;
    await place(from, path.join(uploadsDir, fileName(stem, width)));
  }
  const width = Math.max(...PHOTO_WIDTHS);
  return { stem, alt: `${job.object.name}, ${job.look.name}`, width, height: width / RATIO, sizes };
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
