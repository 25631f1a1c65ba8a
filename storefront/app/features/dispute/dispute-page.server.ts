/** The dispute of a booking as one of its sides reads it. */
import { randomUUID } from 'node:crypto';
import type { DisputeDecision, DisputeView } from '@rental/bookings/contracts/disputes';
import type { BookingView } from '@rental/bookings/contracts/dto';
import { redirect } from '@remix-run/node';
import {
  inspectionViews,
  readBooking,
  type InspectionView,
} from '~/features/bookings/booking-page.server';
import type { StatusView } from '~/features/bookings/booking-words.server';
import { absoluteFile } from '~/features/photos/photo-view.server';
import type { UserPage } from '~/lib/session.server';

export interface SaidView {
  heading: string;
  when: string;
  text: string;
  /** Signed addresses, good for some minutes. */
  photos: string[];
}

export interface DecisionView {
  heading: string;
  when: string;
  note: string;
  rows: { label: string; amount: string }[];
  /** What each side has in the end. */
  totals: { label: string; amount: string }[];
}

export type Argument = 'answer' | 'add' | 'appeal';

export interface ArgueView {
  act: Argument;
  title: string;
  lead: string;
  label: string;
  photosLabel: string;
  photosHint: string;
  send: string;
  key: string;
}

export interface DisputePageView {
  id: string;
  title: string;
  status: StatusView;
  /** What waits for the decision. */
  frozen: string[];
  claim: SaidView & { reason: string };
  said: SaidView[];
  reports: InspectionView[];
  /** The last one first. */
  decisions: DecisionView[];
  argue: ArgueView | undefined;
  words: { claim: string; said: string; none: string; why: string; what: string; amount: string };
}

interface Case {
  booking: BookingView;
  dispute: DisputeView;
  /** Of the other side. */
  name: string;
  page: UserPage;
}

/** @throws 404 for everybody who is not a party, and a redirect to a booking without a dispute */
export async function disputePage(page: UserPage, id: string): Promise<DisputePageView> {
  const booking = await readBooking(page, id);
  const { dispute } = booking;
  if (!dispute) throw redirect(`/bookings/${id}`);
  const { t } = page;
  const name = booking.otherParty.firstName || t('dispute.someone');
  const found = { booking, dispute, name, page };
  return {
    id,
    title: booking.listing.title,
    status: statusOf(found),
    frozen: frozenOf(found),
    claim: claimOf(found),
    said: saidOf(found),
    reports: inspectionViews(booking, page),
    decisions: decisionsOf(found),
    argue: argueOf(found),
    words: {
      claim: t('dispute.claim'),
      said: t('dispute.said'),
      none: t('dispute.said.none'),
      why: t('dispute.decision.why'),
      what: t('dispute.decision.what'),
      amount: t('dispute.decision.amount'),
    },
  };
}

const TONES = { OPEN: 'waiting', APPEALED: 'waiting', RESOLVED: 'good', CLOSED: 'over' } as const;

function statusOf(found: Case): StatusView {
  const { booking, dispute, page } = found;
  const { t, format } = page;
  const at = (instant: string) => format.instant(instant, booking.timeZone);
  return {
    label: t(`dispute.status.${dispute.state}`),
    tone: TONES[dispute.state],
    sentence: sentenceOf(found),
    due: booking.answerUntil ? t('dispute.answerBy', { date: at(booking.answerUntil) }) : undefined,
  };
}

function sentenceOf({ booking, dispute, name, page: { t, format } }: Case): string {
  const { state, awaits, appeal, deadline } = dispute;
  const date = (instant: string) => format.instant(instant, booking.timeZone);
  if (state === 'CLOSED') return t('dispute.says.CLOSED');
  if (state === 'RESOLVED') {
    const key = appeal ? 'dispute.says.final' : 'dispute.says.appealable';
    return t(key, { date: deadline ? date(deadline) : '' });
  }
  if (!awaits) return t('dispute.says.heard');
  if (awaits.from === booking.role) return t('dispute.says.asked');
  return t('dispute.says.waits', { name, date: date(awaits.until) });
}

function frozenOf({ dispute, page: { t, format } }: Case): string[] {
  const { frozenAmount, claimedAmount, claimedBy, currency, state } = dispute;
  if (state === 'CLOSED') return [];
  const money = (amount: number) => format.money(amount, currency);
  return [
    ...(frozenAmount > 0 ? [t('dispute.frozen', { amount: money(frozenAmount) })] : []),
    ...(claimedBy === 'owner' ? [t('dispute.taken', { amount: money(claimedAmount) })] : []),
  ];
}

const whose = (by: DisputeView['claimedBy'], { booking }: Case) =>
  by === booking.role ? 'mine' : 'theirs';

