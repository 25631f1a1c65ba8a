import { Message } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { CHAT_ACTIONS } from '../../contracts/staff';
import { label, PLUGIN_ID, registerTrads } from './texts';

export default {
  register(app: StrapiApp): void {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Message,
      intlLabel: label('reported.title'),
      permissions: [{ action: CHAT_ACTIONS.read, subject: null }],
      Component: () => import('./reported/reported-page'),
    });
  },

  registerTrads,
};
