/** Routes of the admin panel, mounted under /search. */
import { staffRoutes } from '@rental/shared/http/staff-routes';
import { SEARCH_ACTIONS } from '../../../contracts/misses';
import { RATES_ACTIONS } from '../../../contracts/rates';

export default staffRoutes([
  {
    method: 'GET',
    path: '/misses',
    handler: 'misses.list',
    needs: [{ action: SEARCH_ACTIONS.readMisses }],
  },
  {
    method: 'GET',
    path: '/rates',
    handler: 'rates.list',
    needs: [{ action: RATES_ACTIONS.read }],
  },
  {
    method: 'POST',
    path: '/rates',
    handler: 'rates.set',
    needs: [{ action: RATES_ACTIONS.set }],
  },
]);
