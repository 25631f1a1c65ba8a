import { createFormatter } from '~/lib/i18n/format.server';
import { createTranslate } from '~/lib/i18n/translator';
import { en } from '~/locales/en';
import { addMonths, firstMonth, shownDates } from './calendar-months.server';
import { calendarView, type CalendarInput } from './calendar-view.server';
import { datesOf, parseSelection } from './selection.server';

const words = { t: createTranslate('en', en), format: createFormatter('en-GB') };
const selection = (query: string) => parseSelection(new URLSearchParams(query));

function view(changes: Partial<CalendarInput> = {}) {
  const { from, to } = shownDates('2026-12');
  const unitsFree = new Map(datesOf(from, to).map((date) => [date, 1]));
  unitsFree.set('2026-12-10', 0);
  return calendarView(
    {
      path: '/listings/x',
      month: '2026-12',
      today: '2026-12-03',
      unit: 'DAY',
      windowDays: 40,
      closedWeekdays: [0],
      selection: selection(''),
      unitsFree,
      prices: new Map(),
      base: { amount: 4500, currency: 'EUR' },
      ...changes,
    },
    words,
  );
}
const dayOf = (date: string, changes?: Partial<CalendarInput>) =>
  view(changes)
    .months.flatMap(({ weeks }) => weeks.flat())
    .find((day) => day?.date === date);

it('shows two months in the order of the locale’s week', () => {
  const { months } = view();
  expect(months.map(({ title }) => title)).toEqual(['December 2026', 'January 2027']);
  expect(months[0]?.weekdays[0]?.long).toBe('Monday');
  // 1 December 2026 is a Tuesday.
  expect(months[0]?.weeks[0]?.map((day) => day?.number ?? null)).toEqual([null, 1, 2, 3, 4, 5, 6]);
});

it('tells free, taken, closed and past days apart, in words as well', () => {
  expect(dayOf('2026-12-04')).toMatchObject({
    state: 'free',
    label: expect.stringMatching(/^Friday,? 4 December 2026, free$/),
    href: '/listings/x?startDate=2026-12-04&month=2026-12#calendar',
  });
  expect(dayOf('2026-12-10')).toMatchObject({ state: 'taken', href: undefined });
  expect(dayOf('2026-12-06')).toMatchObject({ state: 'closed', href: undefined });
  expect(dayOf('2026-12-02')).toMatchObject({ state: 'past', href: undefined });
  expect(dayOf('2027-01-31')).toMatchObject({ state: 'taken' });
});

it('says prices where days differ, and nothing where they do not', () => {
  const usual = new Map(datesOf('2026-12-01', '2027-01-31').map((date) => [date, 4500]));
  expect(dayOf('2026-12-04', { prices: usual })?.price).toBeUndefined();
  const prices = new Map([...usual, ['2026-12-05', 6000]]);
  expect(dayOf('2026-12-05', { prices })).toMatchObject({
    price: '€60',
    label: expect.stringMatching(/, free, €60$/),
  });
  expect([dayOf('2026-12-04', { prices })?.price, dayOf('2026-12-10', { prices })?.price]).toEqual([
    '€45',
    undefined,
  ]);
});

it('counts the items that are asked for', () => {
  expect(dayOf('2026-12-04', { selection: selection('quantity=2') })?.state).toBe('taken');
});

it('lets a partly taken day be chosen by the hour', () => {
  expect(dayOf('2026-12-10', { unit: 'HOUR' })).toMatchObject({ state: 'busy' });
  expect(dayOf('2026-12-10', { unit: 'HOUR' })?.href).toContain('endDate=2026-12-10');
});

it('marks what is chosen', () => {
  const chosen = { selection: selection('startDate=2026-12-07&endDate=2026-12-09') };
  const marks = ['07', '08', '09', '11'].map((day) => dayOf(`2026-12-${day}`, chosen)?.mark);
  expect(marks).toEqual(['start', 'between', 'end', undefined]);
  expect(dayOf('2026-12-07', { selection: selection('startDate=2026-12-07') })?.mark).toBe('only');
});

it('goes no further than what can be booked', () => {
  expect(view().previousHref).toBeUndefined();
  expect(view().nextHref).toBeUndefined();
  expect(view({ windowDays: 90 }).nextHref).toContain('month=2027-02');
  expect(view({ month: '2027-01', windowDays: 90 }).previousHref).toContain('month=2026-12');
});

describe('months', () => {
  it('are counted over the end of a year', () => {
    expect(addMonths('2026-12', 1)).toBe('2027-01');
    expect(addMonths('2027-01', -2)).toBe('2026-11');
    expect(shownDates('2027-01')).toEqual({ from: '2027-01-01', to: '2027-02-28' });
  });

  it('begin with the one asked for, or the chosen days, within bounds', () => {
    const first = (asked: string | null, query = '') =>
      firstMonth(asked, selection(query), '2026-12-03', 60);
    expect(first(null)).toBe('2026-12');
    expect(first('2027-01')).toBe('2027-01');
    expect(first('2020-01')).toBe('2026-12');
    expect(first('2030-01')).toBe('2027-02');
    expect(first('soon', 'startDate=2027-01-05')).toBe('2027-01');
  });
});
