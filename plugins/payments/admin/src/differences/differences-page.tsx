import { Answered } from '@rental/shared/admin/parts/answered';
import { FilterPlace } from '@rental/shared/admin/parts/filter-place';
import { NothingFound } from '@rental/shared/admin/parts/nothing-found';
import { PageTurner } from '@rental/shared/admin/parts/page-turner';
import { useAddressFilters } from '@rental/shared/admin/use-address-filters';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { PAYMENTS_ACTIONS } from '../../../contracts/admin-payments';
import type { DifferenceEntry, DifferencesPage as Found } from '../../../contracts/differences';
import { Desk } from '../desk';
import { useTexts } from '../texts';
import { DifferenceCard } from './difference-card';
import { ReleaseDialog } from './release-dialog';

const STATES = ['open', 'resolved'] as const;
const RELEASE = [{ action: PAYMENTS_ACTIONS.release, subject: null }];

/** What Stripe and the ledger say differently, and whose payouts wait for it. */
export function DifferencesPage() {
  const { text } = useTexts();
  return (
    <Desk title={text('differences.title')} subtitle={text('differences.subtitle')}>
      <Differences />
    </Desk>
  );
}

function Differences() {
  const { text } = useTexts();
  const { params } = useAddressFilters();
  const { answer, reload } = useAnswer<Found>(`/payments/differences?${params.toString()}`);
  const { allowedActions } = useRBAC(RELEASE);
  const [asked, setAsked] = useState<DifferenceEntry>();
  const close = (isReleased: boolean): void => {
    setAsked(undefined);
    if (isReleased) reload();
  };
  return (
    <>
      <StateFilter />
      <Answered answer={answer} loading={text('page.loading')} failed={text('page.failed')}>
        {({ data, meta }) =>
          data.length === 0 ? (
            <NothingFound>{text(`differences.none.${stateIn(params)}`)}</NothingFound>
          ) : (
            <>
              <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
                {data.map((difference) => (
                  <DifferenceCard
                    key={difference.id}
                    difference={difference}
                    now={meta.now}
                    onRelease={allowedActions.canRelease ? () => setAsked(difference) : undefined}
                  />
                ))}
              </Flex>
              <PageTurner pagination={meta.pagination} />
            </>
          )
        }
      </Answered>
      {asked && <ReleaseDialog difference={asked} onClose={close} />}
    </>
  );
}

const stateIn = (params: URLSearchParams) =>
  params.get('state') === 'resolved' ? 'resolved' : 'open';

function StateFilter() {
  const { text } = useTexts();
  const { params, change } = useAddressFilters();
  return (
    <FilterPlace>
      <Field.Root>
        <Field.Label>{text('filter.standing')}</Field.Label>
        <SingleSelect
          value={stateIn(params)}
          onChange={(value: string | number) => change('state', String(value))}
        >
          {STATES.map((state) => (
            <SingleSelectOption key={state} value={state}>
              {text(`differences.filter.${state}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </FilterPlace>
  );
}
