import type {
  Span,
  UtilisationFigures,
  UtilisationLine,
} from '@rental/bookings/contracts/admin-overview';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useTexts } from '../texts';
import { DayBars } from './day-bars';
import { FigureRow } from './figure-row';
import { FiguresControls, type Dimension } from './figures-controls';
import { formatShare } from './format';
import { liveListings } from './links';
import { placeName } from './place-name';
import { ShareTable, type ShareLine } from './share-table';
import { Calm, WidgetBody } from './widget-body';

const READ_LISTINGS = [
  { action: 'plugin::content-manager.explorer.read', subject: 'api::listing.listing' },
];

const shareOf = ({ rented, offered }: UtilisationLine): number =>
  offered === 0 ? 0 : rented / offered;

/** How much of what is on offer was rented. */
export function UtilisationWidget() {
  const { text } = useTexts();
  const [days, setDays] = useState<Span>(30);
  const [by, setBy] = useState<Dimension>('day');
  const { answer, reload } = useAnswer<{ data: UtilisationFigures }>(
    `/bookings/figures/utilisation?days=${days}`,
  );
  return (
    <WidgetBody answer={answer} reload={reload}>
      {({ data }) => (
        <>
          <FiguresControls days={days} onDays={setDays} by={by} onBy={setBy} />
          {data.offered === 0 ? (
            <Calm>{text('home.utilisation.none')}</Calm>
          ) : (
            <Figures figures={data} by={by} />
          )}
        </>
      )}
    </WidgetBody>
  );
}

interface FiguresProps {
  readonly figures: UtilisationFigures;
  readonly by: Dimension;
}

function Figures({ figures, by }: FiguresProps) {
  const { text, locale } = useTexts();
  const { allowedActions } = useRBAC(READ_LISTINGS);
  const number = (value: number): string => new Intl.NumberFormat(locale).format(value);
  const title = text('home.utilisation.share');
  const most = Math.max(0, ...figures.days.map(shareOf));
  return (
    <>
      <FigureRow
        figures={[
          { label: title, value: formatShare(figures.rented, figures.offered, locale) ?? '–' },
          { label: text('home.utilisation.rented'), value: number(figures.rented) },
          {
            label: text('home.utilisation.offered'),
            value: number(figures.offered),
            ...(allowedActions.canRead ? { to: liveListings() } : {}),
          },
        ]}
      />
      {by === 'day' ? (
        <DayBars
          title={title}
          bars={figures.days.map((line) => ({
            day: line.day,
            value: shareOf(line),
            words: text('home.utilisation.line', {
              share: formatShare(line.rented, line.offered, locale) ?? '–',
              rented: number(line.rented),
              offered: number(line.offered),
            }),
          }))}
          top={most}
          topWords={formatShare(most, 1, locale) ?? ''}
        />
      ) : (
        <Split figures={figures} by={by} mayReadListings={allowedActions.canRead === true} />
      )}
    </>
  );
}

interface SplitProps {
  readonly figures: UtilisationFigures;
  readonly by: Exclude<Dimension, 'day'>;
  readonly mayReadListings: boolean;
}

function Split({ figures, by, mayReadListings }: SplitProps) {
  const { text, locale } = useTexts();
  const number = (value: number): string => new Intl.NumberFormat(locale).format(value);
  const line = (each: UtilisationLine): Pick<ShareLine, 'value' | 'cells'> => ({
    value: shareOf(each),
    cells: [
      formatShare(each.rented, each.offered, locale) ?? '–',
      number(each.rented),
      number(each.offered),
    ],
  });
  const unknown = text('home.figures.unknown');
  const lines: ShareLine[] =
    by === 'category'
      ? figures.categories.map((each) => ({
          key: each.id ?? '',
          name: each.name ?? unknown,
          ...line(each),
        }))
      : figures.cities.map((each) => ({
          key: `${each.city} ${each.country}`,
          name: placeName(each, locale) ?? unknown,
          to: mayReadListings && each.city ? liveListings(each.city) : undefined,
          ...line(each),
        }));
  return (
    <ShareTable
      title={text('home.utilisation.share')}
      heads={[
        text(`home.figures.by.${by}`),
        text('home.utilisation.share'),
        text('home.utilisation.rented'),
        text('home.utilisation.offered'),
      ]}
      lines={lines}
      top={Math.max(0, ...lines.map(({ value }) => value))}
    />
  );
}
