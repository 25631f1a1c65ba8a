import { REPORT_REASONS } from '@rental/listings/contracts/report-reasons';
import { NOTICES } from '../../contracts/messages';
import { de } from './translations/de';
import { en } from './translations/en';

test('German has every text', () => {
  expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
});

test('every reason and every notice has its words', () => {
  const wanted = [
    ...REPORT_REASONS.map((reason) => `reason.${reason}`),
    ...NOTICES.map((name) => `notice.${name}`),
  ];
  expect(wanted.filter((key) => !(key in en))).toEqual([]);
});
