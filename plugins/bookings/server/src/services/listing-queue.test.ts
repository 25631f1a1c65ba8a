import { ListingQueue, type Turn } from './listing-queue';

const won = <T>(result: T): Turn<T> => ({ taken: false, result });
const lost: Turn<never> = { taken: true };
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A turn that ends when it is told to. */
function turn<T>(): { work: () => Promise<Turn<T>>; end: (turn: Turn<T>) => void; begun: boolean } {
  let end: (turn: Turn<T>) => void = () => undefined;
  const outcome = new Promise<Turn<T>>((resolve) => (end = resolve));
  const made = {
    begun: false,
    end,
    work: () => {
      made.begun = true;
      return outcome;
    },
  };
  return made;
}

test('one turn at a time per listing, in order; other listings do not wait', async () => {
  const queue = new ListingQueue();
  const [first, second] = [turn<string>(), turn<string>()];
  const answers = [queue.inTurn('l', 'a', first.work), queue.inTurn('l', 'b', second.work)];
  expect(await queue.inTurn('other', 'a', async () => won('other'))).toEqual(won('other'));
  await settled();
  expect([first.begun, second.begun]).toEqual([true, false]);
  first.end(won('first'));
  expect(await answers[0]).toEqual(won('first'));
  await settled();
  expect(second.begun).toBe(true);
  second.end(won('second'));
  expect(await answers[1]).toEqual(won('second'));
});

test('dates that a turn found taken are taken for all who waited for them, and only for them', async () => {
  const queue = new ListingQueue();
  const checks = turn<string>();
  const checked = queue.inTurn('l', 'a', checks.work);
  const never = jest.fn();
  const waiters = [1, 2, 3].map(() => queue.inTurn('l', 'a', never));
  const others = queue.inTurn('l', 'b', async () => won('b'));
  await settled();
  const late = queue.inTurn('l', 'a', async () => won('given back'));
  checks.end(lost);
  expect(await checked).toEqual(lost);
  expect(await Promise.all(waiters)).toEqual([lost, lost, lost]);
  expect(never).not.toHaveBeenCalled();
  expect(await others).toEqual(won('b'));
  expect(await late).toEqual(won('given back'));
});

test('a turn that fails is the failure of one; the next comes on', async () => {
  const queue = new ListingQueue();
  const failing = queue.inTurn('l', 'a', () => Promise.reject(new Error('away')));
  const next = queue.inTurn('l', 'a', async () => won('next'));
  await expect(failing).rejects.toThrow('away');
  expect(await next).toEqual(won('next'));
});

test('nobody waits for ever', async () => {
  const queue = new ListingQueue(20);
  const hanging = turn<string>();
  const first = queue.inTurn('l', 'a', hanging.work);
  await expect(queue.inTurn('l', 'a', async () => won('late'))).rejects.toMatchObject({
    status: 503,
    code: 'LISTING_BUSY',
  });
  hanging.end(won('first'));
  expect(await first).toEqual(won('first'));
  expect(await queue.inTurn('l', 'a', async () => won('again'))).toEqual(won('again'));
});
