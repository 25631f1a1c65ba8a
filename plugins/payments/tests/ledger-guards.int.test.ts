import { recordJournal } from '../server/src/store/journals';
import { bookingPaid, penalty } from '../contracts/journals';
import type { AccountName } from '../contracts/accounts';
import { createLedgerDatabase, type LedgerDatabase } from './ledger-database';

let database: LedgerDatabase;

beforeAll(async () => {
  database = await createLedgerDatabase('ledger guards');
  await database.knex.table('ledger.account').insert([
    { name: 'stripe:platform', kind: 'asset' },
    { name: 'deferred:fee', kind: 'liability' },
    { name: 'memo:deposit_held', kind: 'memo' },
  ]);
});
afterAll(() => database.drop());

let sources = 0;

/** Writes past all code, as a careless hand on the database would. */
function writeJournal(
  lines: readonly { account: string; amount: number }[],
  currency = 'USD',
): Promise<string> {
  sources += 1;
  return database.knex.transaction(async (trx) => {
    const [journal] = await trx
      .table('ledger.journal')
      .insert({
        source_type: 'test',
        source_id: String(sources),
        currency,
        occurred_at: new Date(),
      })
      .returning<{ id: string }[]>('id');
    const id = journal?.id ?? '';
    for (const line of lines) await trx.table('ledger.posting').insert({ journal_id: id, ...line });
    return id;
  });
}

const BALANCED = [
  { account: 'stripe:platform', amount: 5 },
  { account: 'deferred:fee', amount: -5 },
];

describe('a journal', () => {
  it('is taken when it sums to zero', async () => {
    await expect(writeJournal(BALANCED)).resolves.toMatch(/^\d+$/);
  });

  it('is refused at commit when it is a cent off', async () => {
    const off = [BALANCED[0], { account: 'deferred:fee', amount: -4 }] as typeof BALANCED;
    await expect(writeJournal(off)).rejects.toMatchObject({ constraint: 'journal_sums_to_zero' });
  });

  it.each([[[]], [[{ account: 'stripe:platform', amount: 5 }]]])(
    'is refused with fewer than two sides',
    async (lines) => {
      await expect(writeJournal(lines)).rejects.toMatchObject({
        constraint: 'journal_has_two_sides',
      });
    },
  );

  it('is refused when it mixes memo accounts with real ones', async () => {
    const mixed = [
      { account: 'memo:deposit_held', amount: 5 },
      { account: 'deferred:fee', amount: -5 },
    ];
    await expect(writeJournal(mixed)).rejects.toMatchObject({ constraint: 'journal_memo_apart' });
  });

  it('is refused with an empty line or a currency that is none', async () => {
    const empty = [...BALANCED, { account: 'deferred:fee', amount: 0 }];
    await expect(writeJournal(empty)).rejects.toMatchObject({ code: '23514' });
    await expect(writeJournal(BALANCED, 'usd')).rejects.toMatchObject({ code: '23514' });
  });

  it('is complete once it is committed: no line is added later, not even a balanced pair', async () => {
    const id = await writeJournal(BALANCED);
    const later = BALANCED.map((line) => ({ journal_id: id, ...line }));
    await expect(database.knex.table('ledger.posting').insert(later)).rejects.toMatchObject({
      code: '23001',
    });
  });
});

describe.each([
  ['journal', 'source_id'],
  ['posting', 'amount'],
  ['account', 'name'],
])('table %s', (table, column) => {
  beforeAll(() => writeJournal(BALANCED));

  it.each([
    ['an update', `update ledger.${table} set ${column} = ${column}`],
    ['a delete', `delete from ledger.${table}`],
    ['a truncate', `truncate ledger.${table} cascade`],
  ])('refuses %s', async (_what, statement) => {
    await expect(database.knex.raw(statement)).rejects.toMatchObject({ code: '23001' });
    expect(await database.knex.table(`ledger.${table}`).limit(1)).toHaveLength(1);
  });
});

describe('recordJournal', () => {
  const fact = {
    bookingId: 'b1',
    ownerId: 'o1',
    currency: 'USD',
    occurredAt: new Date('2026-01-01T00:00:00Z'),
  };
  const paid = (intentId: string) =>
    bookingPaid({ ...fact, intentId, amount: 11_000, applicationFee: 2_500 });
  const record = (entry: Parameters<typeof recordJournal>[1]) =>
    database.knex.transaction((trx) => recordJournal(trx, entry));

  it('posts a fact once, also when twenty try at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => record(paid('pi_race'))));
    expect(answers.filter(Boolean)).toHaveLength(1);
    const lines = await database.knex
      .table('ledger.posting as p')
      .join('ledger.journal as j', 'j.id', 'p.journal_id')
      .where('j.source_id', 'pi_race');
    expect(lines).toHaveLength(4);
  });

  it('refuses other amounts for a fact that is known', async () => {
    await record(paid('pi_known'));
    const other = bookingPaid({ ...fact, intentId: 'pi_known', amount: 9, applicationFee: 1 });
    await expect(record(other)).rejects.toThrow('journal booking.paid pi_known');
  });

  it('posts nothing when nothing is left of an entry', async () => {
    await expect(record(penalty({ ...fact, amount: 0 }))).resolves.toBe(false);
  });

  it('refuses an account that the chart does not have', async () => {
    const entry = {
      ...paid('pi_odd'),
      postings: [
        { account: 'petty:cash' as AccountName, amount: 1 },
        { account: 'stripe:platform' as const, amount: -1 },
      ],
    };
    await expect(record(entry)).rejects.toThrow(RangeError);
  });

  it('is undone with the transaction that it is part of', async () => {
    await expect(
      database.knex.transaction(async (trx) => {
        await recordJournal(trx, paid('pi_undone'));
        throw new Error('the transition failed');
      }),
    ).rejects.toThrow('the transition failed');
    await expect(record(paid('pi_undone'))).resolves.toBe(true);
  });
});
