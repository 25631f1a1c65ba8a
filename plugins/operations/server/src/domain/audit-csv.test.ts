import type { AuditEntry } from '../../../contracts/audit';
import { CSV_HEADER, csvLine } from './audit-csv';

const entry: AuditEntry = {
  id: '7',
  at: '2026-01-02T03:04:05.000Z',
  actor: { kind: 'staff', id: 'a1', name: 'Ada', email: 'ada@x.test', roles: ['Admin', 'Auditor'] },
  action: 'content.update',
  subject: { kind: 'page', id: 'p1', label: '=HYPERLINK("x")' },
  reason: 'Said "no",\nthen yes',
  before: { title: 'Old' },
  after: null,
  requestId: 'r-1',
};

test('a line has a cell for each column, quoted where it must be, and no formula', () => {
  expect(csvLine(entry)).toBe(
    '7,2026-01-02T03:04:05.000Z,a1,Ada,Admin; Auditor,content.update,page,p1,' +
      '"\'=HYPERLINK(""x"")","Said ""no"",\nthen yes","{""title"":""Old""}",,r-1\r\n',
  );
  const plain = {
    ...entry,
    subject: { ...entry.subject, label: null },
    reason: null,
    before: null,
  };
  expect(csvLine(plain).split(',')).toHaveLength(CSV_HEADER.split(',').length);
});
