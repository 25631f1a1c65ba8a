import { badNames, unexpectedTopLevel } from './layout.mjs';

describe('the layout', () => {
  it('has agreed top-level entries only', () => {
    const files = ['README.md', '.ci/run', 'cms/package.json', 'scripts/x.sh', 'notes.txt'];
    expect(unexpectedTopLevel(files)).toEqual([
      expect.stringContaining('scripts does not belong'),
      expect.stringContaining('notes.txt does not belong'),
    ]);
  });

  it.each([
    'plugins/search/server/src/utils/a.ts',
    'config/helpers.ts',
    'storefront/app/lib/misc.tsx',
  ])('refuses the vague name %s', (file) =>
    expect(badNames([file])).toEqual([`${file}: name it by what it does.`]),
  );

  it('wants kebab-case', () => {
    expect(badNames(['plugins/search/server/src/ListingRow.ts'])).toHaveLength(1);
    expect(
      badNames(['storefront/app/routes/listings.$id.tsx', 'a/create-booking.test.ts']),
    ).toEqual([]);
  });
});
