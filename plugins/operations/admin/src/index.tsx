import { CheckCircle, Stack } from '@strapi/icons';
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
    app.addMenuLink({
      to: 'plugins/verifier',
      icon: CheckCircle,
      intlLabel: label('verifier.title'),
      permissions: [{ action: OPERATIONS_ACTIONS.readVerifier, subject: null }],
      Component: () => import('./verifier/verifier-page'),
    });
    app.addMenuLink({
      to: 'plugins/queues',
      icon: Stack,
      intlLabel: label('queues.title'),
      permissions: [{ action: OPERATIONS_ACTIONS.readQueues, subject: null }],
      Component: () => import('./queues/queues-page'),
    });
    app.widgets.register(widgets);
  },

  registerTrads,
};
