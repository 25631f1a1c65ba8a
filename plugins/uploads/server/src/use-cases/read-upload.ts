import { notFound } from '@rental/shared/errors';
import type { UploadsContext } from '../services/context';

export interface SignedRequest {
  readonly id: string;
  readonly expires: number;
  readonly signature: string;
}

/** @throws 404 for an address that is not signed or too old, and for what is not there, alike */
export async function readUpload(
  { addresses, privateFiles }: UploadsContext,
  { id, expires, signature }: SignedRequest,
): Promise<Buffer<ArrayBuffer>> {
  const bytes = addresses.isGood(id, expires, signature) ? await privateFiles.read(id) : undefined;
  if (!bytes) throw notFound('This picture');
  return Buffer.from(bytes);
}
