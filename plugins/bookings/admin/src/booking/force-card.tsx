import { Answered } from '@rental/shared/admin/parts/answered';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import {
  FORCE_ACTIONS,
  type ForceKind,
  type ForceOption,
  type ForceOptions,
} from '../../../contracts/forced-transitions';
import { Card } from '../card';
import { keyFor, useTexts } from '../texts';
import { ForceDialog } from './force-dialog';

const permission = (kind: ForceKind) => [{ action: FORCE_ACTIONS[kind], subject: null }];
const PERMISSIONS = {
  review: permission('review'),
  state: permission('state'),
  money: permission('money'),
} as const;

/** Which kinds the signed-in member of staff may force; the server asks the same. */
function useAllowedKinds(): Readonly<Record<ForceKind, boolean>> {
  const review = useRBAC(PERMISSIONS.review).allowedActions;
  const state = useRBAC(PERMISSIONS.state).allowedActions;
  const money = useRBAC(PERMISSIONS.money).allowedActions;
  const isAllowed = (actions: Record<string, boolean>): boolean =>
    Object.values(actions).some(Boolean);
  return { review: isAllowed(review), state: isAllowed(state), money: isAllowed(money) };
}

interface CardProps {
  bookingId: string;
  onForced: () => void;
}

/** The steps that the state machine lists from here, for staff who may take them in another's place. */
export function ForceCard({ bookingId, onForced }: CardProps) {
  const { text } = useTexts();
  const { answer, reload } = useAnswer<{ data: ForceOptions }>(
    `/bookings/${bookingId}/transitions`,
  );
  return (
    <Card title={text('force.title')}>
      <Answered answer={answer} loading={text('force.loading')} failed={text('force.failed')}>
        {({ data }) => (
          <Options
            found={data}
            onForced={() => {
              reload();
              onForced();
            }}
            onStale={reload}
          />
        )}
      </Answered>
    </Card>
  );
}

interface OptionsProps {
  found: ForceOptions;
  onForced: () => void;
  onStale: () => void;
}

function Options({ found, onForced, onStale }: OptionsProps) {
  const { text } = useTexts();
  const allowed = useAllowedKinds();
  const [asked, setAsked] = useState<ForceOption>();
  if (found.options.length === 0)
    return (
      <Typography textColor="neutral600">
        {text(found.pending ? 'force.pending' : 'force.none')}
      </Typography>
    );
  return (
    <>
      <Typography tag="p" textColor="neutral600">
        {text('force.intro')}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingTop={4}>
        {found.options.map((option) => (
          <Option
            key={`${option.event} ${option.inPlaceOf}`}
            option={option}
            isAllowed={allowed[option.kind]}
            onAsk={() => setAsked(option)}
          />
        ))}
      </Flex>
      {asked && (
        <ForceDialog
          found={found}
          option={asked}
          onClose={(outcome) => {
            setAsked(undefined);
            if (outcome === 'forced') onForced();
            if (outcome === 'refused') onStale();
          }}
        />
      )}
    </>
  );
}

interface OptionProps {
  option: ForceOption;
  isAllowed: boolean;
  onAsk: () => void;
}

function Option({ option, isAllowed, onAsk }: OptionProps) {
  const { text } = useTexts();
  const { inPlaceOf, event, refusal, kind } = option;
  const step = keyFor('step', event);
  const why = refusal?.message ?? (isAllowed ? undefined : text(`force.needs.${kind}`));
  return (
    <Box tag="li" style={{ listStyle: 'none' }}>
      <Button variant="secondary" fullWidth disabled={why !== undefined} onClick={onAsk}>
        {`${step ? text(step) : event} ${text(`force.for.${inPlaceOf}`)}`}
      </Button>
      {why && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {why}
        </Typography>
      )}
    </Box>
  );
}
