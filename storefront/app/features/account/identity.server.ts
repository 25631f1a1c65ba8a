import {
  DOCUMENT_KINDS,
  IDENTITY_ERRORS,
  showIdentity,
  submitIdentity,
  type DocumentKind,
  type IdentityStatus,
} from '@rental/accounts/contracts/identity';
import { redirect } from '@remix-run/node';
import { refuseEntries, refuseForm } from '~/features/forms/form-failure.server';
import { uploadPhotos } from '~/features/uploads/upload-photos.server';
import { answerFor } from '~/lib/failure.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser, type UserPage } from '~/lib/session.server';
import { entry } from './entries.server';

export type IdentityField = 'documentKind' | 'front' | 'back';

export interface IdentityView {
  /** `open`: nothing was sent, or what was sent did not do. */
  state: 'verified' | 'waiting' | 'open';
  /** When the document was sent that waits. */
  sent: string | undefined;
  /** Why the last document did not do. */
  refusal: string[];
  kinds: { value: DocumentKind; label: string }[];
}

export async function identityView(page: UserPage): Promise<IdentityView> {
  const { data } = await page.api.call(showIdentity).catch((error: unknown) => {
    throw answerFor(error);
  });
  const { t, format, user } = page;
  return {
    state: stateOf(data),
    sent: data.latest ? format.instant(data.latest.submittedAt, user.timeZone ?? 'UTC') : undefined,
    refusal: refusalOf(data, t),
    kinds: DOCUMENT_KINDS.map((value) => ({ value, label: t(`identity.kind.${value}`) })),
  };
}

function stateOf({ verified, latest }: IdentityStatus): IdentityView['state'] {
  if (verified) return 'verified';
  return latest?.state === 'waiting' ? 'waiting' : 'open';
}

/** The ready reason, then what staff wrote themselves. */
function refusalOf({ verified, latest }: IdentityStatus, t: UserPage['t']): string[] {
  if (verified || latest?.state !== 'refused') return [];
  const { refusal, words } = latest;
  const ready = refusal && refusal !== 'other' ? [t(`identity.refused.${refusal}`)] : [];
  return words ? [...ready, words] : ready;
}

/** Passes the pictures on and sends them to be checked. */
export async function sendIdentity({ request, context, form }: Mutation) {
  const page = await requireUser(request, context);
  const { t } = page;
  const values = { documentKind: entry(form, 'documentKind') };
  const documentKind = DOCUMENT_KINDS.find((kind) => kind === values.documentKind);
  if (!documentKind)
    return refuseEntries<IdentityField>(values, { documentKind: t('identity.kind.missing') });
  try {
    const front = await uploadPhotos(page, form, 'front', 'identity');
    if (front.problem !== undefined || front.ids.length === 0)
      return refuseEntries<IdentityField>(values, {
        front: front.problem ?? t('identity.front.missing'),
      });
    const back = await uploadPhotos(page, form, 'back', 'identity');
    if (back.problem !== undefined)
      return refuseEntries<IdentityField>(values, { back: back.problem });
    const uploadIds = [...front.ids.slice(0, 1), ...back.ids.slice(0, 1)];
    await page.api.call(submitIdentity, { body: { documentKind, uploadIds } });
  } catch (error) {
    return refuseForm<IdentityField>(error, t, values, {
      [IDENTITY_ERRORS.IDENTITY_WAITING]: t('identity.alreadyWaiting'),
      [IDENTITY_ERRORS.IDENTITY_CONFIRMED]: t('identity.verified'),
    });
  }
  return redirect('/account/identity');
}
