import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/**
 * Types that hold state, money, evidence or what was sold: only the platform's own code writes them. Nobody, the
 * super admin included, can be given more than reading them in the content manager.
 */
export const READ_ONLY_TYPES: readonly string[] = [
  'api::booking.booking',
  'api::inspection.inspection',
  'api::dispute.dispute',
  'api::review.review',
  'api::cancellation-policy.cancellation-policy',
  'api::fee-schedule.fee-schedule',
  'api::promo-code.promo-code',
  'api::deadline-window.deadline-window',
];

const WRITE_ACTIONS = new Set(
  ['create', 'update', 'delete', 'publish'].map(
    (verb) => `plugin::content-manager.explorer.${verb}`,
  ),
);

const DOCUMENT_WRITES: ReadonlySet<string> = new Set([
  'create',
  'update',
  'delete',
  'clone',
  'publish',
  'unpublish',
  'discardDraft',
]);

interface AdminAction {
  readonly actionId: string;
  subjects?: string[];
}

interface ActionProvider {
  readonly hooks: {
    readonly willRegister: {
      register(handler: (event: { value: AdminAction }) => void | Promise<void>): void;
    };
  };
}

/** Takes the read-only types off a write action; other actions come back unchanged. */
export function withoutReadOnlyTypes(action: AdminAction): string[] | undefined {
  if (!WRITE_ACTIONS.has(action.actionId)) return action.subjects;
  return action.subjects?.filter((subject) => !READ_ONLY_TYPES.includes(subject));
}

/**
 * Narrows the content manager's write actions while they register, so that Strapi itself drops
 * permissions that older databases still hold, and refuses whatever would come past permissions
 * through Strapi's documents. Called in `register`.
 */
export function lockReadOnlyTypes(strapi: Core.Strapi): void {
  const { actionProvider } = strapi.service('admin::permission') as unknown as {
    actionProvider: ActionProvider;
  };
  actionProvider.hooks.willRegister.register(({ value }) => {
    value.subjects = withoutReadOnlyTypes(value);
  });
  strapi.documents.use((context, next) => {
    if (DOCUMENT_WRITES.has(context.action) && READ_ONLY_TYPES.includes(context.uid))
      throw new errors.ForbiddenError('Only the platform itself writes this.');
    return next();
  });
}