function claimOf(found: Case): SaidView & { reason: string } {
  const { dispute, booking, name, page } = found;
  const { t, format } = page;
  const amount = format.money(dispute.claimedAmount, dispute.currency);
  const side = whose(dispute.claimedBy, found);
  return {
    heading:
      side === 'mine'
        ? t('dispute.claim.mine', { amount })
        : t('dispute.claim.theirs', { name, amount }),
    reason: t(`problem.reason.${dispute.reason}`),
    when: format.instant(dispute.openedAt, booking.timeZone),
    text: dispute.description,
    photos: photosOf(dispute, dispute.claimedBy, dispute.openedAt),
  };
}

/** What was shown together with something said has its side and its instant. */
const photosOf = ({ evidence }: DisputeView, side: string, at: string): string[] =>
  evidence
    .filter((one) => one.by === side && one.at === at)
    .map(({ photo }) => absoluteFile(photo));

interface Said {
  by: DisputeView['claimedBy'];
  at: string;
  kind: 'statement' | 'appeal' | 'photos';
  text: string;
}

/** Oldest first: statements with their photos, and photos that came alone. */
function saidOf(found: Case): SaidView[] {
  const { dispute, booking, name, page } = found;
  const isClaim = ({ by, at }: { by: string; at: string }) =>
    by === dispute.claimedBy && at === dispute.openedAt;
  const said: Said[] = [...dispute.statements];
  for (const { by, at, note } of dispute.evidence) {
    const isThere = said.some((one) => one.by === by && one.at === at);
    if (!isThere && !isClaim({ by, at })) said.push({ by, at, kind: 'photos', text: note });
  }
  return said
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map(({ by, at, kind, text }) => ({
      heading:
        whose(by, found) === 'mine'
          ? page.t(`dispute.said.mine.${kind}`)
          : page.t(`dispute.said.theirs.${kind}`, { name }),
      when: page.format.instant(at, booking.timeZone),
      text,
      photos: photosOf(dispute, by, at),
    }));
}

function decisionsOf(found: Case): DecisionView[] {
  const { decision, earlierDecisions, state } = found.dispute;
  const { t } = found.page;
  const overruled =
    state === 'APPEALED' && decision ? [...earlierDecisions, decision] : earlierDecisions;
  const earlier = overruled.map((one) => decisionOf(one, t('dispute.decision.earlier'), found));
  if (!decision || state === 'APPEALED') return earlier.reverse();
  const isLast = earlier.length > 0;
  const heading = t(isLast ? 'dispute.decision.last' : 'dispute.decision');
  return [decisionOf(decision, heading, found), ...earlier.reverse()];
}

function decisionOf(
  decision: DisputeDecision,
  heading: string,
  { booking, dispute, page: { t, format } }: Case,
): DecisionView {
  const { toRenter, toOwner, depositToOwner, depositToRenter, renterGets, ownerGets } = decision;
  const line = (label: string, amount: number) => ({
    label,
    amount: format.money(amount, dispute.currency),
  });
  const fees = renterGets - toRenter - depositToRenter;
  return {
    heading,
    when: format.instant(decision.decidedAt, booking.timeZone),
    note: decision.note,
    rows: [
      line(t('dispute.split.toRenter'), toRenter),
      ...(fees > 0 ? [line(t('dispute.split.fees'), fees)] : []),
      line(t('dispute.split.toOwner'), toOwner),
      ...(depositToOwner + depositToRenter > 0
        ? [
            line(t('dispute.split.depositToRenter'), depositToRenter),
            line(t('dispute.split.depositToOwner'), depositToOwner),
          ]
        : []),
    ],
    totals: [
      line(t('dispute.total.renter'), renterGets),
      line(t('dispute.total.owner'), ownerGets),
    ],
  };
}

/** What this side can say next, by the API's own answer. */
export function argumentOf({ availableActions }: Pick<BookingView, 'availableActions'>) {
  if (availableActions.includes('answer_dispute')) return 'answer';
  if (availableActions.includes('add_to_dispute')) return 'add';
  return availableActions.includes('appeal') ? 'appeal' : undefined;
}

function argueOf({ booking, name, page: { t } }: Case): ArgueView | undefined {
  const act = argumentOf(booking);
  if (!act) return undefined;
  return {
    act,
    title: t(`dispute.form.${act}.title`),
    lead: act === 'appeal' ? t('dispute.form.appealHint') : t('dispute.form.hint', { name }),
    label: t(`dispute.form.${act}.text`),
    photosLabel: t('dispute.form.photos'),
    photosHint: t('dispute.form.photosHint', { name }),
    send: t(`dispute.form.${act}.send`),
    key: randomUUID(),
  };
}
