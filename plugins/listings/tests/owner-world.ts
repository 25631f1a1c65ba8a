/** A platform with two owners and staff, and the steps that a listing goes through. */
import { Api, until, type Answer } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import { superAdmin } from '@rental/config/testing/staff';
import sharp from 'sharp';

export let platform: Platform;
export let api: Api;
export let owner: { jwt: string; documentId: string };
export let other: { jwt: string; documentId: string };
let token: string;
/** The super admin's token. */
export const staff = (): string => token;

export async function startWorld(
  name: string,
  options: { admin?: boolean; storefront?: boolean } = {},
): Promise<void> {
  platform = await startPlatform({ name, ...options });
  api = new Api(platform.cmsUrl, platform.emulatorUrl);
  [owner, other] = [await api.register('owner'), await api.register('other')];
  token = await superAdmin(api);
}
export const stopWorld = async (): Promise<void> => platform?.stop();

export const codeOf = ({ status, json }: Answer) => [status, json?.error?.details?.code];

export async function photo(token = owner.jwt, purpose = 'listing_photo'): Promise<string> {
  const picture = sharp({ create: { width: 640, height: 480, channels: 3, background: 'teal' } });
  return (await api.upload(purpose, await picture.jpeg().toBuffer(), token)).json.data.uploadId;
}

export const put = (id: string, body: object, token = owner.jwt): Promise<Answer> =>
  api.call('PUT', `/api/listings/${id}`, { body, token });
export const read = async (id: string, token = owner.jwt) =>
  (await api.get(`/api/listings/${id}?mine=true`, token)).json?.data;
export const command = (id: string, name: string, token = owner.jwt): Promise<Answer> =>
  api.post(`/api/listings/${id}/${name}`, {}, token);

export async function guitars(): Promise<{ id: string; policyId: string }> {
  const { rows } = await platform.pg.query(
    "select document_id from categories where slug = 'guitars'",
  );
  const options = (await api.get('/api/listing-options', owner.jwt)).json.data;
  return { id: rows[0].document_id, policyId: options.cancellationPolicies[0].id };
}

/** All that the editor asks for. */
export async function wholeListing(): Promise<Record<string, unknown>> {
  const { id, policyId } = await guitars();
  return {
    title: 'Sunburst Jazzmaster',
    description: 'A well kept electric guitar with its hard case, a strap and two cables.',
    categoryId: id,
    attributes: { brand: 'Fender', strings: 6 },
    photos: [
      { uploadId: await photo(), alt: 'Front' },
      { uploadId: await photo(), alt: 'Back' },
    ],
    price: { amount: 2500, currency: 'EUR', unit: 'DAY' },
    depositAmount: 20_000,
    cancellationPolicyId: policyId,
    instantBook: true,
    location: { lat: 47.07, lng: 15.44, address: 'Main Square 1', city: 'Graz', country: 'AT' },
  };
}

export const draft = async (body: object): Promise<string> =>
  (await api.post('/api/listings', body, owner.jwt)).json.data.id;

/** What waits for staff of this listing. */
export const waiting = async (id: string) =>
  (await api.get(`/listings/${id}/review`, staff())).json?.data;

export async function decide(id: string, decision: string, reason = ''): Promise<Answer> {
  const { revision } = await waiting(id);
  return api.post(`/listings/${id}/review`, { decision, revision, reason }, staff());
}
export const asStaff = (path: string, body: object): Promise<Answer> =>
  api.post(path, body, staff());

export async function published(): Promise<string> {
  const id = await draft(await wholeListing());
  await command(id, 'submit');
  expect((await decide(id, 'approve')).status).toBe(200);
  return id;
}

/** The title under which search finds it; undefined while it does not. */
export const found = async (id: string): Promise<string | undefined> => {
  const { rows } = await platform.pg.query(
    'select title from rental.listing_search where listing_id = $1 and active',
    [id],
  );
  return rows[0]?.title;
};
export const findsAs = (id: string, title: string | undefined) =>
  until(
    `search finds ${title}`,
    () => found(id),
    (now) => now === title,
  );
