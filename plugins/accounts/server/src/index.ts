/** Strapi's entry into the accounts plugin. */
import { toStrapiRoutes } from '@rental/shared/http/handle';
import { apiRoutes } from './routes/api';
import { accounts } from './services/accounts';

export default {
  services: { accounts },
  routes: toStrapiRoutes(apiRoutes),
};
