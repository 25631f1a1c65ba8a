/** The platform's own texts. */
import { bookingsDe } from './bookings-de';
import { bookingsEn } from './bookings-en';
import { changesDe } from './changes-de';
import { changesEn } from './changes-en';
import { moneyDe } from './money-de';
import { moneyEn } from './money-en';
import { otherDe } from './other-de';
import { otherEn } from './other-en';
import { returnsDe } from './returns-de';
import { returnsEn } from './returns-en';
import { searchesDe } from './searches-de';
import { searchesEn } from './searches-en';
import type { Texts } from './texts';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

export const TEXTS: Readonly<Record<Language, Texts>> = {
  en: { ...bookingsEn, ...changesEn, ...returnsEn, ...moneyEn, ...otherEn, ...searchesEn },
  de: { ...bookingsDe, ...changesDe, ...returnsDe, ...moneyDe, ...otherDe, ...searchesDe },
};

/** The language of an account as far as there are texts in it; English otherwise. */
export const languageOf = (locale: string | null | undefined): Language =>
  LANGUAGES.find((known) => locale?.toLowerCase().startsWith(known)) ?? 'en';
