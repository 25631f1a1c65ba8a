/** Rows of `rental.upload`, and of the media library for what listings show. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { UploadPurpose } from '../../../contracts/purposes';

export interface UploadRecord {
  readonly id: string;
  readonly ownerId: string;
  readonly purpose: UploadPurpose;
  /** Of a public one. */
  readonly url: string | null;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** Names under which a public one and its copies are stored. */
  readonly fileNames: readonly string[];
  readonly at: Date;
}

export async function insertUpload(trx: Trx, record: UploadRecord): Promise<void> {
  await trx.raw(
    `insert into rental.upload
       (id, owner_id, purpose, url, width, height, bytes, file_names, created_at)
     values (:id, :ownerId, :purpose, :url, :width, :height, :bytes, :fileNames, :at)`,
    { ...record, fileNames: [...record.fileNames] },
  );
}

export async function countUnused(knex: Knex, ownerId: string): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    knex,
    `select count(*)::int as count from rental.upload
      where owner_id = ? and claimed_at is null`,
    [ownerId],
  );
  return row?.count ?? 0;
}

export interface MediaCopy {
  readonly name: string;
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

const kilobytes = (bytes: number): number => Math.round(bytes / 10) / 100;

const formatOf = ({ name, url, width, height, bytes }: MediaCopy) => ({
  name: `${name}.webp`,
  hash: name,
  ext: '.webp',
  mime: 'image/webp',
  path: null,
  width,
  height,
  size: kilobytes(bytes),
  sizeInBytes: bytes,
  url,
});

/** The media library's row; its document id is the upload's. */
export async function insertMedia(
  trx: Trx,
  id: string,
  full: MediaCopy,
  smaller: Readonly<Record<string, MediaCopy>>,
  stored: { provider: string; at: Date },
): Promise<void> {
  const { name, hash, ext, mime, width, height, size, url } = formatOf(full);
  const copies = Object.entries(smaller).map(([key, copy]) => [key, formatOf(copy)] as const);
  await trx.table('files').insert({
    document_id: id,
    name,
    hash,
    ext,
    mime,
    width,
    height,
    size,
    url,
    formats: JSON.stringify(Object.fromEntries(copies)),
    provider: stored.provider,
    folder_path: '/',
    created_at: stored.at,
    updated_at: stored.at,
    published_at: stored.at,
  });
}
