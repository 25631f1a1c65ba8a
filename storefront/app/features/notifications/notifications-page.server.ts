/** What somebody was told, the latest first. */
import { listNotifications, markRead } from '@rental/notifications/contracts/routes';
import { redirect } from '@remix-run/node';
import { answerFor, orUndefined } from '~/lib/failure.server';
import type { Mutation } from '~/lib/mutation.server';
import { safeRedirect } from '~/lib/safe-redirect';
import { requireUser, type UserPage } from '~/lib/session.server';

export interface NotificationRow {
  id: string;
  /** Marks it as read on the way. */
  href: string;
  title: string;
  paragraphs: string[];
  when: string;
  isNew: boolean;
}

export interface NotificationsView {
  rows: NotificationRow[];
  unread: number;
  page: number;
  pages: number;
}

const PAGE_SIZE = 30;

const pageOf = (url: URL): number => {
  const wanted = Number(url.searchParams.get('page'));
  return Number.isInteger(wanted) && wanted > 0 && wanted <= 10_000 ? wanted : 1;
};

/** @throws 503 */
export async function notificationsPage(page: UserPage): Promise<NotificationsView> {
  const { api, url, language, format, user } = page;
  const pagination = { page: pageOf(url), pageSize: PAGE_SIZE };
  const { data, meta } = await api
    .call(listNotifications, { query: { pagination, language } })
    .catch((error: unknown) => {
      throw answerFor(error);
    });
  return {
    rows: data.map(({ id, title, text, link, createdAt, readAt }) => ({
      id,
      href: `/notifications/${id}?${new URLSearchParams({ to: link })}`,
      title,
      paragraphs: text.split('\n\n'),
      when: format.instant(createdAt, user.timeZone ?? 'UTC'),
      isNew: readAt === null,
    })),
    unread: meta.unread,
    page: pagination.page,
    pages: meta.pagination.pageCount,
  };
}

/** The button of the page. */
export async function readAll({ request, context }: Mutation) {
  const { api } = await requireUser(request, context);
  await api.call(markRead, { body: { all: true } });
  return redirect('/notifications');
}

/** Its page, whether or not it could be marked. */
export async function followNotification(page: UserPage, id: string): Promise<Response> {
  if (/^\d{1,18}$/.test(id)) await orUndefined(page.api.call(markRead, { body: { ids: [id] } }));
  return redirect(safeRedirect(page.url.searchParams.get('to'), '/notifications'));
}
