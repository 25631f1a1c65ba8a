import { AUDIT_ACTIONS, SUBJECT_KINDS } from '../../contracts/audit';
import { de } from './translations/de';
import { en } from './translations/en';

test('every action and subject has its words', () => {
  const needed = [
    ...AUDIT_ACTIONS.map((action) => `action.${action}`),
    ...SUBJECT_KINDS.map((kind) => `subject.${kind}`),
  ];
  expect(needed.filter((key) => !(key in en))).toEqual([]);
});

test('German has every text', () => {
  expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
});
