import type { PayoutsSummary } from '@rental/payments/contracts/admin-overview';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { formatAge } from '@rental/shared/format-age';
import { formatMoney } from '@rental/shared/format-money';
import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { useTexts } from '../texts';
import { Calm, WidgetBody } from './widget-body';

const STAGES = ['due', 'failed', 'later', 'underWay'] as const;
type Stage = (typeof STAGES)[number];

const ListLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
`;

const Amount = styled(Typography)`
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;

const Wide = styled.div`
  overflow-x: auto;
`;

/** What owners are about to be paid, each currency by itself. */
export function PayoutsWidget() {
  const { text } = useTexts();
  const { answer, reload } = useAnswer<{ data: PayoutsSummary }>('/payments/payouts/summary');
  return (
    <WidgetBody answer={answer} reload={reload}>
      {({ data }) =>
        data.currencies.length === 0 ? (
          <Calm>{text('home.payouts.none')}</Calm>
        ) : (
          <Summary summary={data} />
        )
      }
    </WidgetBody>
  );
}

function Summary({ summary }: { readonly summary: PayoutsSummary }) {
  const { text, locale } = useTexts();
  const { currencies, oldestDueAt, now } = summary;
  const counts = (stage: Stage): number =>
    currencies.reduce((sum, currency) => sum + currency[stage].count, 0);
  const shown = STAGES.filter((stage) => stage === 'due' || counts(stage) > 0);
  return (
    <>
      <Wide>
        <Table colCount={shown.length + 1} rowCount={currencies.length + 1}>
          <Thead>
            <Tr>
              <Head>{text('home.payouts.currency')}</Head>
              {shown.map((stage) => (
                <Head key={stage}>{text(`home.payouts.${stage}`)}</Head>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {currencies.map((line) => (
              <Tr key={line.currency}>
                <Td>
                  <Typography fontWeight="semiBold">{line.currency}</Typography>
                </Td>
                {shown.map((stage) => (
                  <Td key={stage}>
                    <Sum stage={stage} {...line[stage]} currency={line.currency} />
                  </Td>
                ))}
              </Tr>
            ))}
          </Tbody>
        </Table>
      </Wide>
      {oldestDueAt && (
        <Typography tag="p" textColor="neutral600" paddingTop={3}>
          {text('home.payouts.oldest', { age: formatAge(oldestDueAt, now, locale) })}
        </Typography>
      )}
    </>
  );
}

const Head = ({ children }: { readonly children: string }) => (
  <Th>
    <Typography variant="sigma" textColor="neutral600">
      {children}
    </Typography>
  </Th>
);

interface SumProps {
  readonly stage: Stage;
  readonly count: number;
  readonly amount: number;
  readonly currency: string;
}

function Sum({ stage, count, amount, currency }: SumProps) {
  const { text, locale } = useTexts();
  if (count === 0) return <Typography textColor="neutral600">–</Typography>;
  return (
    <>
      <Amount tag="div" textColor={stage === 'failed' ? 'danger600' : 'neutral800'}>
        {formatMoney(amount, currency, locale)}
      </Amount>
      <ListLink to={`/plugins/payments/payouts?stage=${stage}`}>
        {text('home.payouts.count', { count })}
      </ListLink>
    </>
  );
}
