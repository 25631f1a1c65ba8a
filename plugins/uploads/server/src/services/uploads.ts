import type { Core } from '@strapi/strapi';
import type { UploadsService } from '../../../contracts/service';
import { publicAddress } from '../use-cases/public-address';
import { removeBound } from '../use-cases/remove-bound';
import { claimUploads } from '../use-cases/claim-uploads';
import { contextOf } from './context';

/** The service that `getUploads` hands out. */
export const uploads = ({ strapi }: { strapi: Core.Strapi }): UploadsService => ({
  claimUploads: (trx, claim) => claimUploads(trx, claim, contextOf(strapi).clock.now()),
  publicAddress: (trx, uploadId) => publicAddress(trx, uploadId),
  readPrivate: (uploadId) => contextOf(strapi).privateFiles.read(uploadId),
  removeBound: (trx, boundTo) => removeBound(contextOf(strapi), trx, boundTo),
  signedAddress: (uploadId) => contextOf(strapi).addresses.sign(uploadId),
});
