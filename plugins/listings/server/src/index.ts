/** Strapi's entry into the listings plugin. */
import { toStrapiRoutes } from '@rental/shared/http/handle';
import { assertSound } from '@rental/shared/state-machine';
import { listingMachine } from '../../contracts/lifecycle';
import moderation from './controllers/moderation';
import admin from './routes/admin';
import { apiRoutes } from './routes/api';

export default {
  register(): void {
    assertSound('listing', listingMachine);
  },

  controllers: { moderation },
  routes: { ...toStrapiRoutes(apiRoutes), admin },
};
