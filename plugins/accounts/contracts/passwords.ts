/** What a new password must be: the CMS insists, the storefront says it before. */

export const MIN_PASSWORD = 10;
/** bcrypt reads 72 bytes; what lies behind would be ignored silently. */
export const MAX_PASSWORD_BYTES = 72;

export type PasswordFault = 'short' | 'long' | 'common' | 'email';

/** For clients of the API; the storefront has its own, in the visitor's language. */
export const PASSWORD_SENTENCES: Readonly<Record<PasswordFault, string>> = {
  short: `Use ${MIN_PASSWORD} characters or more.`,
  long: `Use at most ${MAX_PASSWORD_BYTES} bytes.`,
  common: 'Too many people use this password. Choose another one.',
  email: 'The mail address is easy to guess. Choose another password.',
};

/**
 * The commonest of 10 characters or more, in small letters. What guessing attacks try first falls to
 * the limits on sign-ins; these are what people take when a form asks for ten.
 */
const COMMON = new Set(
  `1234567890 0987654321 0123456789 1234567891 12345678910 123456789a a123456789 1234567890a 123456789q
  1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4t5 q1w2e3r4t5y6 1qaz2wsx3edc zaq12wsxcde3 qazwsxedcrfv qwertyuiop
  qwertyuiop1 qwertyuiop123 qwerty1234 qwerty12345 qwerty123456 qwertz1234 qwertzuiop asdfghjkl1
  asdfghjkl; asdfghjklö poiuytrewq 1234qwerasdf abcdefghij abcdefghijk abcd123456 abc1234567 abc123456789
  password12 password123 password1234 password12345 passw0rd123 p@ssword123 p@ssw0rd123 password!1
  mypassword mypassword1 thepassword letmein123 letmein1234 iloveyou12 iloveyou123 iloveyou1234
  welcome123 welcome1234 administrator administrator1 admin12345 admin123456 changeme123 sunshine123
  princess123 football123 baseball123 superman123 spiderman1 spiderman123 michael123 jennifer123
  charlie123 jordan1234 dragon1234 monkey1234 master1234 shadow1234 passwort12 passwort123 passwort1234
  hallo12345 hallohallo schatz1234 sommer2024 sommer2025 sommer2026 winter2024 winter2025 winter2026
  summer2024 summer2025 summer2026 1111111111 0000000000 9999999999 1212121212 1122334455 1112223334
  5555555555 7777777777 1029384756 147258369a 9876543210 987654321a aaaaaaaaaa qqqqqqqqqq zzzzzzzzzz
  trustno1trustno1 computer123 internet123 startrek123 starwars123 liverpool1 liverpool123 rentalportal
  rentalportal1 rentalportal123`.split(/\s+/),
);

/** One character, or one pair of them, over and over. */
const REPEATED = /^(.{1,2})\1+$/u;

/**
 * What speaks against a new password; undefined when nothing does.
 *
 * @param email of the account, where it is known
 */
export function passwordFault(password: string, email?: string): PasswordFault | undefined {
  if ([...password].length < MIN_PASSWORD) return 'short';
  if (new TextEncoder().encode(password).length > MAX_PASSWORD_BYTES) return 'long';
  const small = password.toLowerCase();
  if (COMMON.has(small) || REPEATED.test(small)) return 'common';
  const address = email?.trim().toLowerCase();
  if (address && (small === address || small === address.split('@')[0])) return 'email';
  return undefined;
}
