import { Answered } from '@rental/shared/admin/parts/answered';
import { FilterPlace } from '@rental/shared/admin/parts/filter-place';
import { NothingFound } from '@rental/shared/admin/parts/nothing-found';
import { PageTurner } from '@rental/shared/admin/parts/page-turner';
import { useAddressFilters } from '@rental/shared/admin/use-address-filters';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { ChargebacksPage as Found } from '../../../contracts/admin-chargebacks';
import { CHARGEBACK_FILTERS } from '../../../contracts/chargebacks';
import { Desk } from '../desk';
import { useTexts } from '../texts';
import { ChargebackTable } from './chargeback-table';

/** What renters' banks have taken back, and until when they take an answer. */
export function ChargebacksPage() {
  const { text } = useTexts();
  return (
    <Desk title={text('chargebacks.title')} subtitle={text('chargebacks.subtitle')}>
      <Chargebacks />
    </Desk>
  );
}

function Chargebacks() {
  const { text } = useTexts();
  const { params, change } = useAddressFilters();
  const { answer } = useAnswer<Found>(`/payments/chargebacks?${params.toString()}`);
  const state = params.get('state') === 'ended' ? 'ended' : 'open';
  return (
    <>
      <FilterPlace>
        <Field.Root>
          <Field.Label>{text('filter.standing')}</Field.Label>
          <SingleSelect
            value={state}
            onChange={(value: string | number) => change('state', String(value))}
          >
            {CHARGEBACK_FILTERS.map((each) => (
              <SingleSelectOption key={each} value={each}>
                {text(`chargebacks.filter.${each}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </FilterPlace>
      <Answered answer={answer} loading={text('page.loading')} failed={text('page.failed')}>
        {({ data, meta }) =>
          data.length === 0 ? (
            <NothingFound>{text(`chargebacks.none.${state}`)}</NothingFound>
          ) : (
            <>
              <ChargebackTable chargebacks={data} now={meta.now} />
              <PageTurner pagination={meta.pagination} />
            </>
          )
        }
      </Answered>
    </>
  );
}
