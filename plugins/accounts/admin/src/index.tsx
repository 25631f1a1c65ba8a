import type { StrapiApp } from '@strapi/strapi/admin';
import { DECIDE_IDENTITIES, SEE_PEOPLE } from './access';
import { IdentityIcon } from './identity-icon';
import { PeopleIcon } from './people-icon';
import { label, PLUGIN_ID, registerTrads } from './texts';

export default {
  register(app: StrapiApp): void {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}/people`,
      icon: PeopleIcon,
      intlLabel: label('people.title'),
      permissions: SEE_PEOPLE,
      Component: () => import('./people-page'),
    });
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}/identity`,
      icon: IdentityIcon,
      intlLabel: label('identity.title'),
      permissions: DECIDE_IDENTITIES,
      Component: () => import('./identity-page'),
    });
  },

  registerTrads,
};
