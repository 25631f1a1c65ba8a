/** A search as clusters for a map. Part of the contract. */
import type { Api } from '@rental/config/testing/api';
import type { Cluster, SearchAnswer } from '@rental/search/contracts/search-answer';
import { ids } from './known-listings';

export const describeMap = (world: () => { api: Api }) =>
  describe('the map', () => {
    const ask = (path: string, parameters: Record<string, string>) =>
      world().api.get(`/api/listings/${path}?${new URLSearchParams(parameters)}`);
    const clusters = async (parameters: Record<string, string>): Promise<Cluster[]> =>
      (await ask('map', parameters)).json.data;

    it.each([
      ['the Faroes', { bbox: '-8,61,-6,63' }],
      ['the earth', { bbox: '-180,-90,180,90' }],
      ['both sides of the date line', { bbox: '170,-20,-170,-10' }],
    ])('counts what the list has: %s', async (_, box) => {
      const asked = { category: 'rare-instruments', ...box };
      const answer: SearchAnswer = (await ask('search', asked)).json;
      const found = await clusters(asked);
      expect(answer.pagination.total).toBeGreaterThan(0);
      expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(answer.pagination.total);
    });

    it('names a listing that stands alone, within a hundredth of a degree', async () => {
      const [alone, ...others] = await clusters({ query: 'apia', bbox: '170,-20,-170,-10' });
      expect(others).toEqual([]);
      expect(alone).toMatchObject({ count: 1, listing: { id: ids.far } });
      expect(alone?.lng).toBeCloseTo(-171.767, 1);
      expect(alone?.lat).toBeCloseTo(-13.833, 1);
    });

    it('puts together what stands together, and parts it nearer by', async () => {
      const zithers = { category: 'rare-instruments' };
      const far = await clusters({ ...zithers, bbox: '-20,50,20,70' });
      const near = await clusters({ ...zithers, bbox: '-7,61.9,-6.5,62.3' });
      expect(far).toMatchObject([{ listing: null }]);
      expect(near.length).toBeGreaterThan(1);
    });

    it('needs a box', async () => {
      const { status, json } = await ask('map', {});
      expect([status, Object.keys(json.error.details.fields)]).toEqual([400, ['bbox']]);
    });
  });
