/** One step of the editor with what is stored and what can be chosen. */
import { EDITING } from '@rental/listings/contracts/lifecycle';
import type { ListingOptions, OwnListing } from '@rental/listings/contracts/own-listing';
import type { CategoryNode } from '@rental/search/contracts/catalogue';
import { currencyExponent, toMajor } from '@rental/shared/money';
import { data, redirect } from '@remix-run/node';
import { absoluteFile } from '~/features/photos/photo-view.server';
import { answerFor } from '~/lib/failure.server';
import type { UserPage } from '~/lib/session.server';
import { missingView, type MissingView } from './missing-words.server';
import { rowField } from './form-rows';
import { readOptions, readOwnListing } from './own-listing.server';
import { priceWords, type PriceWords } from './price-words.server';
import { isStep, type Step } from './steps';

export interface CategoryGroup {
  title: string;
  options: { value: string; label: string }[];
}

export interface EditorView {
  id: string;
  step: Step;
  title: string;
  status: OwnListing['status'];
  /** Changes with every edit. */
  version: string;
  /** What is typed is stored by itself: nobody sees a draft but its owner. */
  autosaves: boolean;
  values: Record<string, string>;
  photos: { uploadId: string; url: string; alt: string }[];
  categories: CategoryGroup[];
  options: Pick<ListingOptions, 'category' | 'cancellationPolicies' | 'currencies' | 'answerHours'>;
  /** Of the price step alone. */
  priceWords: PriceWords | undefined;
  weekdays: { value: string; label: string }[];
  missing: MissingView[];
  /** Of changes that renters do not see yet. */
  waiting: boolean;
  reason: string | undefined;
  closed: boolean;
  canSubmit: boolean;
  canWithdraw: boolean;
  payoutsReady: boolean;
  words: {
    commission: string | undefined;
    price: string;
    deposit: string;
    depositLeast: string | undefined;
  };
}

/** Top categories with what is below them; one without children stands for itself. */
export const categoryGroups = (tree: readonly CategoryNode[]): CategoryGroup[] =>
  tree.map(({ id, name, children }) => ({
    title: name,
    options: (children.length > 0 ? children : [{ id, name }]).map((child) => ({
      value: child.id,
      label: child.name,
    })),
  }));

/** @throws 404, 503, and a redirect to the preview of a listing that cannot be edited now */
export async function editorPage(
  page: UserPage,
  id: string,
  step: string | undefined,
): Promise<EditorView> {
  if (!isStep(step)) throw data('Not found', { status: 404 });
  const listing = await readOwnListing(page, id);
  const closed = EDITING[listing.status] === 'closed';
  if (closed && step !== 'preview') throw redirect(`/owner/listings/${id}/preview`);
  const [options, tree] = await Promise.all([
    readOptions(page, listing.categoryId),
    step === 'category' ? page.cms.categories() : [],
  ]).catch((error: unknown) => {
    throw answerFor(error);
  });
  const { category, cancellationPolicies, currencies, answerHours } = options;
  const { availableActions, review } = listing;
  return {
    id,
    step,
    title: listing.title || page.t('items.untitled'),
    status: listing.status,
    version: listing.version,
    autosaves: EDITING[listing.status] === 'free',
    values: valuesOf(listing),
    photos: listing.photos.map(({ uploadId, url, alt }) => ({
      uploadId,
      url: absoluteFile(url),
      alt,
    })),
    categories: categoryGroups(tree),
    options: { category, cancellationPolicies, currencies, answerHours },
    priceWords:
      step === 'price' ? await priceWords(page, id, { ...listing.price }, options) : undefined,
    weekdays: weekdaysOf(page),
    missing: listing.missing.map((part) => missingView(part, page, id, category)),
    waiting: (review?.waiting.length ?? 0) > 0,
    reason: review?.reason ?? undefined,
    closed,
    canSubmit: availableActions.includes('submit'),
    canWithdraw: availableActions.includes('withdraw'),
    payoutsReady: listing.payoutsReady,
    words: moneyWords(listing, options, page),
  };
}

function weekdaysOf({ format }: UserPage): EditorView['weekdays'] {
  const first = format.firstWeekday() % 7;
  return Array.from({ length: 7 }, (_, index) => (first + index) % 7).map((day) => ({
    value: String(day),
    label: format.weekday(day, 'long'),
  }));
}

function moneyWords(
  { price, depositAmount }: OwnListing,
  { commissionBps, category }: ListingOptions,
  { format, t }: UserPage,
): EditorView['words'] {
  const { amount, currency, unit } = price;
  const least = category?.depositMinimum[currency] ?? 0;
  const money = (minor: number) => format.money(minor, currency);
  return {
    commission: commissionBps === null ? undefined : format.percent(commissionBps / 100),
    price: amount === 0 ? '–' : `${money(amount)} ${t(`unit.per.${unit}`)}`,
    deposit: money(depositAmount),
    depositLeast: least > 0 ? money(least) : undefined,
  };
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.map(String).join('\n') : String(value);
};

/** Rows as their form names them: counted from 1. */
function rowValues(group: string, rows: readonly object[]): Record<string, string> {
  const entries = rows.flatMap((row, index) =>
    Object.entries(row).map(([field, value]) => [
      rowField(group, String(index + 1), field),
      textOf(value),
    ]),
  );
  return { [group]: rows.map((_, index) => index + 1).join('\n'), ...Object.fromEntries(entries) };
}

/** Every field by its path, as its input shows it. */
function valuesOf(listing: OwnListing): Record<string, string> {
  const { price, location, limits, attributes, extras } = listing;
  const flat = (group: string, values: object) =>
    Object.entries(values).map(([key, value]) => [`${group}.${key}`, textOf(value)]);
  const major = (minor: number) =>
    minor === 0 ? '' : toMajor(minor, price.currency).toFixed(currencyExponent(price.currency));
  return {
    ...Object.fromEntries([
      ...flat('attributes', attributes),
      ...flat('location', location),
      ...flat('limits', limits),
    ]),
    title: listing.title,
    description: listing.description,
    categoryId: textOf(listing.categoryId),
    'price.amount': major(price.amount),
    'price.currency': price.currency,
    'price.unit': price.unit,
    depositAmount: major(listing.depositAmount),
    ...rowValues(
      'tiers',
      price.tiers.map(({ minUnits, percentOff }) => ({ minUnits, percentOff })),
    ),
    ...rowValues(
      'extras',
      extras.map((extra) => ({ ...extra, amount: extra.amount === 0 ? '0' : major(extra.amount) })),
    ),
    quantity: String(listing.quantity),
    instantBook: String(listing.instantBook),
    cancellationPolicyId: textOf(listing.cancellationPolicyId),
  };
}
