/** Saves one step of the editor; what is refused stays in the form. */
import { EDITING } from '@rental/listings/contracts/lifecycle';
import { LISTING_ERRORS } from '@rental/listings/contracts/error-codes';
import { createListing, editListing } from '@rental/listings/contracts/routes';
import { data, redirect } from '@remix-run/node';
import { refuseEntries, refuseForm } from '~/features/forms/form-failure.server';
import { actOnListing } from '~/features/owner-listings/listing-actions.server';
import { uploadPhotos } from '~/features/uploads/upload-photos.server';
import { CmsRefusal } from '~/lib/cms.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser, type UserPage } from '~/lib/session.server';
import { readOptions, readOwnListing } from './own-listing.server';
import { changeRows, type RowsChange } from './form-rows';
import { fieldSentences, refusedPath } from './refused-words.server';
import { rearrange, type OrderedPhoto } from './photo-order';
import { readStep } from './read-step.server';
import { isStep, stepAfter, type EditorState, type Step } from './steps';

/** A draft begins with its category. */
export async function beginListing({ request, context, form }: Mutation) {
  const page = await requireUser(request, context);
  const categoryId = String(form.get('categoryId') ?? '');
  if (categoryId === '')
    return refuseEntries<string>({}, { categoryId: page.t('editor.missing.categoryId') });
  try {
    const listing = await page.api.call(createListing, { body: { categoryId } });
    return redirect(`/owner/listings/${listing.data.id}/${stepAfter('category')}`);
  } catch (error) {
    return refusal(error, page, { categoryId });
  }
}

export async function saveStep(mutation: Mutation) {
  const { request, context, params, form } = mutation;
  const page = await requireUser(request, context);
  const { id = '', step } = params;
  if (!isStep(step)) throw data('Not found', { status: 404 });
  if (step === 'preview') return actOnListing(mutation);
  if (step === 'photos') return savePhotos(page, id, form);
  return saveEntries(page, id, step, form);
}

/** The version that a draft has now; undefined when what is typed cannot be stored as it is. */
export interface Autosaved {
  version: string | undefined;
}

/**
 * Stores what is typed so far of a draft, silently: entries that are refused wait for the form to
 * be sent. The version makes sure that it never undoes what was saved after it was sent.
 */
export async function autosaveStep({ request, context, params, form }: Mutation) {
  const page = await requireUser(request, context);
  const { id = '', step } = params;
  if (!isStep(step) || step === 'preview' || step === 'photos')
    throw data('Not found', { status: 404 });
  const listing = await readOwnListing(page, id);
  const unstored: Autosaved = { version: undefined };
  if (EDITING[listing.status] !== 'free') return unstored;
  const { category } = await readOptions(page, listing.categoryId);
  const { edit, errors } = readStep(step, form, page.t, category);
  const refused = { ...fieldSentences(edit, category, page.t), ...errors };
  if (Object.keys(refused).length > 0) return unstored;
  const version = String(form.get('version') ?? '');
  try {
    const saved = await page.api.call(editListing, { params: { id }, body: { ...edit, version } });
    return { version: saved.data.version } satisfies Autosaved;
  } catch (error) {
    if (error instanceof CmsRefusal) return unstored;
    throw error;
  }
}

async function saveEntries(
  page: UserPage,
  id: string,
  step: Exclude<Step, 'photos' | 'preview'>,
  form: FormData,
) {
  const values = valuesOf(form);
  const rows = changeRows(values, String(form.get('act') ?? ''), FIRST_FIELDS);
  if (rows) return data(rowsState(rows));
  const { categoryId } = await readOwnListing(page, id);
  const { category } = await readOptions(page, categoryId);
  const { edit, errors } = readStep(step, form, page.t, category);
  const refused = { ...fieldSentences(edit, category, page.t), ...errors };
  if (Object.keys(refused).length > 0) return refuseEntries<string>(values, refused);
  try {
    await page.api.call(editListing, { params: { id }, body: edit });
    return redirect(`/owner/listings/${id}/${stepAfter(step)}`);
  } catch (error) {
    return refusal(error, page, values);
  }
}

/** Of a new row, by its group. */
const FIRST_FIELDS = { tiers: 'minUnits', extras: 'label' };

/** The form as it was, with a row more or less: nothing is stored yet. */
function rowsState({ values, focus }: RowsChange): EditorState {
  return { values: { ...values, ...(focus ? { focus } : {}) }, errors: {} };
}

/** Uploads what was chosen, then stores the order; a button of a photo stays on the page. */
async function savePhotos(page: UserPage, id: string, form: FormData) {
  const act = String(form.get('act') ?? 'next');
  const kept: OrderedPhoto[] = form.getAll('photo').map((uploadId) => ({
    uploadId: String(uploadId),
    alt: String(form.get(`alt.${String(uploadId)}`) ?? '').trim(),
  }));
  try {
    const { ids, problem } = await uploadPhotos(page, form, 'photos', 'listing_photo');
    const photos = [...rearrange(kept, act), ...ids.map((uploadId) => ({ uploadId, alt: '' }))];
    await page.api.call(editListing, { params: { id }, body: { photos } });
    if (problem) return refuseEntries<string>({}, { photos: problem });
    const stays = act !== 'next' || ids.length > 0;
    return redirect(`/owner/listings/${id}/${stays ? 'photos' : stepAfter('photos')}`);
  } catch (error) {
    return refusal(error, page, {});
  }
}

/** Several choices of one field are kept one a line. */
function valuesOf(form: FormData): EditorState['values'] {
  const names = [...new Set(form.keys())].filter((name) => name !== 'formToken');
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).map(String).join('\n')]));
}

/** The CMS names refused fields by the path that the form calls them by. */
function refusal(error: unknown, { t }: UserPage, values: EditorState['values']) {
  if (error instanceof CmsRefusal && error.code === 'VALIDATION_FAILED') {
    const errors = Object.keys(error.details.fields ?? {}).map((path) => [
      path,
      refusedPath(path, t),
    ]);
    if (errors.length > 0) return refuseEntries<string>(values, Object.fromEntries(errors));
  }
  return refuseForm<string>(error, t, values, {
    [LISTING_ERRORS.LISTING_NOT_EDITABLE]: t('items.movedOn'),
  });
}
