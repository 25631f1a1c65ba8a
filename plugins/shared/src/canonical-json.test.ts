import fc from 'fast-check';
import { canonicalJson, sha256 } from './canonical-json';

const json = fc.jsonValue({ maxDepth: 4 });

test('it reads back as what it was written from', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('the order in which keys were set makes no difference', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), json), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
    }),
  );
});

test('what is absent is not written, and the hash is of the UTF-8 bytes', () => {
  expect(canonicalJson({ b: undefined, a: [1, null, { d: 'ä€', c: true }] })).toBe(
    '{"a":[1,null,{"c":true,"d":"ä€"}]}',
  );
  expect(sha256('ä€')).toBe('2fb8a79d88df89f8370b312db3ff68fd6aa857549cc41a685b4022e99e5fc5a2');
});
