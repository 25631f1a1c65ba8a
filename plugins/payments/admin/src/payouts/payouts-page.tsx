import { Answered } from '@rental/shared/admin/parts/answered';
import { NothingFound } from '@rental/shared/admin/parts/nothing-found';
import { PageTurner } from '@rental/shared/admin/parts/page-turner';
import { useAddressFilters } from '@rental/shared/admin/use-address-filters';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { formatMoney } from '@rental/shared/format-money';
import { Field, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { PAYMENTS_ACTIONS } from '../../../contracts/admin-payments';
import {
  PAYOUT_FILTERS,
  type PayoutEntry,
  type PayoutsPage as Found,
} from '../../../contracts/admin-payouts';
import { Desk } from '../desk';
import { FilterRow } from '../filter-row';
import { RetryDialog } from '../operations/retry-dialog';
import { SearchField } from '../search-field';
import { useTexts } from '../texts';
import { PayoutTable } from './payout-table';

const RETRY = [{ action: PAYMENTS_ACTIONS.retry, subject: null }];

/** What owners are about to get, have got, and what stands in the way. */
export function PayoutsPage() {
  const { text } = useTexts();
  return (
    <Desk title={text('payouts.title')} subtitle={text('payouts.subtitle')}>
      <Payouts />
    </Desk>
  );
}

function Payouts() {
  const { text } = useTexts();
  const { params } = useAddressFilters();
  const { answer, reload } = useAnswer<Found>(`/payments/payouts?${params.toString()}`);
  const { allowedActions } = useRBAC(RETRY);
  const [chosen, setChosen] = useState<PayoutEntry>();
  const close = (tried: boolean): void => {
    setChosen(undefined);
    if (tried) reload();
  };
  return (
    <>
      <Filters />
      <Answered answer={answer} loading={text('page.loading')} failed={text('page.failed')}>
        {({ data, meta }) =>
          data.length === 0 ? (
            <NothingFound>
              {text(params.has('owner') ? 'payouts.none.owner' : 'payouts.none')}
            </NothingFound>
          ) : (
            <>
              <Sums sums={meta.sums} />
              <PayoutTable
                payouts={data}
                now={meta.now}
                onRetry={allowedActions.canRetry ? setChosen : undefined}
              />
              <PageTurner pagination={meta.pagination} />
            </>
          )
        }
      </Answered>
      {chosen && (
        <RetryDialog
          operation={{ ...chosen, key: chosen.id, kind: 'payout.create' }}
          onClose={close}
        />
      )}
    </>
  );
}

function Filters() {
  const { text } = useTexts();
  const { params, change } = useAddressFilters();
  const stage = PAYOUT_FILTERS.find((each) => each === params.get('stage')) ?? 'open';
  const owner = params.get('owner') ?? '';
  return (
    <FilterRow>
      <Field.Root>
        <Field.Label>{text('payouts.filter.stage')}</Field.Label>
        <SingleSelect
          value={stage}
          onChange={(value: string | number) => change('stage', String(value))}
        >
          {PAYOUT_FILTERS.map((each) => (
            <SingleSelectOption key={each} value={each}>
              {text(`payouts.stage.${each}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <SearchField
        key={owner}
        label={text('payouts.filter.owner')}
        hint={text('payouts.filter.owner.hint')}
        value={owner}
        onSearch={(value) => change('owner', value)}
      />
    </FilterRow>
  );
}

function Sums({ sums }: { readonly sums: Found['meta']['sums'] }) {
  const { text, locale } = useTexts();
  return (
    <Typography tag="p" paddingBottom={4} textColor="neutral600">
      {sums
        .map(({ currency, count, amount }) =>
          text('payouts.sum', { count, amount: formatMoney(amount, currency, locale) }),
        )
        .join(' · ')}
    </Typography>
  );
}
