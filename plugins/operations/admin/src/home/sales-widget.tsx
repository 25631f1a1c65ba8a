import type { SalesFigures, SalesLine, Span } from '@rental/bookings/contracts/admin-overview';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { formatMoney } from '@rental/shared/format-money';
import { useState } from 'react';
import { useTexts } from '../texts';
import { DayBars } from './day-bars';
import { FigureRow } from './figure-row';
import { FiguresControls, type Dimension } from './figures-controls';
import { formatShare } from './format';
import { salesSince } from './links';
import { placeName } from './place-name';
import { ShareTable, type ShareLine } from './share-table';
import { Calm, WidgetBody } from './widget-body';

type Sales = SalesFigures['currencies'][number];

/** What was booked and what the platform keeps of it, one currency at a time. */
export function SalesWidget() {
  const { text } = useTexts();
  const [days, setDays] = useState<Span>(30);
  const [by, setBy] = useState<Dimension>('day');
  const [chosen, setChosen] = useState<string>();
  const { answer, reload } = useAnswer<{ data: SalesFigures }>(
    `/bookings/figures/sales?days=${days}`,
  );
  return (
    <WidgetBody answer={answer} reload={reload}>
      {({ data }) => {
        const sales =
          data.currencies.find(({ currency }) => currency === chosen) ?? data.currencies[0];
        return (
          <>
            <FiguresControls
              days={days}
              onDays={setDays}
              by={by}
              onBy={setBy}
              currencies={data.currencies.map(({ currency }) => currency)}
              currency={sales?.currency}
              onCurrency={setChosen}
            />
            {sales ? (
              <Figures sales={sales} from={data.from} by={by} />
            ) : (
              <Calm>{text('home.sales.none')}</Calm>
            )}
          </>
        );
      }}
    </WidgetBody>
  );
}

interface FiguresProps {
  readonly sales: Sales;
  readonly from: string;
  readonly by: Dimension;
}

function Figures({ sales, from, by }: FiguresProps) {
  const { text, locale } = useTexts();
  const { currency, gmv, fees, bookings, days } = sales;
  const title = text('home.sales.gmv', { currency });
  const money = (amount: number): string => formatMoney(amount, currency, locale);
  const most = Math.max(0, ...days.map((day) => day.gmv));
  return (
    <>
      <FigureRow
        figures={[
          { label: title, value: money(gmv) },
          { label: text('home.sales.rate'), value: formatShare(fees, gmv, locale) ?? '–' },
          {
            label: text('home.sales.bookings'),
            value: bookings,
            to: salesSince(from, currency),
          },
        ]}
      />
      {by === 'day' ? (
        <DayBars
          title={title}
          bars={days.map((day) => ({
            day: day.day,
            value: day.gmv,
            words: text('home.sales.line', {
              gmv: money(day.gmv),
              rate: formatShare(day.fees, day.gmv, locale) ?? '–',
              count: day.bookings,
            }),
          }))}
          top={most}
          topWords={money(most)}
        />
      ) : (
        <Split sales={sales} from={from} by={by} money={money} title={title} />
      )}
    </>
  );
}

interface SplitProps {
  readonly sales: Sales;
  readonly from: string;
  readonly by: Exclude<Dimension, 'day'>;
  readonly money: (amount: number) => string;
  readonly title: string;
}

function Split({ sales, from, by, money, title }: SplitProps) {
  const { text, locale } = useTexts();
  const cells = ({ gmv, fees, bookings }: SalesLine): string[] => [
    money(gmv),
    formatShare(fees, gmv, locale) ?? '–',
    String(bookings),
  ];
  const unknown = text('home.figures.unknown');
  const lines: ShareLine[] =
    by === 'category'
      ? sales.categories.map((line) => ({
          key: line.id ?? '',
          name: line.name ?? unknown,
          to: line.id ? salesSince(from, sales.currency, { category: line.id }) : undefined,
          value: line.gmv,
          cells: cells(line),
        }))
      : sales.cities.map((line) => ({
          key: `${line.city} ${line.country}`,
          name: placeName(line, locale) ?? unknown,
          to: line.city ? salesSince(from, sales.currency, { city: line.city }) : undefined,
          value: line.gmv,
          cells: cells(line),
        }));
  return (
    <ShareTable
      title={title}
      heads={[
        text(`home.figures.by.${by}`),
        title,
        text('home.sales.rate'),
        text('home.sales.bookings'),
      ]}
      lines={lines}
      top={Math.max(0, ...lines.map(({ value }) => value))}
    />
  );
}
