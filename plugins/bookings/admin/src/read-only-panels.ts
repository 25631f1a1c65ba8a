import type { PanelComponent } from '@strapi/content-manager/strapi-admin';

/** Types that the server lets nobody write from the admin (cms/src/access/read-only-types.ts). */
const READ_ONLY_TYPES = new Set(['api::booking.booking', 'api::inspection.inspection']);

/** Hides the panel with the Save button where there is nothing to save. */
export function withoutSaving(panels: PanelComponent[]): PanelComponent[] {
  return panels.map((panel) => {
    if (panel.type !== 'actions') return panel;
    const Panel: PanelComponent = (props) => {
      const description = panel(props); // always called: it may use hooks
      return READ_ONLY_TYPES.has(props.model) ? null : description;
    };
    Panel.type = panel.type;
    return Panel;
  });
}
