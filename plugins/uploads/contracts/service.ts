/** What the uploads plugin does for others on the server. */
import type { Trx } from '@rental/shared/database';
import type { Core } from '@strapi/strapi';
import type { UploadPurpose } from './purposes';

export interface UploadClaim {
  /** As the client sent them, in its order. */
  readonly ids: readonly string[];
  readonly purpose: UploadPurpose;
  /** Document id of the caller: nobody can use another's upload. */
  readonly userId: string;
  /** What they belong to from now on: `inspection:<id>`, `dispute:<id>`, `listing:<id>` … */
  readonly boundTo: string;
  /** The field of the request that holds the ids, for the refusal. Default `photos`. */
  readonly field?: string;
}

export interface UploadsService {
  /**
   * Binds uploads to a record on the caller's transaction. Each is used once: the same ids can be
   * claimed again for the same record only.
   * @throws 400 UPLOAD_UNKNOWN that names the ids which are not the caller's, not for this purpose
   *   or used elsewhere
   */
  claimUploads(trx: Trx, claim: UploadClaim): Promise<void>;
  /** The address of an upload for everybody to see (`avatar`, `listing_photo`). */
  publicAddress(trx: Trx, uploadId: string): Promise<string>;
  /**
   * An absolute address that shows a private upload to whoever holds it, for 10 to 15 minutes. Give
   * it to those who may see the record that the upload is bound to.
   */
  signedAddress(uploadId: string): string;
  /**
   * A private upload (WebP) for whoever the caller has let in; undefined when there is none. Nothing
   * that comes from a client may choose the id.
   */
  readPrivate(uploadId: string): Promise<Buffer | undefined>;
  /** Removes what is bound to a record, files and rows; again after a failure does no harm. */
  removeBound(trx: Trx, boundTo: string): Promise<void>;
}

export const getUploads = (strapi: Core.Strapi): UploadsService =>
  strapi.service('plugin::uploads.uploads') as unknown as UploadsService;
