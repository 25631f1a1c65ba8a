import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { isPictureForm, savePicture } from '~/features/account/picture.server';
import { ProfileForm } from '~/features/account/profile-form';
import { profileView, saveProfile } from '~/features/account/profile.server';
import { Notice } from '~/features/layout/notice';
import { PageHeading } from '~/features/layout/page-heading';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation, PICTURES_BYTES } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const saved = page.url.searchParams.has('saved');
  return { ...accountHead(page, page.t('profile.title')), view: await profileView(page), saved };
}

export const action = mutation(
  (sent) => (isPictureForm(sent.form) ? savePicture(sent) : saveProfile(sent)),
  PICTURES_BYTES,
);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function Profile() {
  const { view, saved } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  return (
    <>
      <PageHeading className="text-32 sm:text-44">{t('profile.title')}</PageHeading>
      <p className="mt-2 text-muted">{t('profile.lead')}</p>
      <p className="mt-4 text-15">
        <span className="text-muted">{t('profile.email')}: </span>
        <span className="font-semibold">{view.email}</span>
        {view.emailVerified && (
          <span className="text-accent"> · {t('profile.email.verified')}</span>
        )}
        {' · '}
        <Link className="link inline-flex min-h-11 items-center" to="/account/email">
          {t('profile.email.change')}
        </Link>
        <br />
        <span className="text-muted">{t('profile.since', { date: view.since })}</span>
      </p>
      <div className="mt-8 space-y-6">
        {saved && !state && <Notice tone="good">{t('profile.saved')}</Notice>}
        <ProfileForm view={view} state={state} />
      </div>
    </>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
