import { shareReads } from './shared-read';

function counting() {
  const open: ((value: number) => void)[] = [];
  const read = shareReads(
    (key: string) => key,
    () => new Promise<number>((resolve) => open.push(resolve)),
  );
  return { read, open };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('who asks while a read is under way shares the next one', async () => {
  const { read, open } = counting();
  const first = read('a');
  const later = [read('a'), read('a'), read('a')];
  expect(open).toHaveLength(1);
  open[0]?.(1);
  expect(await first).toBe(1);
  await settled();
  expect(open).toHaveLength(2);
  open[1]?.(2);
  expect(await Promise.all(later)).toEqual([2, 2, 2]);
});

test('who asks during the second read gets a third, and afterwards everything begins anew', async () => {
  const { read, open } = counting();
  const first = read('a');
  const second = read('a');
  open[0]?.(1);
  await first;
  await settled();
  const third = read('a');
  open[1]?.(2);
  expect(await second).toBe(2);
  await settled();
  open[2]?.(3);
  expect(await third).toBe(3);
  await settled();
  const fourth = read('a');
  expect(open).toHaveLength(4);
  open[3]?.(4);
  expect(await fourth).toBe(4);
});

test('other keys are other reads', () => {
  const { read, open } = counting();
  void read('a');
  void read('b');
  expect(open).toHaveLength(2);
});

test('a failure is told to those who shared it, and not to the next', async () => {
  let fails = true;
  const read = shareReads(
    () => 'a',
    () => (fails ? Promise.reject(new Error('away')) : Promise.resolve(1)),
  );
  const outcomes = [read(), read()];
  await expect(outcomes[0]).rejects.toThrow('away');
  await expect(outcomes[1]).rejects.toThrow('away');
  fails = false;
  expect(await read()).toBe(1);
});
