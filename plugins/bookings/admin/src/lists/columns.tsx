import type { ReactNode } from 'react';
import { StateBadge } from '../state-badge';
import { DayCell, InstantCell, MoneyCell, PhotoCell, ShortTextCell, type Row } from './cells';

export interface ListHeader {
  name: string;
  attribute?: { type?: string };
  cellFormatter?: (row: Row) => ReactNode;
  [other: string]: unknown;
}

/** The content manager's hook: what it passes and expects back. */
export interface ListColumns {
  displayedHeaders: ListHeader[];
  layout: Readonly<Record<string, unknown>>;
}

type Formatters = Readonly<Record<string, (row: Row) => ReactNode>>;

const state = (kind: 'booking' | 'listing') => (row: Row) => (
  <StateBadge kind={kind} state={String(row.state ?? '')} />
);
const instant = (field: string) => (row: Row) => <InstantCell row={row} field={field} />;
const day = (field: string) => (row: Row) => <DayCell row={row} field={field} />;
const money = (field: string, unit?: string) => (row: Row) => (
  <MoneyCell row={row} field={field} unit={unit} />
);

const BOOKING_COLUMNS: Formatters = {
  state: state('booking'),
  listingTitle: (row) => <ShortTextCell row={row} field="listingTitle" />,
  startDate: day('startDate'),
  endDate: day('endDate'),
  total: money('total'),
  depositAmount: money('depositAmount'),
};

const LISTING_COLUMNS: Formatters = {
  photos: (row) => <PhotoCell row={row} />,
  state: state('listing'),
  priceAmount: money('priceAmount', 'priceUnit'),
  depositAmount: money('depositAmount'),
};

/** The hook does not say which type the list shows; its address does. */
function formattersFor(pathname: string): Formatters {
  if (pathname.includes('/api::booking.booking')) return BOOKING_COLUMNS;
  if (pathname.includes('/api::listing.listing')) return LISTING_COLUMNS;
  return {};
}

/** Shows states in words, amounts in their currency, and times briefly, in every list. */
export function formatColumns(columns: ListColumns): ListColumns {
  const formatters = formattersFor(window.location.pathname);
  return {
    ...columns,
    displayedHeaders: columns.displayedHeaders.map((header) => {
      const isInstant = header.attribute?.type === 'datetime';
      const cellFormatter =
        formatters[header.name] ?? (isInstant ? instant(header.name) : undefined);
      return cellFormatter ? { ...header, cellFormatter } : header;
    }),
  };
}
