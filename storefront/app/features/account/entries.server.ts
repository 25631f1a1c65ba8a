/** What is wrong with an entry, in the visitor's words; undefined when nothing is. */
import { passwordFault } from '@rental/accounts/contracts/passwords';
import type { Translate } from '~/lib/i18n/translator';

const LONGEST_EMAIL = 254;
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** Only what was typed: trimmed, never null. */
export const entry = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** As it was typed: blanks at its ends are part of a password. */
export const passwordEntry = (form: FormData, name = 'password'): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

export function emailError(email: string, t: Translate): string | undefined {
  if (email === '') return t('field.email.missing');
  if (email.length > LONGEST_EMAIL || !EMAIL.test(email)) return t('field.email.malformed');
  return undefined;
}

export function newPasswordError(
  password: string,
  email: string | undefined,
  t: Translate,
): string | undefined {
  if (password === '') return t('field.password.missing');
  const fault = passwordFault(password, email);
  return fault && t(`field.password.${fault}`);
}

/** Without the entries that are fine. */
export function onlyErrors<Field extends string>(
  errors: Partial<Record<Field, string | undefined>>,
): Partial<Record<Field, string>> | undefined {
  const found = Object.entries(errors).filter(([, sentence]) => sentence !== undefined);
  return found.length > 0
    ? (Object.fromEntries(found) as Partial<Record<Field, string>>)
    : undefined;
}
