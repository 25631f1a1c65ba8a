import { takenDates, withTakenDates } from './listing-quote.server';
import { parseSelection } from './selection.server';
import { textBlocks } from './text-blocks.server';

describe('textBlocks', () => {
  it('makes paragraphs and lists of what was typed', () => {
    expect(
      textBlocks('One\nline.\r\n\r\nIn the case:\n- a strap\n* a tuner\n\n- alone\nafter'),
    ).toEqual([
      { kind: 'paragraph', text: 'One line.' },
      { kind: 'paragraph', text: 'In the case:' },
      { kind: 'list', items: ['a strap', 'a tuner'] },
      { kind: 'list', items: ['alone'] },
      { kind: 'paragraph', text: 'after' },
    ]);
  });

  it('makes nothing of nothing', () => {
    expect(textBlocks(' \n\n')).toEqual([]);
  });
});

describe('takenDates', () => {
  const selection = parseSelection(
    new URLSearchParams('startDate=2026-12-01&endDate=2026-12-03&quantity=2'),
  );
  const price = (unit: 'DAY' | 'NIGHT' | 'HOUR') => ({
    price: { unit, amount: 1, currency: 'USD', tiers: [] },
  });
  const unitsFree = new Map([
    ['2026-12-01', 2],
    ['2026-12-02', 1],
    ['2026-12-03', 0],
  ]);

  it('names the dates on which too few are free', () => {
    expect(takenDates(price('DAY'), selection, unitsFree)).toEqual(['2026-12-02', '2026-12-03']);
  });

  it('does not need the day of leaving, nor knows about hours', () => {
    expect(takenDates(price('NIGHT'), selection, unitsFree)).toEqual(['2026-12-02']);
    expect(takenDates(price('HOUR'), selection, unitsFree)).toEqual([]);
  });

  it('leaves other answers alone', () => {
    const words = { t: jest.fn(), format: jest.fn() };
    const none = { kind: 'none' } as const;
    expect(withTakenDates(none, ['2026-12-01'], words as never)).toBe(none);
  });
});
