import { UPLOAD_ERRORS } from '@rental/uploads/contracts/error-codes';
import {
  ACCEPTED_TYPES,
  MAX_UPLOAD_BYTES,
  type UploadPurpose,
} from '@rental/uploads/contracts/purposes';
import { createUpload } from '@rental/uploads/contracts/routes';
import { CmsRefusal } from '~/lib/cms.server';
import type { UserPage } from '~/lib/session.server';
import { PHOTO_MEGABYTES, PHOTOS_AT_ONCE } from './photo-limits';

export interface UploadedPhotos {
  /** Upload ids, in the order that they were chosen in. */
  ids: string[];
  /** Why those that were refused were not taken; the others are. */
  problem: string | undefined;
}

/** Browsers send an empty file where none was chosen. */
const chosen = (form: FormData, name: string): File[] =>
  form.getAll(name).filter((entry): entry is File => entry instanceof File && entry.size > 0);

/**
 * Passes the chosen photos of a form on to the CMS, one after the other: a refused one keeps none of
 * the others from being taken.
 *
 * @throws CmsUnavailable
 */
export async function uploadPhotos(
  { api, t }: UserPage,
  form: FormData,
  name: string,
  purpose: UploadPurpose,
): Promise<UploadedPhotos> {
  const files = chosen(form, name);
  if (files.length > PHOTOS_AT_ONCE)
    return { ids: [], problem: t('photos.tooMany', { count: PHOTOS_AT_ONCE }) };
  const ids: string[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const sent = await sendPhoto({ api, t }, file, purpose);
    if ('problem' in sent) problems.push(sent.problem);
    else ids.push(sent.id);
  }
  return { ids, problem: problems.length > 0 ? problems.join(' ') : undefined };
}

async function sendPhoto(
  { api, t }: Pick<UserPage, 'api' | 't'>,
  file: File,
  purpose: UploadPurpose,
): Promise<{ id: string } | { problem: string }> {
  const problem = problemOf(file, t);
  if (problem) return { problem };
  try {
    const { data } = await api.call(createUpload, { body: { purpose }, file });
    return { id: data.uploadId };
  } catch (error) {
    if (!(error instanceof CmsRefusal)) throw error;
    return { problem: refusalOf(error, file, t) };
  }
}

function problemOf(file: File, t: UserPage['t']): string | undefined {
  const { name } = file;
  if (file.size > MAX_UPLOAD_BYTES)
    return t('photos.tooLarge', { name, megabytes: PHOTO_MEGABYTES });
  return ACCEPTED_TYPES.some((type) => type === file.type)
    ? undefined
    : t('photos.wrongType', { name });
}

const UNREADABLE: readonly string[] = [
  UPLOAD_ERRORS.UPLOAD_TYPE_UNSUPPORTED,
  UPLOAD_ERRORS.UPLOAD_UNREADABLE,
];

function refusalOf({ code }: CmsRefusal, { name }: File, t: UserPage['t']): string {
  if (code === UPLOAD_ERRORS.UPLOAD_TOO_LARGE)
    return t('photos.tooLarge', { name, megabytes: PHOTO_MEGABYTES });
  return UNREADABLE.includes(code)
    ? t('photos.wrongType', { name })
    : t('photos.refused', { name });
}
