/** The rows of the price step as the CMS takes them; a row left empty is none. */
import type { ListingEdit } from '@rental/listings/contracts/listing-edit';
import { toMinor } from '@rental/shared/money';
import type { StepEntries } from './step-entries.server';
import { rowField, rowIds } from './form-rows';

type Tiers = NonNullable<NonNullable<ListingEdit['price']>['tiers']>;
type Extras = NonNullable<ListingEdit['extras']>;

const LEAST_UNITS = 2;
const MOST_PERCENT = 90;

const idsOf = (entries: StepEntries, group: string): string[] =>
  rowIds({ [group]: entries.all(group).join('\n') }, group);

export function readTiers(entries: StepEntries): Tiers {
  return idsOf(entries, 'tiers').flatMap((id) => {
    const [units, percent] = ['minUnits', 'percentOff'].map((name) => rowField('tiers', id, name));
    if (!units || !percent || (!entries.text(units) && !entries.text(percent))) return [];
    const minUnits = entries.whole(units) ?? 0;
    const percentOff = entries.number(percent) ?? -1;
    if (minUnits < LEAST_UNITS) entries.refuse(units, 'editor.tiers.tooFew');
    if (percentOff <= 0 || percentOff > MOST_PERCENT) entries.refuse(percent, 'editor.tiers.range');
    return [{ minUnits, percentOff }];
  });
}

export function readExtras(entries: StepEntries, currency: string): Extras {
  const codes = new Set<string>();
  return idsOf(entries, 'extras').flatMap((id) => {
    const name = (field: string) => rowField('extras', id, field);
    const label = entries.text(name('label'));
    if (!label && !entries.text(name('amount'))) return [];
    const amount = entries.number(name('amount')) ?? -1;
    if (!label) entries.refuse(name('label'), 'editor.extras.noLabel');
    if (amount < 0) entries.refuse(name('amount'), 'editor.extras.noAmount');
    const code = freeCode(entries.text(name('code')) || slugOf(label), codes);
    codes.add(code);
    const per = entries.text(name('per')) === 'unit' ? ('unit' as const) : ('booking' as const);
    return [{ code, label, amount: toMinor(Math.max(0, amount), currency), per }];
  });
}

const LONGEST_CODE = 40;

function slugOf(label: string): string {
  const plain = label.normalize('NFKD').toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return slug.slice(0, LONGEST_CODE) || 'extra';
}

function freeCode(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
