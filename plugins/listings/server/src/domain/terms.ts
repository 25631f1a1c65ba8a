/** What the platform asks of a listing: its category's rules, currencies, policies. */
import type { CategoryField } from '@rental/search/contracts/catalogue';
import { roundHalfAway } from '@rental/shared/money';
import type { ListingContent } from '../../../contracts/listing-edit';

export interface Currency {
  readonly code: string;
  readonly exponent: number;
  /** Major units for one US dollar; null without a rate of the day. */
  readonly perUsd: number | null;
}

export interface CategoryTerms {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly fields: readonly CategoryField[];
  readonly pricingUnits: readonly ListingContent['price']['unit'][];
  /** Minor units of US dollars. */
  readonly depositMinimumUsd: number;
  readonly checklist: readonly string[];
}

export interface Terms {
  /** Of the listing's category, when it has one that exists. */
  readonly category: CategoryTerms | undefined;
  readonly currencies: readonly Currency[];
  /** Ids of the cancellation policies that are offered: in force and not retired. */
  readonly policyIds: ReadonlySet<string>;
}

/** The category's least deposit in minor units of `currency`; 0 without a rate. */
export function depositMinimum(usdCents: number, { exponent, perUsd }: Currency): number {
  return perUsd === null ? 0 : roundHalfAway((usdCents / 100) * perUsd * 10 ** exponent);
}

export const currencyOf = ({ currencies }: Terms, code: string): Currency | undefined =>
  currencies.find((currency) => currency.code === code);
