import { Answered } from '@rental/shared/admin/parts/answered';
import { NothingFound } from '@rental/shared/admin/parts/nothing-found';
import { PageTurner } from '@rental/shared/admin/parts/page-turner';
import { useAddressFilters } from '@rental/shared/admin/use-address-filters';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { Box } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { PeoplePage } from '../../../contracts/people';
import { useTexts } from '../texts';
import { Filters, FILTERS } from './filters';
import { PeopleTable } from './people-table';

/** Everybody who has an account, newest first. */
export function PeopleList() {
  const { text } = useTexts();
  const { params, change, clear } = useAddressFilters();
  const { answer } = useAnswer<{ data: PeoplePage }>(`/accounts/people?${params.toString()}`);
  const isFiltered = FILTERS.some((name) => params.has(name));
  const withContact = answer.status === 'ready' && answer.body.data.meta.withContact;
  return (
    <Page.Main>
      <Page.Title>{text('people.title')}</Page.Title>
      <Layouts.Header title={text('people.title')} subtitle={text('people.subtitle')} />
      <Layouts.Content>
        <Filters
          params={params}
          withContact={withContact}
          onChange={change}
          onClear={isFiltered ? clear : undefined}
        />
        <Box paddingTop={4}>
          <Answered answer={answer} loading={text('people.loading')} failed={text('people.failed')}>
            {({ data }) => <Found page={data} isFiltered={isFiltered} />}
          </Answered>
        </Box>
      </Layouts.Content>
    </Page.Main>
  );
}

function Found({ page: { data, meta }, isFiltered }: { page: PeoplePage; isFiltered: boolean }) {
  const { text } = useTexts();
  if (data.length === 0)
    return <NothingFound>{text(isFiltered ? 'people.none.found' : 'people.none')}</NothingFound>;
  return (
    <>
      <PeopleTable people={data} withContact={meta.withContact} />
      <PageTurner pagination={meta.pagination} />
    </>
  );
}
