import type { DocumentActionComponent, PanelComponent } from '@strapi/content-manager/strapi-admin';

/** Types that the server lets nobody write from the admin (cms/src/access/read-only-types.ts). */
const READ_ONLY_TYPES = new Set([
  'api::booking.booking',
  'api::inspection.inspection',
  'api::dispute.dispute',
  'api::review.review',
  'api::cancellation-policy.cancellation-policy',
  'api::fee-schedule.fee-schedule',
  'api::promo-code.promo-code',
  'api::deadline-window.deadline-window',
]);

/** Hides the panel of the Save button where there is nothing to save. */
export function withoutSavePanel(panels: PanelComponent[]): PanelComponent[] {
  return panels.map((panel) => {
    if (panel.type !== 'actions') return panel;
    const Panel: PanelComponent = (props) => {
      const description = panel(props); // always called: it uses hooks
      return READ_ONLY_TYPES.has(props.model) ? null : description;
    };
    return Object.assign(Panel, { type: panel.type });
  });
}

/** Hides the Save button itself, which phones show outside its panel. */
export function withoutUpdating(actions: DocumentActionComponent[]): DocumentActionComponent[] {
  return actions.map((action) => {
    if (action.type !== 'update') return action;
    const Action: DocumentActionComponent = (props) => {
      const description = action(props); // always called: it uses hooks
      return READ_ONLY_TYPES.has(props.model) ? null : description;
    };
    return Object.assign(Action, { type: action.type, position: action.position });
  });
}
