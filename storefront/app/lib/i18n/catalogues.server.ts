import { disputeDe } from '~/locales/booking/dispute-de';
import { disputeEn } from '~/locales/booking/dispute-en';
import { bookingStatusDe } from '~/locales/booking/status-de';
import { bookingStatusEn } from '~/locales/booking/status-en';
import { de } from '~/locales/de';
import { en } from '~/locales/en';
import { reportListingDe } from '~/locales/listing/report-de';
import { reportListingEn } from '~/locales/listing/report-en';
import type { Language, Message, ServerMessageKey } from './translator';

export type ServerMessages = Readonly<Record<ServerMessageKey, Message>>;

/** Every text. Browsers load those of their page's language, without what only loaders say. */
export const catalogues: Readonly<Record<Language, ServerMessages>> = {
  en: { ...en, ...bookingStatusEn, ...disputeEn, ...reportListingEn },
  de: { ...de, ...bookingStatusDe, ...disputeDe, ...reportListingDe },
};
