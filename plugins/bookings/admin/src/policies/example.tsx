import { Typography } from '@strapi/design-system';
import {
  EXAMPLE_CURRENCY,
  EXAMPLE_RENTAL,
  type ExampleMoment,
  type TermsCheck,
  type TermsExample,
} from '../../../contracts/terms/admin-terms';
import type { TermsKind } from '../../../contracts/terms/contents';
import { Card } from '../card';
import { formatMoney } from '../format';
import { useTexts } from '../texts';
import { AmountsTable, Scroll } from './amounts-table';
import { hoursWords, type Words } from './describe-terms';

interface ExampleProps {
  kind: TermsKind;
  isSound: boolean;
  check: TermsCheck | undefined;
  comparedVersion: number | undefined;
}

/** What a rental of three days costs and gives back, beside the version that it is compared with. */
export function Example({ kind, isSound, check, comparedVersion }: ExampleProps) {
  const { text, locale } = useTexts();
  const example = check?.example;
  if (kind === 'deadline-windows')
    return (
      <Card title={text('example.title')}>
        <Typography textColor="neutral600">{text('windows.example')}</Typography>
      </Card>
    );
  return (
    <Card title={text('example.title')}>
      {!example && (
        <Typography role="status" textColor="neutral600">
          {text(isSound ? 'example.working' : 'example.broken')}
        </Typography>
      )}
      {example && (
        <>
          <Typography textColor="neutral600">
            {text('example.text', {
              rental: formatMoney(EXAMPLE_RENTAL, EXAMPLE_CURRENCY, locale),
              policy: example.policyName,
            })}
          </Typography>
          <Scroll tabIndex={0}>
            <Table
              kind={kind}
              example={example}
              compared={check.comparedExample}
              version={comparedVersion}
            />
          </Scroll>
        </>
      )}
    </Card>
  );
}

interface TableProps {
  kind: TermsKind;
  example: TermsExample;
  compared: TermsExample | null;
  version: number | undefined;
}

function Table({ kind, example, compared, version }: TableProps) {
  const words = useTexts();
  const { text, locale } = words;
  const money = (amount: number | undefined): string =>
    amount === undefined ? '' : formatMoney(amount, EXAMPLE_CURRENCY, locale);
  const split = SPLITS[kind];
  const rows = [...split.map(splitRow), ...refundRows()];

  function splitRow([label, part]: (typeof SPLIT | typeof PROMO)[number]): Compared {
    return { label: text(label), now: example[part], before: compared?.[part] };
  }
  function refundRows(): Compared[] {
    return example.rows.map((row, index) => ({
      label: `${text('example.refund')}: ${momentWords(row.moment, words)}`,
      now: row.refund,
      before: compared?.rows[index]?.refund,
    }));
  }

  return (
    <AmountsTable>
      <thead>
        <tr>
          <th scope="col">{text('example.what')}</th>
          {compared && <th scope="col">{text('example.compared', { version: version ?? '' })}</th>}
          <th scope="col">{text('example.this')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, now, before }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {compared && <td>{money(before)}</td>}
            <td data-changed={compared !== null && now !== before}>{money(now)}</td>
          </tr>
        ))}
      </tbody>
    </AmountsTable>
  );
}

interface Compared {
  label: string;
  now: number;
  before: number | undefined;
}

const SPLIT = [
  ['example.pays', 'total'],
  ['example.renterFee', 'renterFee'],
  ['example.tax', 'tax'],
  ['example.commission', 'commission'],
  ['example.owner', 'ownerShare'],
  ['example.penalty', 'penalty'],
] as const;

const PROMO = [
  ['example.pays', 'total'],
  ['example.promo', 'promo'],
  ['example.owner', 'ownerShare'],
] as const;

const SPLITS: Readonly<Record<TermsKind, typeof SPLIT | typeof PROMO | readonly []>> = {
  'cancellation-policies': [],
  'fee-schedules': SPLIT,
  'promo-codes': PROMO,
  'deadline-windows': [],
};

const momentWords = (moment: ExampleMoment, words: Words): string =>
  'hours' in moment
    ? words.text(`moment.${moment.at}`, { hours: hoursWords(moment.hours, words) })
    : words.text(`moment.${moment.at}`);
