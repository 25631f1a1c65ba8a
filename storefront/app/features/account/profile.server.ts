import {
  PROFILE_LANGUAGES,
  PROFILE_LIMITS,
  showProfile,
  updateProfile,
  type Profile,
  type ProfileChanges,
} from '@rental/accounts/contracts/profile';
import { redirect } from '@remix-run/node';
import { refuseEntries, refuseForm } from '~/features/forms/form-failure.server';
import { absoluteFile } from '~/features/photos/photo-view.server';
import { currencyChoices } from '~/lib/currency/visitor-currency.server';
import { answerFor } from '~/lib/failure.server';
import type { Mutation } from '~/lib/mutation.server';
import { keepUser, requireUser, type UserPage } from '~/lib/session.server';
import { entry, onlyErrors } from './entries.server';

export const PROFILE_FIELDS = [
  'displayName',
  'firstName',
  'bio',
  'locale',
  'timeZone',
  'currency',
] as const;
type Entry = (typeof PROFILE_FIELDS)[number];
export type ProfileField = Entry | 'picture';
type Entries = Record<Entry, string>;

interface Choice {
  value: string;
  label: string;
}

export interface ProfileView {
  email: string;
  emailVerified: boolean;
  since: string;
  picture: string | undefined;
  values: Entries;
  languages: Choice[];
  timeZones: string[];
  currencies: Choice[];
}

const withCurrent = (list: readonly string[], current: string | null): string[] =>
  current && !list.includes(current) ? [current, ...list] : [...list];

export async function profileView(page: UserPage): Promise<ProfileView> {
  const { data } = await page.api.call(showProfile).catch((error: unknown) => {
    throw answerFor(error);
  });
  return {
    email: data.email,
    emailVerified: data.emailVerified,
    since: page.format.date(data.memberSince.slice(0, 7), 'month'),
    picture: data.avatarUrl ? absoluteFile(data.avatarUrl) : undefined,
    values: entriesOf(data),
    languages: PROFILE_LANGUAGES.map((value) => ({ value, label: page.t(`language.${value}`) })),
    timeZones: withCurrent(Intl.supportedValuesOf('timeZone'), data.timeZone),
    currencies: currencyChoices(page.format.locale, data.currency),
  };
}

function entriesOf(profile: Profile): Entries {
  return {
    displayName: profile.displayName,
    firstName: profile.firstName ?? '',
    bio: profile.bio ?? '',
    locale: profile.locale?.slice(0, 2) ?? 'en',
    timeZone: profile.timeZone ?? '',
    currency: profile.currency ?? '',
  };
}

/** Saves the profile, or says what to mend. */
export async function saveProfile({ request, context, form }: Mutation) {
  const page = await requireUser(request, context);
  const { t } = page;
  const values = Object.fromEntries(
    PROFILE_FIELDS.map((field) => [field, entry(form, field)]),
  ) as Entries;
  const errors = onlyErrors<ProfileField>(faultsOf(values, page));
  if (errors) return refuseEntries<ProfileField>(values, errors);
  try {
    const { data } = await page.api.call(updateProfile, { body: changesOf(values) });
    const { displayName: name, timeZone, currency } = data;
    await keepUser(page, context, { name, timeZone, currency });
  } catch (error) {
    return refuseForm<ProfileField>(error, t, values);
  }
  return redirect('/account?saved=1');
}

function faultsOf(values: Entries, { t }: UserPage): Partial<Record<ProfileField, string>> {
  const faults: Partial<Record<ProfileField, string>> = {};
  for (const field of ['displayName', 'firstName', 'bio'] as const) {
    const most = PROFILE_LIMITS[field];
    if (values[field].length > most) faults[field] = t('field.tooLong', { most });
  }
  if (values.displayName === '') faults.displayName = t('field.displayName.missing');
  return faults;
}

/** Browsers write line ends of their own. */
const changesOf = (values: Entries): ProfileChanges => ({
  displayName: values.displayName,
  firstName: values.firstName || null,
  bio: values.bio.replace(/\r\n/g, '\n') || null,
  locale: PROFILE_LANGUAGES.find((language) => language === values.locale),
  timeZone: values.timeZone || null,
  currency: values.currency || null,
});
