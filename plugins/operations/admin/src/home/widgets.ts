/** The home page's widgets, in their order; each for who may read what it shows. */
import { FIGURES_ACTIONS } from '@rental/bookings/contracts/admin-overview';
import { MODERATION_ACTIONS } from '@rental/listings/contracts/moderation';
import { PAYMENTS_ACTIONS } from '@rental/payments/contracts/admin-payments';
import {
  ArrowsCounterClockwise,
  Briefcase,
  Calendar,
  ChartPie,
  CheckCircle,
  Clock,
  Discuss,
  SealCheck,
  Shield,
  TrendUp,
  Webhooks,
} from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { OPERATIONS_ACTIONS } from '../../../contracts/audit';
import type { TextKey } from '../translations/en';
import { label, PLUGIN_ID } from '../texts';

type WidgetArgs = Extract<Parameters<StrapiApp['widgets']['register']>[0], { component: unknown }>;

const READ_BOOKINGS = {
  action: 'plugin::content-manager.explorer.read',
  subject: 'api::booking.booking',
};
const READ_PAYMENTS = { action: PAYMENTS_ACTIONS.read };
const READ_FIGURES = { action: FIGURES_ACTIONS.read };

type Name =
  | 'verifier'
  | 'moderation'
  | 'risk'
  | 'disputes'
  | 'handovers'
  | 'operations'
  | 'holds'
  | 'payouts'
  | 'chargebacks';

function widget(
  id: Name | 'sales' | 'utilisation',
  icon: WidgetArgs['icon'],
  permission: NonNullable<WidgetArgs['permissions']>[number],
  component: WidgetArgs['component'],
  href?: string,
): WidgetArgs {
  const title: TextKey = `home.${id}.title`;
  return {
    id,
    pluginId: PLUGIN_ID,
    icon,
    title: label(title),
    permissions: [permission],
    component,
    ...(href ? { link: { label: label(`home.${id as Name}.link`), href } } : {}),
  };
}

export const widgets: WidgetArgs[] = [
  widget(
    'moderation',
    SealCheck,
    { action: MODERATION_ACTIONS.read },
    async () => (await import('./moderation-widget')).ModerationWidget,
    '/plugins/moderation',
  ),
  widget(
    'risk',
    Shield,
    READ_BOOKINGS,
    async () => (await import('./risk-widget')).RiskWidget,
    '/plugins/risk-reviews',
  ),
  widget(
    'disputes',
    Discuss,
    READ_BOOKINGS,
    async () => (await import('./disputes-widget')).DisputesWidget,
    '/plugins/disputes',
  ),
  widget(
    'handovers',
    Calendar,
    READ_BOOKINGS,
    async () => (await import('./handovers-widget')).HandoversWidget,
    '/plugins/handovers',
  ),
  widget(
    'operations',
    Webhooks,
    READ_PAYMENTS,
    async () => (await import('./operations-widget')).OperationsWidget,
    '/plugins/payments',
  ),
  widget(
    'holds',
    Clock,
    READ_PAYMENTS,
    async () => (await import('./holds-widget')).HoldsWidget,
    '/plugins/payments/holds?within=48',
  ),
  widget(
    'payouts',
    Briefcase,
    READ_PAYMENTS,
    async () => (await import('./payouts-widget')).PayoutsWidget,
    '/plugins/payments/payouts',
  ),
  widget(
    'chargebacks',
    ArrowsCounterClockwise,
    READ_PAYMENTS,
    async () => (await import('./chargebacks-widget')).ChargebacksWidget,
    '/plugins/payments/chargebacks',
  ),
  widget(
    'verifier',
    CheckCircle,
    { action: OPERATIONS_ACTIONS.readVerifier },
    async () => (await import('./verifier-widget')).VerifierWidget,
    '/plugins/verifier',
  ),
  widget('sales', TrendUp, READ_FIGURES, async () => (await import('./sales-widget')).SalesWidget),
  widget(
    'utilisation',
    ChartPie,
    READ_FIGURES,
    async () => (await import('./utilisation-widget')).UtilisationWidget,
  ),
];
