import {
  afterChoosing,
  datesOf,
  parseSelection,
  quotePeriod,
  selectionParams,
} from './selection.server';

const parse = (query: string) => parseSelection(new URLSearchParams(query));
const allFree = () => true;

describe('parseSelection', () => {
  it('comes back the same', () => {
    const query =
      'startDate=2026-12-01&startTime=09%3A30&endDate=2026-12-02&quantity=2&extras=a&extras=b';
    expect(selectionParams(parse(query)).toString()).toBe(query);
  });

  it('leaves out what cannot be', () => {
    const selection = parse('endDate=2026-12-02&startTime=25:00&quantity=0&extras=');
    expect(selectionParams(selection).toString()).toBe('');
  });
});

describe('afterChoosing', () => {
  const begun = parse('startDate=2026-12-05');

  it('takes the first day, then the last', () => {
    expect(afterChoosing(parse(''), '2026-12-05', 'DAY', allFree)).toMatchObject({
      startDate: '2026-12-05',
      endDate: undefined,
    });
    expect(afterChoosing(begun, '2026-12-07', 'DAY', allFree)).toMatchObject({
      startDate: '2026-12-05',
      endDate: '2026-12-07',
    });
  });

  it('rents for one day, but not for no night', () => {
    expect(afterChoosing(begun, '2026-12-05', 'DAY', allFree).endDate).toBe('2026-12-05');
    expect(afterChoosing(begun, '2026-12-05', 'NIGHT', allFree).endDate).toBeUndefined();
  });

  it('begins anew before the first day, after both, and behind a taken day', () => {
    const taken = (date: string) => date !== '2026-12-06';
    const anew = (date: string) => ({ startDate: date, endDate: undefined });
    expect(afterChoosing(begun, '2026-12-01', 'DAY', allFree)).toMatchObject(anew('2026-12-01'));
    expect(afterChoosing(begun, '2026-12-07', 'DAY', taken)).toMatchObject(anew('2026-12-07'));
    const both = parse('startDate=2026-12-05&endDate=2026-12-06');
    expect(afterChoosing(both, '2026-12-07', 'DAY', allFree)).toMatchObject(anew('2026-12-07'));
  });

  it('takes one day for hours', () => {
    expect(afterChoosing(begun, '2026-12-09', 'HOUR', allFree)).toMatchObject({
      startDate: '2026-12-09',
      endDate: '2026-12-09',
    });
  });
});

describe('quotePeriod', () => {
  const terms = { timeZone: 'Europe/Berlin', pickupTime: '10:00', returnTime: '18:00' };

  it('asks by dates, or by instants for hours', () => {
    const dates = 'startDate=2026-12-01&endDate=2026-12-02';
    expect(quotePeriod(parse(dates), { ...terms, unit: 'DAY' })).toEqual({
      startDate: '2026-12-01',
      endDate: '2026-12-02',
    });
    expect(quotePeriod(parse(`${dates}&startTime=08:15`), { ...terms, unit: 'HOUR' })).toEqual({
      startAt: '2026-12-01T07:15:00.000Z',
      endAt: '2026-12-02T17:00:00.000Z',
    });
  });

  it('waits for both dates', () => {
    expect(quotePeriod(parse('startDate=2026-12-01'), { ...terms, unit: 'DAY' })).toBeUndefined();
  });
});

it('lists dates over the end of a month, and never without end', () => {
  expect(datesOf('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  expect(datesOf('2026-01-01', '2036-01-01').length).toBeLessThanOrEqual(400);
});
