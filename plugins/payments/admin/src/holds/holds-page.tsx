import { Answered } from '@rental/shared/admin/parts/answered';
import { FilterPlace } from '@rental/shared/admin/parts/filter-place';
import { NothingFound } from '@rental/shared/admin/parts/nothing-found';
import { PageTurner } from '@rental/shared/admin/parts/page-turner';
import { useAddressFilters } from '@rental/shared/admin/use-address-filters';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { formatMoney } from '@rental/shared/format-money';
import { Field, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import type { HoldsPage as Found } from '../../../contracts/admin-overview';
import { Desk } from '../desk';
import { useTexts } from '../texts';
import { HoldTable } from './hold-table';

const WITHIN_HOURS = [24, 48, 168] as const;
const FIRST = '48';

/** Deposits that can soon not be taken any more. */
export function HoldsPage() {
  const { text } = useTexts();
  return (
    <Desk title={text('holds.title')} subtitle={text('holds.subtitle')}>
      <Holds />
    </Desk>
  );
}

function Holds() {
  const { text } = useTexts();
  const { params, change } = useAddressFilters();
  const { answer } = useAnswer<Found>(`/payments/holds?${params.toString()}`);
  return (
    <>
      <FilterPlace>
        <Field.Root>
          <Field.Label>{text('holds.filter')}</Field.Label>
          <SingleSelect
            value={params.get('within') ?? FIRST}
            onChange={(value: string | number) => change('within', String(value))}
          >
            {WITHIN_HOURS.map((hours) => (
              <SingleSelectOption key={hours} value={String(hours)}>
                {text('holds.within', { hours })}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </FilterPlace>
      <Answered answer={answer} loading={text('page.loading')} failed={text('page.failed')}>
        {({ data, meta }) =>
          data.length === 0 ? (
            <NothingFound>{text('holds.none')}</NothingFound>
          ) : (
            <>
              <Sums sums={meta.sums} />
              <HoldTable holds={data} now={meta.now} />
              <PageTurner pagination={meta.pagination} />
            </>
          )
        }
      </Answered>
    </>
  );
}

function Sums({ sums }: { readonly sums: Found['meta']['sums'] }) {
  const { text, locale } = useTexts();
  return (
    <Typography tag="p" paddingBottom={4} textColor="neutral600">
      {sums
        .map(({ currency, count, amount }) =>
          text('holds.sum', { count, amount: formatMoney(amount, currency, locale) }),
        )
        .join(' · ')}
    </Typography>
  );
}
