import { updateProfile } from '@rental/accounts/contracts/profile';
import { redirect } from '@remix-run/node';
import { refuseEntries, refuseForm } from '~/features/forms/form-failure.server';
import { uploadPhotos } from '~/features/uploads/upload-photos.server';
import type { Mutation } from '~/lib/mutation.server';
import { keepUser, requireUser, type UserPage } from '~/lib/session.server';
import type { ProfileField } from './profile.server';

const FIELD = 'picture';

/** Whether a form is the picture's, not the profile's. */
export const isPictureForm = (form: FormData): boolean => form.has(FIELD);

/** Takes the chosen picture, or takes the old one off when the form says so. */
export async function savePicture({ request, context, form }: Mutation) {
  const page = await requireUser(request, context);
  try {
    const chosen = form.get(FIELD) === '' ? null : await takePicture(page, form);
    if (typeof chosen === 'object' && chosen !== null)
      return refuseEntries<ProfileField>({}, { picture: chosen.problem });
    const { data } = await page.api.call(updateProfile, { body: { avatarUploadId: chosen } });
    await keepUser(page, context, { avatarUrl: data.avatarUrl });
  } catch (error) {
    return refuseForm<ProfileField>(error, page.t, {});
  }
  return redirect('/account?saved=1');
}

async function takePicture(page: UserPage, form: FormData): Promise<string | { problem: string }> {
  const { ids, problem } = await uploadPhotos(page, form, FIELD, 'avatar');
  return ids[0] ?? { problem: problem ?? page.t('profile.picture.missing') };
}
