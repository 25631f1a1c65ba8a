import { Answered } from '@rental/shared/admin/parts/answered';
import { NothingFound } from '@rental/shared/admin/parts/nothing-found';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { useAddressFilters } from '@rental/shared/admin/use-address-filters';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import type { StaffCalendar } from '../../../contracts/admin-calendar';
import { formatDays } from '../format';
import { useTexts } from '../texts';
import { CalendarTable } from './calendar-table';
import { daysBetween, shiftDay } from './cells';
import { Legend } from './legend';

/** What is taken of a listing, or of everything an owner lets, four weeks at a time. */
export function CalendarPage() {
  const { text } = useTexts();
  const { params } = useAddressFilters();
  const { answer } = useAnswer<{ data: StaffCalendar }>(`/bookings/calendar?${params.toString()}`);
  const calendar = answer.status === 'ready' ? answer.body.data : undefined;
  const title = calendar
    ? text(`calendar.of.${calendar.subject.kind}`, {
        name: calendar.subject.name ?? text('people.gone'),
      })
    : text('calendar.title');
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={text('calendar.subtitle')}
        navigationAction={<BackButton fallback="/plugins/bookings" />}
      />
      <Layouts.Content>
        <Answered
          answer={answer}
          loading={text('calendar.loading')}
          failed={text(
            answer.status === 'failed' && answer.code === 404 ? 'calendar.gone' : 'calendar.failed',
          )}
        >
          {({ data }) => <Found calendar={data} />}
        </Answered>
      </Layouts.Content>
    </Page.Main>
  );
}

function Found({ calendar }: { calendar: StaffCalendar }) {
  const { text } = useTexts();
  if (calendar.listings.length === 0)
    return <NothingFound>{text('calendar.nothing')}</NothingFound>;
  return (
    <>
      <Steps calendar={calendar} />
      <CalendarTable calendar={calendar} />
      <Legend />
      {calendar.hasMore && (
        <Box paddingTop={4}>
          <Typography textColor="neutral600">
            {text('calendar.more', { count: calendar.listings.length })}
          </Typography>
        </Box>
      )}
    </>
  );
}

function Steps({ calendar: { from, to } }: { calendar: StaffCalendar }) {
  const { text, locale } = useTexts();
  const { change } = useAddressFilters();
  const length = daysBetween(from, to).length;
  return (
    <Flex gap={2} wrap="wrap" paddingBottom={4} alignItems="center">
      <Button
        variant="tertiary"
        startIcon={<ChevronLeft />}
        onClick={() => change('from', shiftDay(from, -length))}
      >
        {text('calendar.earlier')}
      </Button>
      <Button variant="tertiary" onClick={() => change('from', '')}>
        {text('calendar.today')}
      </Button>
      <Button
        variant="tertiary"
        endIcon={<ChevronRight />}
        onClick={() => change('from', shiftDay(from, length))}
      >
        {text('calendar.later')}
      </Button>
      <Box paddingLeft={2}>
        <Typography fontWeight="bold" aria-live="polite">
          {formatDays(from, to, locale)}
        </Typography>
      </Box>
    </Flex>
  );
}
