/** What staff change in Strapi's own pages, and how it is looked at. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { SubjectKind } from '../../../contracts/audit';
import type { Watched } from '../domain/watched-changes';

/** What a request says about the things that it is about. */
export interface WatchedRequest {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  /** Undefined before it is there. */
  readonly answer: unknown;
}

export interface WatchedArea {
  readonly kind: SubjectKind;
  /** Before the `.create`, `.update` or `.delete` of its actions. */
  readonly family: 'staff' | 'role' | 'access_key' | 'webhook' | 'media';
  read(trx: Trx, request: WatchedRequest): Promise<Watched[]>;
}

/** There are few of these: all are read, whatever the request is about. */
const all = (kind: SubjectKind, family: WatchedArea['family'], sql: string): WatchedArea => ({
  kind,
  family,
  read: (trx) => rowsOf<Watched>(trx, sql),
});

/** Nothing here is a secret: what is private is blotted out before it is written. */
const STAFF = all(
  'staff',
  'staff',
  `select u.document_id as id, null as label, jsonb_build_object(
      'email', u.email, 'username', u.username, 'firstname', u.firstname, 'lastname', u.lastname,
      'password', u.password, 'isActive', u.is_active, 'blocked', u.blocked,
      'roles', (select coalesce(jsonb_agg(r.name order by r.name), '[]') from admin_roles r
        join admin_users_roles_lnk l on l.role_id = r.id where l.user_id = u.id)) as fields
    from admin_users u order by u.id`,
);

const ROLES = all(
  'role',
  'role',
  `select r.document_id as id, r.name as label, jsonb_build_object(
      'name', r.name, 'description', r.description,
      'permissions', (select coalesce(jsonb_agg(given order by given), '[]') from (
        select concat_ws(' ', p.action, p.subject,
            case when p.properties <> '{}' then p.properties::text end,
            case when p.conditions <> '[]' then p.conditions::text end) as given
          from admin_permissions p join admin_permissions_role_lnk l on l.permission_id = p.id
         where l.role_id = r.id) all_given)) as fields
    from admin_roles r order by r.id`,
);

const ACCESS_KEYS = all(
  'access_key',
  'access_key',
  `select t.document_id as id, t.name as label, jsonb_build_object(
      'name', t.name, 'description', t.description, 'type', t.type, 'expiresAt', t.expires_at,
      'accessKey', t.access_key,
      'permissions', (select coalesce(jsonb_agg(p.action order by p.action), '[]')
        from strapi_api_token_permissions p
        join strapi_api_token_permissions_token_lnk l on l.api_token_permission_id = p.id
       where l.api_token_id = t.id)) as fields
    from strapi_api_tokens t
  union all
  select t.document_id, t.name, jsonb_build_object(
      'name', t.name, 'description', t.description, 'type', 'transfer',
      'expiresAt', t.expires_at, 'accessKey', t.access_key,
      'permissions', (select coalesce(jsonb_agg(p.action order by p.action), '[]')
        from strapi_transfer_token_permissions p
        join strapi_transfer_token_permissions_token_lnk l on l.transfer_token_permission_id = p.id
       where l.transfer_token_id = t.id))
    from strapi_transfer_tokens t`,
);

const WEBHOOKS = all(
  'webhook',
  'webhook',
  `select w.id::text as id, w.name as label, jsonb_build_object(
      'name', w.name, 'url', w.url, 'headers', w.headers, 'events', w.events,
      'enabled', w.enabled) as fields
    from strapi_webhooks w order by w.id`,
);

const FOLDERS = all(
  'media_folder',
  'media',
  `select document_id as id, name as label, jsonb_build_object('name', name, 'path', path) as fields
    from upload_folders order by id`,
);

const idsIn = (value: unknown): number[] => {
  const values = Array.isArray(value) ? value : [value];
  return values
    .map((each) => Number((each as { id?: unknown } | null)?.id ?? each ?? Number.NaN))
    .filter((id) => Number.isSafeInteger(id) && id > 0);
};

/** Of the files, of which there may be very many, those that the request names. */
const FILES: WatchedArea = {
  kind: 'media',
  family: 'media',
  read: (trx, { params, query, body, answer }) => {
    const { fileIds, folderIds, updates } = (body ?? {}) as Record<string, unknown>;
    const named = [params.id, query.id, fileIds, updates, answer].flatMap(idsIn);
    return rowsOf<Watched>(
      trx,
      `select f.document_id as id, f.name as label, jsonb_build_object(
          'name', f.name, 'alternativeText', f.alternative_text, 'caption', f.caption,
          'url', f.url, 'mime', f.mime, 'size', f.size, 'folderPath', f.folder_path) as fields
        from files f
       where f.id = any(:named::int[]) or exists (select 1 from upload_folders d
         where d.id = any(:folders::int[])
           and (f.folder_path = d.path or starts_with(f.folder_path, d.path || '/')))
       order by f.id`,
      { named, folders: idsIn(folderIds) },
    );
  },
};

const AREAS: readonly { readonly routes: RegExp; readonly areas: readonly WatchedArea[] }[] = [
  { routes: /^\/(users|register|register-admin|reset-password)(\/|$)/, areas: [STAFF] },
  { routes: /^\/roles(\/|$)/, areas: [ROLES] },
  { routes: /^\/(api-tokens|admin-tokens|transfer\/tokens)(\/|$)/, areas: [ACCESS_KEYS] },
  { routes: /^\/webhooks(\/(?!:id\/trigger)|$)/, areas: [WEBHOOKS] },
];

const MEDIA = /^\/($|files|folders|actions\/(upload-from-urls|bulk-(delete|move|update)))/;

/** Which areas a route of Strapi's admin changes; none for one that only reads. */
export const areasOfAdminRoute = (path: string): readonly WatchedArea[] =>
  AREAS.find(({ routes }) => routes.test(path))?.areas ?? [];

export const areasOfMediaRoute = (path: string): readonly WatchedArea[] => {
  if (!MEDIA.test(path)) return [];
  return /folders|bulk/.test(path) ? [FILES, FOLDERS] : [FILES];
};
