import type { DocumentActionComponent, PanelComponent } from '@strapi/content-manager/strapi-admin';
import { ArrowsHorizontal, Calendar, Clock, Eye } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { READ_BOOKINGS, READ_POLICIES } from './access';
import { ScalesIcon } from './disputes/scales-icon';
import { formatColumns, type ListColumns } from './lists/columns';
import { PercentIcon } from './policies/percent-icon';
import { withoutSavePanel, withoutUpdating } from './read-only-types';
import { label, PLUGIN_ID, registerTrads } from './texts';

interface ContentManagerApis {
  addEditViewSidePanel(reduce: (panels: PanelComponent[]) => PanelComponent[]): void;
  addDocumentAction(
    reduce: (actions: DocumentActionComponent[]) => DocumentActionComponent[],
  ): void;
}

export default {
  register(app: StrapiApp): void {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Calendar,
      intlLabel: label('bookings.title'),
      permissions: READ_BOOKINGS,
      Component: () => import('./bookings/bookings-page'),
    });
    // Pages with an entry of their own are not below `plugins/bookings`: the menu would mark both.
    app.addMenuLink({
      to: 'plugins/disputes',
      icon: ScalesIcon,
      intlLabel: label('disputes.title'),
      permissions: READ_BOOKINGS,
      Component: () => import('./disputes/disputes-page'),
    });
    app.addMenuLink({
      to: 'plugins/policies',
      icon: PercentIcon,
      intlLabel: label('terms.title'),
      permissions: READ_POLICIES,
      Component: () => import('./policies/policies-page'),
    });
    app.addMenuLink({
      to: 'plugins/handovers',
      icon: ArrowsHorizontal,
      intlLabel: label('handovers.title'),
      permissions: READ_BOOKINGS,
      Component: () => import('./handovers/handovers-page'),
    });
    app.addMenuLink({
      to: 'plugins/risk-reviews',
      icon: Eye,
      intlLabel: label('risk.title'),
      permissions: READ_BOOKINGS,
      Component: () => import('./risk/risk-reviews-page'),
    });
    app.customFields.register({
      name: 'timeline',
      pluginId: PLUGIN_ID,
      type: 'string',
      icon: Clock,
      intlLabel: label('field.label'),
      intlDescription: label('field.description'),
      components: { Input: () => import('./timeline/timeline-field') },
    });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>): void {
    const contentManager = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
    contentManager.addEditViewSidePanel(withoutSavePanel);
    contentManager.addDocumentAction(withoutUpdating);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', (columns: unknown) =>
      formatColumns(columns as ListColumns),
    );
  },

  registerTrads,
};
