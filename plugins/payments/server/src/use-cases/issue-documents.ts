/** Writes a document for every journal of a booking that asks for one and has none. */
import type { Trx } from '@rental/shared/database';
import {
  documentNumber,
  SERIES_OF,
  type DocumentContent,
  type Issuer,
} from '../../../contracts/documents';
import type { Dependencies } from '../dependencies';
import { draftsOf, type DocumentDraft } from '../domain/document-drafts';
import {
  documentedBooking,
  readIssuer,
  undocumentedJournals,
  type DocumentedBooking,
  type UndocumentedJournal,
} from '../store/document-facts';
import {
  insertDocument,
  issuedDocuments,
  lockCounters,
  lockDocumentsOf,
  type Counter,
  type IssuedDocument,
} from '../store/documents';

interface Asked {
  readonly journal: UndocumentedJournal;
  readonly draft: DocumentDraft;
}

/**
 * Answers how many were issued. Its own transaction, however often it is asked: the counters are
 * locked for no longer than the rows take to be written, and never while a booking is.
 */
export function issueDocuments(
  { transaction, clock }: Pick<Dependencies, 'transaction' | 'clock'>,
  bookingId: string,
): Promise<number> {
  return transaction(async (trx) => {
    await lockDocumentsOf(trx, bookingId);
    const journals = await undocumentedJournals(trx, bookingId);
    const asked = journals.flatMap((journal) =>
      draftsOf(journal).map((draft) => ({ journal, draft })),
    );
    const booking = asked.length > 0 && (await documentedBooking(trx, bookingId));
    if (!booking) return 0;
    await issueAll(trx, asked, { bookingId, booking, now: clock.now() });
    return asked.length;
  });
}

interface About {
  readonly bookingId: string;
  readonly booking: DocumentedBooking;
  readonly now: Date;
}

async function issueAll(trx: Trx, asked: readonly Asked[], about: About): Promise<void> {
  const issuer = await readIssuer(trx);
  const issued = await issuedDocuments(trx, about.bookingId);
  const year = about.now.getUTCFullYear();
  const counters = await lockCounters(
    trx,
    year,
    asked.map(({ draft }) => SERIES_OF[draft.kind]),
  );
  for (const each of asked) {
    const counter = counters.get(SERIES_OF[each.draft.kind]);
    if (!counter) throw new Error(`series ${SERIES_OF[each.draft.kind]} has no counter`);
    issued.push(await issue(trx, each, { ...about, issuer, counter, issued }));
  }
}

interface Place extends About {
  readonly issuer: Issuer;
  readonly counter: Counter;
  readonly issued: readonly IssuedDocument[];
}

async function issue(trx: Trx, { journal, draft }: Asked, place: Place): Promise<IssuedDocument> {
  const { bookingId, booking, counter } = place;
  const referred = referredBy(draft, place.issued);
  counter.last += 1;
  counter.lastIssuedAt = laterOf(place.now, counter.lastIssuedAt);
  const content = contentOf(journal, draft, place, {
    number: documentNumber(counter.series, counter.year, counter.last),
    issuedAt: counter.lastIssuedAt,
    refersTo: referred?.number ?? null,
  });
  const id = await insertDocument(trx, {
    series: counter.series,
    year: counter.year,
    seq: counter.last,
    journalId: journal.id,
    bookingId,
    recipientId: draft.recipient === 'renter' ? booking.renterId : booking.ownerId,
    refersTo: referred?.id ?? null,
    content,
  });
  const { sourceType, sourceId } = journal.entry;
  return { id, number: content.number, recipient: draft.recipient, sourceType, sourceId };
}

/** Numbers and dates ascend together, whatever the clocks of two processes say. */
const laterOf = (now: Date, last: Date | null): Date => (last && last > now ? last : now);

function referredBy(
  { refersTo, recipient }: DocumentDraft,
  issued: readonly IssuedDocument[],
): IssuedDocument | undefined {
  if (!refersTo) return undefined;
  const found = issued.find(
    (each) =>
      each.recipient === recipient &&
      each.sourceType === refersTo.sourceType &&
      (refersTo.sourceId === null || each.sourceId === refersTo.sourceId),
  );
  if (!found)
    throw new Error(`nothing was issued for ${refersTo.sourceType} ${refersTo.sourceId ?? ''}`);
  return found;
}

function contentOf(
  journal: UndocumentedJournal,
  draft: DocumentDraft,
  { booking, issuer }: Place,
  given: { number: string; issuedAt: Date; refersTo: string | null },
): DocumentContent {
  const toRenter = draft.recipient === 'renter';
  return {
    format: 1,
    number: given.number,
    kind: draft.kind,
    issuedAt: given.issuedAt.toISOString(),
    occurredAt: journal.occurredAt.toISOString(),
    currency: journal.currency,
    issuer,
    recipient: {
      role: draft.recipient,
      name: toRenter ? booking.renterName : booking.ownerName,
    },
    onBehalfOf: toRenter ? booking.ownerName : null,
    booking: {
      number: booking.number,
      title: booking.title,
      quantity: booking.quantity,
      startAt: booking.startAt.toISOString(),
      endAt: booking.endAt.toISOString(),
      timeZone: booking.timeZone,
    },
    lines: [...draft.lines],
    taxes: [...draft.taxes],
    total: draft.total,
    refersTo: given.refersTo,
  };
}
