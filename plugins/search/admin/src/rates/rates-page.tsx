import { Answered } from '@rental/shared/admin/parts/answered';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { BASE_CURRENCY, RATES_ACTIONS, type RatesPage } from '../../../contracts/rates';
import { useTexts } from '../texts';
import { RateTable } from './rate-table';
import { SetRatesDialog } from './set-rates-dialog';

const SET = [{ action: RATES_ACTIONS.set, subject: null }];

/** What approximate prices and price filters are converted at. */
export default function ExchangeRatesPage() {
  const { text } = useTexts();
  return (
    <Page.Protect permissions={[{ action: RATES_ACTIONS.read, subject: null }]}>
      <Page.Main>
        <Page.Title>{text('rates.title')}</Page.Title>
        <Layouts.Header
          title={text('rates.title')}
          subtitle={text('rates.subtitle', { base: BASE_CURRENCY })}
        />
        <Layouts.Content>
          <Rates />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}

function Rates() {
  const { text } = useTexts();
  const { answer, reload } = useAnswer<RatesPage>('/search/rates');
  return (
    <Answered answer={answer} loading={text('rates.loading')} failed={text('rates.failed')}>
      {(page) => <RateForm key={JSON.stringify(page.data)} page={page} onSet={reload} />}
    </Answered>
  );
}

interface FormProps {
  readonly page: RatesPage;
  readonly onSet: () => void;
}

/** New rates are written beside those in force; what is left empty stays as it is. */
function RateForm({ page: { data, meta }, onSet }: FormProps) {
  const { text } = useTexts();
  const { allowedActions } = useRBAC(SET);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [isAsking, setAsking] = useState(false);
  const rates = Object.entries(typed)
    .map(([currency, perUsd]) => ({ currency, perUsd: perUsd.trim().replace(',', '.') }))
    .filter(({ perUsd }) => perUsd !== '');
  return (
    <>
      <RateTable
        rates={data}
        typed={typed}
        onType={
          allowedActions.canSet
            ? (currency, perUsd) => setTyped({ ...typed, [currency]: perUsd })
            : undefined
        }
      />
      {allowedActions.canSet && (
        <Flex gap={3} wrap="wrap" paddingTop={4}>
          <Button disabled={rates.length === 0} onClick={() => setAsking(true)}>
            {text('rates.set', { count: rates.length })}
          </Button>
          <Typography variant="pi" textColor="neutral600">
            {text('rates.from', { day: meta.today })}
          </Typography>
        </Flex>
      )}
      {isAsking && (
        <SetRatesDialog
          rates={rates}
          onClose={(isSet) => {
            setAsking(false);
            if (isSet) onSet();
          }}
        />
      )}
    </>
  );
}
