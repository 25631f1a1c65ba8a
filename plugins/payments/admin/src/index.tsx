import type { StrapiApp } from '@strapi/strapi/admin';
import { PAYMENTS_ACTIONS } from '../../contracts/admin-payments';
import { CardIcon } from './card-icon';
import { label, PLUGIN_ID, registerTrads } from './texts';

export default {
  register(app: StrapiApp): void {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: CardIcon,
      intlLabel: label('page.title'),
      permissions: [{ action: PAYMENTS_ACTIONS.read, subject: null }],
      Component: () => import('./payments-page'),
    });
  },

  registerTrads,
};
