/** Public pictures: Strapi's upload provider (a local folder, or a bucket behind a CDN). */
import type { Core } from '@strapi/strapi';

export interface PublicFiles {
  /** Recorded with each file in the media library. */
  readonly provider: string;
  /** @returns the address, from `/` on the platform's own disk */
  write(name: string, bytes: Buffer): Promise<string>;
  remove(name: string): Promise<void>;
}

/** What a provider is handed; it fills in `url`. */
interface ProviderFile {
  readonly name: string;
  readonly hash: string;
  readonly ext: string;
  readonly mime: string;
  /** Kilobytes. */
  readonly size: number;
  readonly buffer?: Buffer;
  readonly provider: string;
  url: string;
}

interface Provider {
  upload(file: ProviderFile): Promise<void>;
  delete(file: ProviderFile): Promise<unknown>;
}

export function publicFiles(strapi: Core.Strapi): PublicFiles {
  const provider = strapi.config.get<string>('plugin::upload.provider', 'local');
  const store = (): Provider =>
    (strapi.plugin('upload') as unknown as { provider: Provider }).provider;
  const fileOf = (hash: string, buffer?: Buffer): ProviderFile => ({
    name: `${hash}.webp`,
    hash,
    ext: '.webp',
    mime: 'image/webp',
    size: (buffer?.length ?? 0) / 1000,
    ...(buffer ? { buffer } : {}),
    provider,
    url: '',
  });
  return {
    provider,
    async write(name, bytes) {
      const file = fileOf(name, bytes);
      await store().upload(file);
      return file.url;
    },
    async remove(name) {
      await store().delete(fileOf(name));
    },
  };
}
