import type { MessageRow, Standing } from './message-rows';
import { RememberedStandings } from './remembered-standings';

const ASKER = { conversationId: 'c', userId: 'asker' };
const OWNER = { conversationId: 'c', userId: 'owner' };

const read = (lastSeq: number, earlier: string[]): Standing => ({
  lastSeq,
  earlier,
  open: false,
  blocked: false,
  stored: null,
});
const stored = (seq: number, text: string) => ({ seq: String(seq), text }) as MessageRow;

let standings: RememberedStandings;
beforeEach(() => {
  standings = new RememberedStandings();
  standings.remember(ASKER, read(4, ['a', 'b']), stored(5, 'c'));
});

it('knows what the sender wrote, and nothing of who did not write here', () => {
  expect(standings.recall(ASKER)).toEqual(read(5, ['a', 'b', 'c']));
  expect(standings.recall(OWNER)).toBeUndefined();
});

it('keeps both sides of a dialogue', () => {
  standings.remember(OWNER, read(5, []), stored(6, 'answer'));
  expect(standings.recall(ASKER)).toEqual(read(6, ['a', 'b', 'c']));
  expect(standings.recall(OWNER)).toEqual(read(6, ['answer']));
});

it('keeps only the sender’s own when others wrote elsewhere meanwhile', () => {
  standings.remember(OWNER, read(7, ['x']), stored(8, 'y'));
  expect(standings.recall(ASKER)).toBeUndefined();
  expect(standings.recall(OWNER)).toEqual(read(8, ['x', 'y']));
});

it('keeps no more than is read along, and forgets', () => {
  const many = ['1', '2', '3', '4', '5', '6'];
  standings.remember(ASKER, read(9, many), stored(10, '7'));
  expect(standings.recall(ASKER)?.earlier).toEqual(['2', '3', '4', '5', '6', '7']);
  standings.forget(ASKER);
  expect(standings.recall(ASKER)).toBeUndefined();
});
