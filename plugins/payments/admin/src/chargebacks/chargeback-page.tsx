import { Answered } from '@rental/shared/admin/parts/answered';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { formatMoney } from '@rental/shared/format-money';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { Link, useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ChargebackDetails } from '../../../contracts/admin-chargebacks';
import { PAYMENTS_ACTIONS } from '../../../contracts/admin-payments';
import { ANSWERABLE } from '../../../contracts/chargebacks';
import { formatAge, formatInstant } from '../format';
import { keyFor, useTexts } from '../texts';
import { AnswerForm } from './answer-form';

const ANSWER = [{ action: PAYMENTS_ACTIONS.answer, subject: null }];

const Place = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
`;

/** One chargeback: what the bank says, what we could say, and what to do about it. */
export function ChargebackPage() {
  const { text } = useTexts();
  const { id = '' } = useParams();
  const { answer, reload } = useAnswer<{ data: ChargebackDetails }>(`/payments/chargebacks/${id}`);
  const { allowedActions } = useRBAC(ANSWER);
  return (
    <Page.Main>
      <Page.Title>{text('chargeback.title')}</Page.Title>
      <Layouts.Header
        title={text('chargeback.title')}
        subtitle={id}
        navigationAction={
          <Place to="/plugins/payments/chargebacks">{text('chargebacks.title')}</Place>
        }
      />
      <Layouts.Content>
        <Answered answer={answer} loading={text('page.loading')} failed={text('page.failed')}>
          {({ data }) => (
            <Flex direction="column" alignItems="stretch" gap={6}>
              <Facts details={data} />
              {ANSWERABLE.includes(data.status) && !data.answered && allowedActions.canAnswer && (
                <AnswerForm key={data.id} details={data} onDone={reload} />
              )}
            </Flex>
          )}
        </Answered>
      </Layouts.Content>
    </Page.Main>
  );
}

function Facts({ details }: { readonly details: ChargebackDetails }) {
  const { text, locale } = useTexts();
  const { amount, currency, status, reason, of, answerBy, now, openedAt, booking } = details;
  const state = keyFor('chargebacks.status', status);
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography tag="h2" variant="beta">
          {formatMoney(amount, currency, locale)}
        </Typography>
        <Typography>{state ? text(state) : status}</Typography>
        <Typography>
          {text('chargeback.facts', {
            of: text(`chargeback.of.${of}`),
            reason: reason.replaceAll('_', ' '),
            at: formatInstant(openedAt, locale),
          })}
        </Typography>
        {answerBy && (
          <Typography textColor="neutral600">
            {text('chargeback.answerBy', {
              age: formatAge(answerBy, now, locale),
              at: formatInstant(answerBy, locale),
            })}
          </Typography>
        )}
        <Place to={`/plugins/bookings/${booking.documentId}`}>
          {text('chargeback.booking', { number: booking.number ?? booking.documentId })}
        </Place>
      </Flex>
    </Box>
  );
}
