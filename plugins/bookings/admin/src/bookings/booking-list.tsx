import { Answered } from '@rental/shared/admin/parts/answered';
import { NothingFound } from '@rental/shared/admin/parts/nothing-found';
import { PageTurner } from '@rental/shared/admin/parts/page-turner';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { Box, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import {
  BOOKING_SORTS,
  FILTER_NAMES,
  type BookingFilterChoices,
  type BookingsPage,
  type BookingSort,
} from '../../../contracts/admin-bookings';
import { useTexts } from '../texts';
import { AppliedFilters } from './applied-filters';
import { BookingTable } from './booking-table';
import { Filters, type ListParameter } from './filters';
import { Views } from './views';

const NO_CHOICES: BookingFilterChoices = { cities: [], currencies: [], categories: [] };

const sortOf = (value: string): BookingSort =>
  BOOKING_SORTS.find((each) => each === value) ?? 'booked:desc';

/** All bookings. The filters, the order and the page are the address, so that a link shows the same. */
export function BookingList() {
  const { text } = useTexts();
  const [params, setParams] = useSearchParams();
  const { answer } = useAnswer<{ data: BookingsPage }>(`/bookings/list?${params.toString()}`);
  const chosen = useAnswer<{ data: BookingFilterChoices }>('/bookings/list/choices').answer;
  const choices = chosen.status === 'ready' ? chosen.body.data : NO_CHOICES;
  const valueOf = (name: ListParameter): string => params.get(name) ?? '';
  const active = FILTER_NAMES.filter((name) => valueOf(name) !== '');
  const change = (changes: Partial<Record<ListParameter, string>>): void => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(changes))
      if (value === '') next.delete(name);
      else next.set(name, value);
    next.delete('page');
    setParams(next);
  };
  return (
    <Page.Main>
      <Page.Title>{text('bookings.title')}</Page.Title>
      <Layouts.Header title={text('bookings.title')} subtitle={text('bookings.subtitle')} />
      <Layouts.Content>
        <Views params={params} />
        <Filters valueOf={valueOf} choices={choices} active={active} onChange={change} />
        <AppliedFilters
          active={active}
          valueOf={valueOf}
          choices={choices}
          example={answer.status === 'ready' ? answer.body.data.entries[0] : undefined}
          onRemove={(name) =>
            change({ [name]: '', ...(name === 'currency' ? { minTotal: '', maxTotal: '' } : {}) })
          }
          onClear={() => setParams({})}
        />
        <Box paddingTop={5}>
          <Answered
            answer={answer}
            loading={text('bookings.loading')}
            failed={text(
              answer.status === 'failed' && answer.code === 400
                ? 'bookings.refused'
                : 'bookings.failed',
            )}
          >
            {({ data }) => (
              <Found
                page={data}
                sort={sortOf(valueOf('sort'))}
                onSort={(sort) => change({ sort })}
              />
            )}
          </Answered>
        </Box>
      </Layouts.Content>
    </Page.Main>
  );
}

interface FoundProps {
  page: BookingsPage;
  sort: BookingSort;
  onSort: (sort: string) => void;
}

function Found({ page, sort, onSort }: FoundProps) {
  const { text, locale } = useTexts();
  const { entries, now, pagination } = page;
  if (entries.length === 0) return <NothingFound>{text('bookings.none')}</NothingFound>;
  const total = new Intl.NumberFormat(locale).format(pagination.total);
  return (
    <>
      <Box paddingBottom={3}>
        <Typography role="status" variant="pi" textColor="neutral600">
          {pagination.isCapped
            ? text('bookings.many', { total })
            : text('bookings.count', { count: pagination.total })}
        </Typography>
      </Box>
      <BookingTable entries={entries} now={now} sort={sort} onSort={onSort} />
      <PageTurner pagination={pagination} />
    </>
  );
}
