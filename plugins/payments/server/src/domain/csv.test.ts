import { csvOf } from './csv';

test.each([
  [[['a', '-1.50', null]], 'a,-1.50,\r\n'],
  [[['Drill, 18 V', 'the "good" one']], '"Drill, 18 V","the ""good"" one"\r\n'],
  [[['two\nlines']], '"two\nlines"\r\n'],
  [[['=HYPERLINK("x")', '-5']], '"\'=HYPERLINK(""x"")",-5\r\n'],
  [[], ''],
])('%j', (rows, text) => expect(csvOf(rows)).toBe(text));
