import type { ExchangeRate } from '@rental/search/contracts/exchange-rates';
import { toMajor, toMinor } from '@rental/shared/money';
import type { Formatter } from '../i18n/format.server';
import type { ServerTranslate } from '../i18n/translator';
import { convert } from './convert';

/** What an amount is in the visitor's own currency; undefined where it is the same, or unknown. */
export interface Approximation {
  /** The currency the visitor has chosen, where there is a rate for it. */
  currency: string | undefined;
  /** Minor units → `about €54`. */
  of(minor: number, currency: string): string | undefined;
  /** Major units → `about €54`. */
  ofMajor(major: number, currency: string): string | undefined;
  /** `about €54 at the rate of July 1, 2026. You pay in USD.` */
  withDate(minor: number, currency: string): string | undefined;
  /** Whose rates, and of which day: for pages with many amounts. */
  note: string | undefined;
}

const NONE: Approximation = {
  currency: undefined,
  of: () => undefined,
  ofMajor: () => undefined,
  withDate: () => undefined,
  note: undefined,
};

/** From here on, cents would claim more than a rate of another day knows. */
const WHOLE_FROM_MAJOR = 10;

export function approximation(
  rates: ReadonlyMap<string, ExchangeRate> | undefined,
  wanted: string | undefined,
  { t, format }: { t: ServerTranslate; format: Formatter },
): Approximation {
  const to = wanted === undefined ? undefined : rates?.get(wanted);
  if (!to) return NONE;
  const converted = (minor: number, currency: string) => {
    const from = rates?.get(currency);
    if (!from || currency === to.currency) return undefined;
    const { minor: about, effectiveOn } = convert(minor, from, to);
    return { amount: roughly(about, to.currency, format), effectiveOn };
  };
  const of = (minor: number, currency: string): string | undefined => {
    const about = converted(minor, currency);
    return about && t('money.about', { amount: about.amount });
  };
  return {
    currency: to.currency,
    of,
    ofMajor: (major, currency) => of(toMinor(major, currency), currency),
    withDate: (minor, currency) => {
      const about = converted(minor, currency);
      if (!about) return undefined;
      const date = format.date(about.effectiveOn, 'long');
      return t('money.aboutAt', { amount: about.amount, date, currency });
    },
    note: t('money.ratesNote', {
      currency: to.currency,
      date: format.date(to.effectiveOn, 'long'),
    }),
  };
}

/** Whole units where the amount is not small. */
function roughly(minor: number, currency: string, format: Formatter): string {
  const major = toMajor(minor, currency);
  return Math.abs(major) < WHOLE_FROM_MAJOR
    ? format.money(minor, currency, 'short')
    : format.majorMoney(Math.round(major), currency);
}
