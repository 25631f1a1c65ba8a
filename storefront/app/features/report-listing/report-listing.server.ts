/** Somebody tells what is wrong with a listing. */
import { LISTING_ERRORS } from '@rental/listings/contracts/error-codes';
import {
  REPORT_REASONS,
  REPORT_WORDS_MOST,
  type ReportReason,
} from '@rental/listings/contracts/report-reasons';
import { reportListing } from '@rental/listings/contracts/report-routes';
import type { ListingPage } from '@rental/search/contracts/listing-page';
import { redirect } from '@remix-run/node';
import { refuseEntries, refuseForm } from '~/features/forms/form-failure.server';
import type { FormState } from '~/features/forms/form-state';
import { photoView, type PhotoView } from '~/features/photos/photo-view.server';
import { answerFor } from '~/lib/failure.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser, type UserPage } from '~/lib/session.server';

export type ReportListingField = 'reason' | 'words';

export interface ReportListingView {
  title: string;
  href: string;
  photo: PhotoView | undefined;
  heading: string;
  lead: string;
  /** Why there is no form; undefined where there is one. */
  closed: { tone: 'good' | 'warn'; sentences: string[] } | undefined;
  form: ReportFormWords;
}

export interface ReportFormWords {
  reasonsLabel: string;
  reasons: { value: ReportReason; label: string; explained: string }[];
  wordsLabel: string;
  wordsHint: string;
  wordsMost: number;
  submit: string;
}

/** @throws a redirect to the listing's present address, 404, 503 */
async function findListing({ cms }: UserPage, reference: string): Promise<ListingPage> {
  const { data, meta } = await cms.listing(reference).catch((error: unknown) => {
    throw answerFor(error);
  });
  const slug = meta.redirect?.slug ?? data.slug;
  if (slug !== reference) throw redirect(`/listings/${slug}/report`, 301);
  return data;
}

/** @throws as `findListing` does */
export async function reportListingPage(
  page: UserPage,
  reference: string,
): Promise<ReportListingView> {
  const { t, url, user } = page;
  const listing = await findListing(page, reference);
  const isOwn = listing.owner.id === user.id;
  const isSent = !isOwn && url.searchParams.has('sent');
  const photo = listing.photos[0];
  return {
    title: listing.title,
    href: `/listings/${listing.slug}`,
    photo: photo && photoView(photo),
    heading: t(isSent ? 'reportListing.thanks.title' : 'reportListing.title'),
    lead: isSent || isOwn ? '' : t('reportListing.lead'),
    closed: isOwn ? ownNotice(t) : isSent ? thanks(t) : undefined,
    form: reportWords(page, REPORT_REASONS),
  };
}

const ownNotice = (t: UserPage['t']): ReportListingView['closed'] => ({
  tone: 'warn',
  sentences: [t('reportListing.own')],
});

const thanks = (t: UserPage['t']): ReportListingView['closed'] => ({
  tone: 'good',
  sentences: [t('reportListing.thanks.text'), t('reportListing.thanks.urgent')],
});

export const reportWords = (
  { t }: UserPage,
  reasons: readonly ReportReason[],
): ReportFormWords => ({
  reasonsLabel: t('reportListing.reasons'),
  reasons: reasons.map((value) => ({
    value,
    label: t(`reportListing.reason.${value}`),
    explained: t(`reportListing.explained.${value}`),
  })),
  wordsLabel: t('reportListing.words'),
  wordsHint: t('reportListing.wordsHint', { count: REPORT_WORDS_MOST }),
  wordsMost: REPORT_WORDS_MOST,
  submit: t('reportListing.submit'),
});

/** What the form says, or what to mend about it. */
export function readReport(form: FormData, page: UserPage) {
  const values = {
    reason: String(form.get('reason') ?? ''),
    words: String(form.get('words') ?? '')
      .replaceAll('\r\n', '\n')
      .trim(),
  };
  const reason = REPORT_REASONS.find((known) => known === values.reason);
  const errors = problemsOf(reason, values.words, page);
  if (!reason || Object.keys(errors).length > 0)
    return { refused: refuseEntries<ReportListingField>(values, errors) };
  return { report: { reason, words: values.words } };
}

export async function sendListingReport({ request, context, params, form }: Mutation) {
  const page = await requireUser(request, context);
  const listing = await findListing(page, params.slug ?? '');
  const given = readReport(form, page);
  if ('refused' in given) return given.refused;
  try {
    await page.api.call(reportListing, {
      params: { id: listing.id },
      body: given.report,
    });
    return redirect(`/listings/${listing.slug}/report?sent=1`);
  } catch (error) {
    return refuseForm<ReportListingField>(error, page.t, given.report, {
      [LISTING_ERRORS.OWN_LISTING]: page.t('reportListing.own'),
      NOT_FOUND: page.t('reportListing.gone'),
    });
  }
}

function problemsOf(reason: ReportReason | undefined, words: string, { t }: UserPage) {
  const errors: FormState<ReportListingField>['errors'] = {};
  if (!reason) errors.reason = t('reportListing.chooseReason');
  if (reason === 'other' && words === '') errors.words = t('reportListing.needsWords');
  if (words.length > REPORT_WORDS_MOST)
    errors.words = t('reportListing.tooLong', { count: REPORT_WORDS_MOST });
  return errors;
}
