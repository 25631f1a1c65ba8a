import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PLATFORM } from './records';
import { Store } from './store';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'emulator-store-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const put = (store: Store, id: string, value: number): void => {
  store.transaction(() => {
    if (store.get('setting', id)) store.patch('setting', id, { value });
    else store.insert('setting', PLATFORM, { id, value }, null);
  });
};
const contents = (store: Store): [string, number][] =>
  [...store.oldestFirst('setting')].map((row) => [row.id, row.record.value]);

it('keeps order and last values over restarts, and starts the log anew', () => {
  const first = new Store(folder);
  put(first, 'a', 1);
  put(first, 'b', 2);
  put(first, 'a', 3);
  first.close();
  const second = new Store(folder);
  expect(contents(second)).toEqual([
    ['a', 3],
    ['b', 2],
  ]);
  expect(fs.statSync(path.join(folder, 'log.ndjson')).size).toBe(0);
  put(second, 'c', 4);
  second.close();
  expect(contents(new Store(folder))).toHaveLength(3);
});

it('undoes a failed transaction whole', () => {
  const store = new Store(folder);
  put(store, 'a', 1);
  expect(() =>
    store.transaction(() => {
      store.patch('setting', 'a', { value: 9 });
      store.insert('setting', PLATFORM, { id: 'b', value: 2 }, null);
      store.remove('setting', 'a');
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(contents(store)).toEqual([['a', 1]]);
  store.close();
  expect(contents(new Store(folder))).toEqual([['a', 1]]);
});

it('keeps the changes of an error that is an answer', () => {
  const store = new Store(folder);
  const work = (): never => {
    store.insert('setting', PLATFORM, { id: 'a', value: 1 }, null);
    throw new Error('declined');
  };
  expect(() => store.transaction(work, () => true)).toThrow('declined');
  expect(contents(store)).toEqual([['a', 1]]);
});

it('finds a removed and made again row once, at its new place', () => {
  const store = new Store(folder);
  put(store, 'a', 1);
  put(store, 'b', 2);
  store.transaction(() => store.remove('setting', 'a'));
  put(store, 'a', 3);
  expect(contents(store)).toEqual([
    ['b', 2],
    ['a', 3],
  ]);
});

it('says which line it cannot read', () => {
  fs.writeFileSync(path.join(folder, 'log.ndjson'), 'not json\n');
  expect(() => new Store(folder)).toThrow('Line 1');
});
