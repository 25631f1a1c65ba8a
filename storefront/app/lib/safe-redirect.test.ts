import { safeRedirect } from './safe-redirect';

it.each(['/', '/account/sessions', '/listings/x?startDate=2026-12-01#book'])('%s is ours', (to) => {
  expect(safeRedirect(to)).toBe(to);
});

it.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/x\n/evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  'javascript:alert(1)',
  'account',
  '',
  '/' + 'x'.repeat(1001),
  null,
  undefined,
  7,
])('%p leads to the fallback', (to) => {
  expect(safeRedirect(to, '/account')).toBe('/account');
});
