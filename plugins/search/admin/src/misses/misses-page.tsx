import { Answered } from '@rental/shared/admin/parts/answered';
import { FilterPlace } from '@rental/shared/admin/parts/filter-place';
import { NothingFound } from '@rental/shared/admin/parts/nothing-found';
import { PageTurner } from '@rental/shared/admin/parts/page-turner';
import { useAddressFilters } from '@rental/shared/admin/use-address-filters';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { MISS_ORDERS, SEARCH_ACTIONS, type MissesPage } from '../../../contracts/misses';
import { useTexts } from '../texts';
import { AddWords } from './add-words';
import { MissTable } from './miss-table';

/** What visitors looked for in vain, and the way to give it a synonym. */
export default function SearchMissesPage() {
  return (
    <Page.Protect permissions={[{ action: SEARCH_ACTIONS.readMisses, subject: null }]}>
      <SearchMisses />
    </Page.Protect>
  );
}

function SearchMisses() {
  const { text } = useTexts();
  const { params, change } = useAddressFilters();
  const { answer } = useAnswer<MissesPage>(`/search/misses?${params.toString()}`);
  return (
    <Page.Main>
      <Page.Title>{text('misses.title')}</Page.Title>
      <Layouts.Header
        title={text('misses.title')}
        subtitle={text('misses.subtitle')}
        primaryAction={<AddWords />}
      />
      <Layouts.Content>
        <FilterPlace>
          <Field.Root>
            <Field.Label>{text('misses.order')}</Field.Label>
            <SingleSelect
              value={params.get('order') ?? 'often'}
              onChange={(value: string | number) => change('order', String(value))}
            >
              {MISS_ORDERS.map((order) => (
                <SingleSelectOption key={order} value={order}>
                  {text(`misses.order.${order}`)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </FilterPlace>
        <Answered answer={answer} loading={text('misses.loading')} failed={text('misses.failed')}>
          {({ data, meta }) =>
            data.length === 0 ? (
              <NothingFound>{text('misses.none')}</NothingFound>
            ) : (
              <>
                <MissTable misses={data} />
                <PageTurner pagination={meta.pagination} />
              </>
            )
          }
        </Answered>
      </Layouts.Content>
    </Page.Main>
  );
}
