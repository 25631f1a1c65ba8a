/** In which order results come, and their pages. Part of the contract. */
import { ids } from './known-listings';

type Found = (parameters: Record<string, string>) => Promise<string[]>;

export const describeOrder = (found: Found) =>
  describe('order', () => {
    it.each([
      ['price', [ids.electric, ids.hourly, ids.klavichord, ids.far, ids.acoustic]],
      ['-price', [ids.acoustic, ids.far, ids.klavichord, ids.hourly, ids.electric]],
      ['newest', [ids.electric, ids.klavichord, ids.acoustic, ids.far, ids.hourly]],
    ])('sorts by %s', async (sort, expected) => {
      expect(await found({ category: 'rare-instruments', sort })).toEqual(expected);
    });

    it('sorts by rating, the unrated last', async () => {
      expect((await found({ category: 'rare-instruments', sort: 'rating' })).slice(0, 2)).toEqual([
        ids.acoustic,
        ids.electric,
      ]);
    });

    it('pages without gaps or repetitions', async () => {
      const whole = await found({ limit: '100' });
      const pages: string[] = [];
      for (let page = 1; pages.length < whole.length; page += 1)
        pages.push(...(await found({ limit: '7', page: String(page) })));
      expect(pages).toEqual(whole);
      expect(await found({ page: '1000' })).toEqual([]);
    });
  });
