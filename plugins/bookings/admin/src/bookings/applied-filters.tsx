import { Button, Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import type {
  BookingEntry,
  BookingFilterChoices,
  FilterName,
} from '../../../contracts/admin-bookings';
import { formatMoney } from '../format';
import { keyFor, useTexts, type Translate } from '../texts';

interface AppliedProps {
  active: readonly FilterName[];
  valueOf: (name: FilterName) => string;
  choices: BookingFilterChoices;
  /** Any row of the answer: it knows the names behind the ids. */
  example: BookingEntry | undefined;
  onRemove: (name: FilterName) => void;
  onClear: () => void;
}

/** `today`, `tomorrow`, `3 days ago` of an address's relative day. */
function dayWords(value: string, locale: string): string {
  const found = /^today([+-]\d+)?$/.exec(value);
  if (!found) return value;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(
    Number(found[1] ?? 0),
    'day',
  );
}

function named(family: string, value: string, text: Translate): string {
  const key = keyFor(family, value);
  return key ? text(key) : value;
}

type InWords = (value: string, shown: AppliedProps, locale: string, text: Translate) => string;

const day: InWords = (value, _, locale) => dayWords(value, locale);
const total: InWords = (value, { valueOf }, locale) =>
  formatMoney(Number(value), valueOf('currency'), locale);
const party =
  (name: 'renter' | 'owner'): InWords =>
  (value, { example }) =>
    example?.[name].name ?? value;

/** The others are values with texts of their own. */
const WORDS: Readonly<Partial<Record<FilterName, InWords>>> = {
  state: (value, _shown, _locale, text) =>
    value
      .split(',')
      .map((each) => named('state', each, text))
      .join(', '),
  startFrom: day,
  startTo: day,
  endFrom: day,
  endTo: day,
  bookedFrom: day,
  bookedTo: day,
  minTotal: total,
  maxTotal: total,
  deposit: (value, _shown, _locale, text) => named('deposit', value, text),
  category: (value, { choices }) =>
    choices.categories.find(({ documentId }) => documentId === value)?.name ?? value,
  listing: (value, { example }) => example?.listing.title ?? value,
  renter: party('renter'),
  owner: party('owner'),
};

/** Every filter that is on, in words; each can be taken away. */
export function AppliedFilters(props: AppliedProps) {
  const { active, valueOf, onRemove, onClear } = props;
  const { text, locale } = useTexts();
  if (active.length === 0) return null;
  const words = (name: FilterName): string =>
    WORDS[name]?.(valueOf(name), props, locale, text) ??
    named(`filter.${name}`, valueOf(name), text);
  return (
    <Flex gap={2} wrap="wrap" paddingTop={4}>
      {active.map((name) => (
        <Tag
          key={name}
          icon={<Cross aria-hidden />}
          label={text('filter.remove', { name: text(`filter.${name}`) })}
          onClick={() => onRemove(name)}
        >
          {`${text(`filter.${name}`)}: ${words(name)}`}
        </Tag>
      ))}
      <Button variant="ghost" size="S" onClick={onClear}>
        {text('filter.clear')}
      </Button>
    </Flex>
  );
}
