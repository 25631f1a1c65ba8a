import {
  askPhone,
  CODE_MINUTES,
  confirmPhone,
  PHONE_ERRORS,
  removePhone,
  showPhone,
} from '@rental/accounts/contracts/phone';
import { redirect } from '@remix-run/node';
import { refuseEntries, refuseForm } from '~/features/forms/form-failure.server';
import { answerFor } from '~/lib/failure.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser, type UserPage } from '~/lib/session.server';
import { entry } from './entries.server';

export type PhoneField = 'number' | 'code';

export interface PhoneView {
  /** Confirmed; undefined without one. */
  number: string | undefined;
  /** Where a code was sent that is still good. */
  pending: string | undefined;
  /** Whether this platform can send codes. */
  available: boolean;
  minutes: number;
  done: string | undefined;
}

const DONE = { confirmed: 'phone.done.confirmed', removed: 'phone.done.removed' } as const;

const doneOf = ({ url, t }: UserPage): string | undefined => {
  const done = url.searchParams.get('done');
  return done === 'confirmed' || done === 'removed' ? t(DONE[done]) : undefined;
};

export async function phoneView(page: UserPage): Promise<PhoneView> {
  const { data } = await page.api.call(showPhone).catch((error: unknown) => {
    throw answerFor(error);
  });
  return {
    number: data.verified ? (data.number ?? undefined) : undefined,
    pending: data.pending?.number,
    available: data.available,
    minutes: CODE_MINUTES,
    done: doneOf(page),
  };
}

/** The page's three forms: send a code, take the number by it, take the number off. */
export async function changePhone(mutation: Mutation) {
  const { request, context, form } = mutation;
  const page = await requireUser(request, context);
  const what = entry(form, 'what');
  if (what === 'remove') return remove(page);
  return what === 'confirm' ? confirm(page, form) : ask(page, form);
}

async function remove({ api, t }: UserPage) {
  try {
    await api.call(removePhone);
  } catch (error) {
    return refuseForm<PhoneField>(error, t, {});
  }
  return redirect('/account/phone?done=removed');
}

async function ask({ api, t }: UserPage, form: FormData) {
  const values = { number: entry(form, 'number') };
  if (values.number.trim() === '')
    return refuseEntries<PhoneField>(values, { number: t('phone.missing') });
  try {
    await api.call(askPhone, { body: values });
  } catch (error) {
    return refuseForm<PhoneField>(error, t, values, {
      VALIDATION_FAILED: t('phone.wrong'),
      SMS_FAILED: t('phone.failed'),
      [PHONE_ERRORS.PHONE_UNREACHABLE]: t('phone.unreachable'),
      [PHONE_ERRORS.PHONE_BUSY]: t('phone.busy'),
      [PHONE_ERRORS.SMS_UNAVAILABLE]: t('phone.unavailable'),
    });
  }
  return redirect('/account/phone');
}

async function confirm({ api, t }: UserPage, form: FormData) {
  const values = { code: entry(form, 'code') };
  if (values.code.trim() === '')
    return refuseEntries<PhoneField>(values, { code: t('phone.code.missing') });
  try {
    await api.call(confirmPhone, { body: values });
  } catch (error) {
    return refuseForm<PhoneField>(error, t, values, {
      VALIDATION_FAILED: t('phone.code.wrong'),
      [PHONE_ERRORS.CODE_WRONG]: t('phone.code.wrong'),
      [PHONE_ERRORS.CODE_EXPIRED]: t('phone.code.void'),
    });
  }
  return redirect('/account/phone?done=confirmed');
}
