import { Earth, Search } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { SEARCH_ACTIONS } from '../../contracts/misses';
import { RATES_ACTIONS } from '../../contracts/rates';
import { label, PLUGIN_ID, registerTrads } from './texts';

export default {
  register(app: StrapiApp): void {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}/misses`,
      icon: Search,
      intlLabel: label('misses.title'),
      permissions: [{ action: SEARCH_ACTIONS.readMisses, subject: null }],
      Component: () => import('./misses/misses-page'),
    });
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}/rates`,
      icon: Earth,
      intlLabel: label('rates.title'),
      permissions: [{ action: RATES_ACTIONS.read, subject: null }],
      Component: () => import('./rates/rates-page'),
    });
  },

  registerTrads,
};
