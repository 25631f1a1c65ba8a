import { Answered } from '@rental/shared/admin/parts/answered';
import { FilterPlace } from '@rental/shared/admin/parts/filter-place';
import { NothingFound } from '@rental/shared/admin/parts/nothing-found';
import { PageTurner } from '@rental/shared/admin/parts/page-turner';
import { useAddressFilters } from '@rental/shared/admin/use-address-filters';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { DISPUTE_FILTERS, type DisputesPage } from '../../../contracts/admin-disputes';
import { useTexts } from '../texts';
import { DisputeTable } from './dispute-table';

export function DisputeList() {
  const { text } = useTexts();
  const { params, change } = useAddressFilters();
  const { answer } = useAnswer<{ data: DisputesPage }>(`/bookings/disputes?${params.toString()}`);
  const filter = params.get('state') ?? 'waiting';
  const counts = answer.status === 'ready' ? answer.body.data.counts : undefined;
  const countOf = (each: string): number =>
    each === 'waiting'
      ? (counts?.OPEN ?? 0) + (counts?.APPEALED ?? 0)
      : (counts?.[each as keyof typeof counts] ?? 0);
  return (
    <Page.Main>
      <Page.Title>{text('disputes.title')}</Page.Title>
      <Layouts.Header title={text('disputes.title')} subtitle={text('disputes.subtitle')} />
      <Layouts.Content>
        <FilterPlace>
          <Field.Root>
            <Field.Label>{text('disputes.filter')}</Field.Label>
            <SingleSelect
              value={filter}
              onChange={(value: string | number) => change('state', String(value))}
            >
              {DISPUTE_FILTERS.map((each) => (
                <SingleSelectOption key={each} value={each}>
                  {text('disputes.counted', {
                    state: text(`dispute.${each}`),
                    count: countOf(each),
                  })}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </FilterPlace>
        <Answered
          answer={answer}
          loading={text('disputes.loading')}
          failed={text('disputes.failed')}
        >
          {(body) => <Found page={body.data} isWaiting={filter === 'waiting'} />}
        </Answered>
      </Layouts.Content>
    </Page.Main>
  );
}

function Found({ page, isWaiting }: { page: DisputesPage; isWaiting: boolean }) {
  const { text } = useTexts();
  const { entries, pagination } = page;
  if (entries.length === 0)
    return (
      <NothingFound>{text(isWaiting ? 'disputes.none.waiting' : 'disputes.none')}</NothingFound>
    );
  return (
    <>
      <DisputeTable page={page} />
      <PageTurner pagination={pagination} />
    </>
  );
}
