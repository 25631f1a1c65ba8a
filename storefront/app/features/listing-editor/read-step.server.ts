/** What a step's form says, as the edit that the CMS takes. */
import type { ListingEdit } from '@rental/listings/contracts/listing-edit';
import type { ListingOptions } from '@rental/listings/contracts/own-listing';
import type { CategoryField } from '@rental/search/contracts/catalogue';
import { toMinor } from '@rental/shared/money';
import type { Translate } from '~/lib/i18n/translator';
import { readExtras, readTiers } from './read-price-rows.server';
import { StepEntries } from './step-entries.server';
import type { Step } from './steps';

export interface ReadStep {
  edit: ListingEdit;
  /** By the field's path in the listing. */
  errors: Record<string, string>;
}

type Category = NonNullable<ListingOptions['category']>;

/** Without the properties that have no value: the CMS keeps what is not sent. */
function given<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}

export function readStep(
  step: Exclude<Step, 'photos' | 'preview'>,
  form: FormData,
  t: Translate,
  category: Category | null,
): ReadStep {
  const entries = new StepEntries(form, t);
  const edit = READERS[step](entries, category);
  return { edit, errors: entries.errors };
}

const READERS: Readonly<
  Record<
    Exclude<Step, 'photos' | 'preview'>,
    (entries: StepEntries, category: Category | null) => ListingEdit
  >
> = {
  category: readCategory,
  details: readDetails,
  price: readPrice,
  location: readLocation,
  rules: readRules,
};

function readCategory(entries: StepEntries): ListingEdit {
  return { categoryId: entries.text('categoryId') || null };
}

function readDetails(entries: StepEntries, category: Category | null): ListingEdit {
  const attributes = (category?.fields ?? []).flatMap((field) => {
    const value = attributeOf(entries, field);
    return value === undefined ? [] : [[field.key, value] as const];
  });
  return {
    title: entries.text('title'),
    description: entries.text('description'),
    attributes: Object.fromEntries(attributes),
  };
}

function attributeOf(entries: StepEntries, { key, type }: CategoryField): unknown {
  const name = `attributes.${key}`;
  if (type === 'number') return entries.number(name);
  if (type === 'multiselect') {
    const values = entries.all(name);
    return values.length > 0 ? values : undefined;
  }
  const text = entries.text(name);
  if (type === 'boolean') return text === '' ? undefined : text === 'true';
  return text || undefined;
}

function readPrice(entries: StepEntries): ListingEdit {
  const currency = entries.text('price.currency');
  const minor = (name: string) => {
    const major = entries.number(name);
    return major === undefined ? undefined : toMinor(major, currency);
  };
  const unit = (['DAY', 'NIGHT', 'HOUR'] as const).find(
    (one) => one === entries.text('price.unit'),
  );
  return given({
    price: given({ amount: minor('price.amount') ?? 0, currency, unit, tiers: readTiers(entries) }),
    extras: readExtras(entries, currency),
    depositAmount: minor('depositAmount') ?? 0,
    quantity: entries.whole('quantity'),
  });
}

function readLocation(entries: StepEntries): ListingEdit {
  return {
    location: given({
      address: entries.text('location.address'),
      city: entries.text('location.city'),
      region: entries.text('location.region'),
      country: entries.text('location.country').toUpperCase(),
      lat: entries.number('location.lat') ?? null,
      lng: entries.number('location.lng') ?? null,
      publicRadiusM: entries.whole('location.publicRadiusM'),
    }),
  };
}

function readRules(entries: StepEntries): ListingEdit {
  return {
    instantBook: entries.text('instantBook') === 'true',
    cancellationPolicyId: entries.text('cancellationPolicyId') || null,
    limits: given({
      minUnits: entries.whole('limits.minUnits'),
      maxUnits: entries.whole('limits.maxUnits') ?? 0,
      noticeHours: entries.whole('limits.noticeHours'),
      windowDays: entries.whole('limits.windowDays'),
      bufferMinutes: entries.whole('limits.bufferMinutes'),
      closedWeekdays: entries.all('limits.closedWeekdays').map(Number),
      pickupTime: entries.text('limits.pickupTime') || undefined,
      returnTime: entries.text('limits.returnTime') || undefined,
    }),
  };
}
