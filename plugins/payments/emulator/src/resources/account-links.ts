import { anything, object, oneOf, required, text } from '../http/params';
import { route, type Route } from '../http/router';
import { randomText } from '../store/ids';
import { PLATFORM } from '../store/records';

const LIVES_SECONDS = 300;

const createParams = object({
  account: required(text),
  collect: oneOf('currently_due', 'eventually_due'),
  collection_options: anything,
  refresh_url: text,
  return_url: text,
  type: required(oneOf('account_onboarding', 'account_update')),
});

/** Links to the emulator's onboarding page. */
export const accountLinkRoutes: Route[] = [
  route('POST', '/v1/account_links', createParams, ({ world }, params) => {
    const { id } = world.find('account', params.account, PLATFORM, 'account');
    const token = randomText(32);
    const created = world.clock.seconds();
    const link = {
      id: token,
      account: id,
      return_url: params.return_url ?? null,
      refresh_url: params.refresh_url ?? null,
      expires_at: created + LIVES_SECONDS,
    };
    world.store.insert('account_link', PLATFORM, link, null);
    return {
      object: 'account_link',
      created,
      expires_at: link.expires_at,
      url: `${world.baseUrl}/onboarding/${token}`,
    };
  }),
];
