import type { StrapiApp } from '@strapi/strapi/admin';
import { OPERATIONS_ACTIONS } from '../../contracts/audit';
import { widgets } from './home/widgets';
import { LogIcon } from './log-icon';
import { label, PLUGIN_ID, registerTrads } from './texts';

export default {
  register(app: StrapiApp): void {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}/audit-log`,
      icon: LogIcon,
      intlLabel: label('page.title'),
      permissions: [{ action: OPERATIONS_ACTIONS.readAudit, subject: null }],
      Component: () => import('./audit/audit-log-page'),
    });
    app.widgets.register(widgets);
  },

  registerTrads,
};
