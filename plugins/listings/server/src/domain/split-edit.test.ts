import { Random } from '@rental/shared/random';
import { listingContent, type ListingEdit } from '../../../contracts/listing-edit';
import { MATERIALITY, PRICE_CHANGE_PERCENT } from '../../../contracts/materiality';
import { applyEdit, EMPTY_CONTENT } from './content';
import { splitEdit } from './split-edit';

const live = applyEdit(EMPTY_CONTENT, {
  title: 'Red guitar',
  price: { amount: 10_000, currency: 'EUR', unit: 'DAY' },
  extras: [{ code: 'strap', label: 'Strap', amount: 100, per: 'booking' }],
});
const split = (edit: ListingEdit, waiting: ListingEdit = {}, approvedPrice = live.price) =>
  splitEdit(edit, { live, waiting, approvedPrice });

test('every field of a listing is in the table', () => {
  expect(Object.keys(MATERIALITY).sort()).toEqual(Object.keys(listingContent.shape).sort());
});

test('what renters decide by waits, rules and stock change at once', () => {
  expect(split({ title: 'Blue guitar', quantity: 2, depositAmount: 1 })).toEqual({
    immediate: { quantity: 2, depositAmount: 1 },
    waiting: { title: 'Blue guitar' },
    touchesWaiting: true,
  });
});

test.each([
  [{ amount: 13_000 }, false],
  [{ amount: 13_001 }, true],
  [{ amount: 7000 }, false],
  [{ amount: 6999 }, true],
  [{ currency: 'USD' }, true],
  [{ unit: 'HOUR' as const }, true],
  [{ tiers: [{ minUnits: 7, percentOff: 20 }] }, false],
])('the price becoming %j waits: %s', (price, waits) => {
  expect('price' in split({ price }).waiting).toBe(waits);
});

test('small steps are measured from the approved price', () => {
  const approved = { ...live.price, amount: 8000 };
  expect(split({ price: { amount: 10_500 } }, {}, approved).waiting).toEqual({
    price: { amount: 10_500 },
  });
});

test('a new name of an extra waits, its price does not', () => {
  const [strap] = live.extras;
  if (!strap) throw new Error('the listing has an extra');
  expect(split({ extras: [{ ...strap, amount: 900 }] }).touchesWaiting).toBe(false);
  expect(split({ extras: [{ ...strap, label: 'Mail me' }] }).immediate).toEqual({});
});

test('a price that waited and is taken back shows at once and waits no more', () => {
  const waiting = { title: 'Blue', price: { amount: 50_000 } };
  expect(split({ price: { amount: 11_000 } }, waiting)).toEqual({
    immediate: { price: { ...live.price, amount: 11_000 } },
    waiting: { title: 'Blue' },
    touchesWaiting: true,
  });
});

test('nothing of an edit is lost: live and waiting together are what the owner asked for', () => {
  const random = new Random(3);
  for (let round = 0; round < 500; round += 1) {
    const some = (): ListingEdit => ({
      ...(random.chance(0.5) ? { title: random.pick(['A', 'B', 'Red guitar']) } : {}),
      ...(random.chance(0.5) ? { price: { amount: random.int(1, 40_000) } } : {}),
      ...(random.chance(0.3) ? { price: { currency: random.pick(['EUR', 'USD']) } } : {}),
      ...(random.chance(0.5) ? { quantity: random.int(1, 9) } : {}),
    });
    const [waiting, edit] = [{ ...some(), quantity: undefined }, some()];
    delete (waiting as ListingEdit).quantity;
    const wanted = applyEdit(applyEdit(live, waiting as ListingEdit), edit);
    const result = split(edit, waiting as ListingEdit);
    const shown = applyEdit(live, result.immediate);
    expect(applyEdit(shown, result.waiting)).toEqual(wanted);
    const limit = (live.price.amount * PRICE_CHANGE_PERCENT) / 100;
    expect(Math.abs(shown.price.amount - live.price.amount)).toBeLessThanOrEqual(limit);
  }
});
