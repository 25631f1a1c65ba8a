import { toMajor, toMinor } from '@rental/shared/money';
import { Box, Button, Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { Filter } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';
import {
  BOOKING_SORTS,
  DEPOSIT_FILTERS,
  DISPUTED_FILTERS,
  type BookingFilterChoices,
  type FilterName,
} from '../../../contracts/admin-bookings';
import { BOOKING_STATES } from '../../../contracts/states';
import { useTexts } from '../texts';
import { Choice, Day, Typed } from './fields';

export type ListParameter = FilterName | 'sort';

interface FiltersProps {
  /** The value of a parameter of the address; empty when it is not there. */
  valueOf: (name: ListParameter) => string;
  choices: BookingFilterChoices;
  /** Several at once are one step back in the browser's history. */
  onChange: (changes: Partial<Record<ListParameter, string>>) => void;
}

const Grid = styled.div`
  align-items: end;
  display: grid;
  gap: 1.6rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));

  /* Seen on light and dark alike. */
  ::-webkit-calendar-picker-indicator {
    filter: invert(0.5);
  }
`;

/** The filters of these are used often; the others come when they are asked for. */
const FEW = new Set<string>(['search', 'state', 'listing', 'renter', 'owner']);

export function Filters(props: FiltersProps & { active: readonly FilterName[] }) {
  const { valueOf, onChange, active } = props;
  const { text } = useTexts();
  const hidden = active.filter((name) => !FEW.has(name)).length;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Grid>
        <Typed
          key={valueOf('search')}
          type="search"
          label={text('filter.search')}
          placeholder={text('filter.search.hint')}
          value={valueOf('search')}
          onChange={(search) => onChange({ search: search.length < 2 ? '' : search })}
        />
        <States value={valueOf('state')} onChange={(state) => onChange({ state })} />
        <Field.Root>
          <Choice
            label={text('filter.sort')}
            every={text('sort.booked:desc')}
            value={valueOf('sort') === 'booked:desc' ? '' : valueOf('sort')}
            options={BOOKING_SORTS.filter((sort) => sort !== 'booked:desc').map((sort) => [
              sort,
              text(`sort.${sort}`),
            ])}
            onChange={(sort) => onChange({ sort })}
          />
        </Field.Root>
        <Button
          variant="tertiary"
          size="L"
          startIcon={<Filter />}
          aria-expanded={isOpen}
          aria-controls="more-filters"
          onClick={() => setOpen(!isOpen)}
        >
          {text('filter.more', { count: hidden })}
        </Button>
      </Grid>
      <Box id="more-filters" hidden={!isOpen} paddingTop={4}>
        {isOpen && <MoreFilters {...props} />}
      </Box>
    </>
  );
}

function States({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { text } = useTexts();
  return (
    <Field.Root>
      <Field.Label>{text('filter.state')}</Field.Label>
      <MultiSelect
        placeholder={text('filter.state.all')}
        value={value === '' ? [] : value.split(',')}
        clearLabel={text('filter.clear')}
        onClear={() => onChange('')}
        customizeContent={(chosen) => text('filter.state.count', { count: chosen?.length ?? 0 })}
        onChange={(next: string[]) => onChange(next.join(','))}
      >
        {BOOKING_STATES.map((state) => (
          <MultiSelectOption key={state} value={state}>
            {text(`state.${state}`)}
          </MultiSelectOption>
        ))}
      </MultiSelect>
    </Field.Root>
  );
}

function MoreFilters({ valueOf, choices, onChange }: FiltersProps) {
  const { text } = useTexts();
  const choice = (
    name: FilterName,
    options: readonly (readonly [value: string, words: string])[],
  ) => (
    <Choice
      label={text(`filter.${name}`)}
      every={text('filter.every')}
      value={valueOf(name)}
      options={options}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  return (
    <Grid>
      {(['startFrom', 'startTo', 'endFrom', 'endTo', 'bookedFrom', 'bookedTo'] as const).map(
        (name) => (
          <Day
            key={name}
            label={text(`filter.${name}`)}
            value={valueOf(name)}
            onChange={(value) => onChange({ [name]: value })}
          />
        ),
      )}
      {choice(
        'city',
        choices.cities.map((city) => [city, city]),
      )}
      {choice(
        'category',
        choices.categories.map(({ documentId, name, depth }) => [
          documentId,
          `${'\u2003'.repeat(depth)}${name}`,
        ]),
      )}
      <Totals valueOf={valueOf} currencies={choices.currencies} onChange={onChange} />
      {choice(
        'deposit',
        DEPOSIT_FILTERS.map((each) => [each, text(`deposit.${each}`)]),
      )}
      {choice(
        'disputed',
        DISPUTED_FILTERS.map((each) => [each, text(`filter.disputed.${each}`)]),
      )}
      {choice('sold', [['1', text('filter.sold.1')]])}
      {choice('overdue', [['1', text('filter.overdue.1')]])}
      {choice('pending', [['1', text('filter.pending.1')]])}
      <Typed
        key={valueOf('olderThan')}
        type="number"
        label={text('filter.olderThan')}
        value={valueOf('olderThan')}
        onChange={(olderThan) => onChange({ olderThan: Number(olderThan) >= 1 ? olderThan : '' })}
      />
    </Grid>
  );
}

interface TotalsProps extends Pick<FiltersProps, 'valueOf' | 'onChange'> {
  currencies: readonly string[];
}

/** Amounts are typed as people write them; they mean something in one currency only. */
function Totals({ valueOf, currencies, onChange }: TotalsProps) {
  const { text } = useTexts();
  const currency = valueOf('currency');
  const shown = (name: 'minTotal' | 'maxTotal'): string =>
    valueOf(name) && currency ? String(toMajor(Number(valueOf(name)), currency)) : '';
  const minor = (typed: string): string =>
    typed === '' || !(Number(typed) >= 0) ? '' : String(toMinor(Number(typed), currency));
  return (
    <>
      <Choice
        label={text('filter.currency')}
        every={text('filter.every')}
        value={currency}
        options={currencies.map((each) => [each, each])}
        onChange={(next) => onChange({ currency: next, minTotal: '', maxTotal: '' })}
      />
      {(['minTotal', 'maxTotal'] as const).map((name) => (
        <Typed
          key={`${name} ${currency} ${valueOf(name)}`}
          type="number"
          disabled={currency === ''}
          placeholder={currency === '' ? text('filter.currency.first') : undefined}
          label={text(`filter.${name}`)}
          value={shown(name)}
          onChange={(typed) => onChange({ [name]: minor(typed) })}
        />
      ))}
    </>
  );
}
