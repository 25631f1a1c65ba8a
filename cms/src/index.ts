import type { Core } from '@strapi/strapi';
import { migrations } from '@rental/database/migrations/index';
import { getOperations } from '@rental/operations/contracts/service';
import { db } from '@rental/shared/database';
import { assertStaffRoutesGuarded } from '@rental/shared/http/staff-routes';
import { migrate } from '@rental/shared/migrations';
import { settleAccounts } from './access/account-settings';
import { checkMountedRoutes } from './access/check-mounted-routes';
import { closeStockRoutes, OURS } from './access/close-stock-routes';
import { grantApiPermissions } from './access/grant-api-permissions';
import { hideAdminAreas } from './access/hidden-admin-areas';
import { lockReadOnlyTypes } from './access/read-only-types';
import { arrangeContentManager } from './admin-layouts/arrange';
import { mountPlatformRoutes, startEngines, stopEngines } from './boot/engines';
import { keepInstants } from './boot/instants';
import { refuseDemoAccounts } from './boot/refuse-demo-accounts';
import { followListingEdits } from './documents/follow-listing-edits';
import { keepCategories } from './documents/keep-categories';
import { keepListingStates } from './documents/keep-listing-states';
import { keepRiskRules } from './documents/keep-risk-rules';
import { validateContent } from './documents/validate-content';

interface Lifecycle {
  strapi: Core.Strapi;
}

export default {
  register({ strapi }: Lifecycle): void {
    mountPlatformRoutes(strapi);
    assertStaffRoutesGuarded(strapi, OURS);
    closeStockRoutes(strapi);
    lockReadOnlyTypes(strapi);
    hideAdminAreas(strapi);
    validateContent(strapi);
    keepCategories(strapi);
    keepListingStates(strapi);
    keepRiskRules(strapi);
    followListingEdits(strapi);
    // After Strapi's own tables exist and before any plugin bootstraps.
    strapi.hook('strapi::content-types.afterSync').register(async () => {
      await keepInstants(strapi);
      await migrate(db(strapi), migrations);
    });
  },

  async bootstrap({ strapi }: Lifecycle): Promise<void> {
    await refuseDemoAccounts(strapi);
    await settleAccounts(strapi);
    await grantApiPermissions(strapi);
    await getOperations(strapi).settleRoles();
    await arrangeContentManager(strapi);
    checkMountedRoutes(strapi);
    startEngines(strapi);
  },

  async destroy({ strapi }: Lifecycle): Promise<void> {
    await stopEngines(strapi);
  },
};
