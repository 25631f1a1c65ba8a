import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Person, SuspensionEntry } from '../../../contracts/people';
import { useRights } from '../access';
import { formatInstant } from '../format';
import { Card } from '../person/card';
import { Row, Rows } from '../person/rows';
import { useTexts } from '../texts';
import { RestoreDialog } from './restore-dialog';
import { SuspendDialog } from './suspend-dialog';

interface CardProps {
  person: Person;
  onChanged: () => void;
}

/** How the person stands, what it was before, and what can be done about it. */
export function SuspensionCard({ person, onChanged }: CardProps) {
  const { text } = useTexts();
  const may = useRights();
  const [isOpen, setOpen] = useState(false);
  const close = (done: boolean): void => {
    setOpen(false);
    if (done) onChanged();
  };
  const AskingDialog = person.isSuspended ? RestoreDialog : SuspendDialog;
  return (
    <Card title={text('standing.title')}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography>{text(person.isSuspended ? 'standing.is.off' : 'standing.is.on')}</Typography>
        <History entries={person.suspensions} />
        {may('suspend') && (
          <div>
            <Button
              variant={person.isSuspended ? 'success-light' : 'danger-light'}
              onClick={() => setOpen(true)}
            >
              {text(person.isSuspended ? 'restore.open' : 'suspend.open')}
            </Button>
          </div>
        )}
      </Flex>
      {isOpen && <AskingDialog personId={person.id} name={person.name} onClose={close} />}
    </Card>
  );
}

function History({ entries }: { entries: readonly SuspensionEntry[] }) {
  const { text, locale } = useTexts();
  if (entries.length === 0) return null;
  const by = (name: string | null): string => name ?? text('staff.gone');
  return (
    <Rows>
      {entries.map(({ at, by: staff, reason, restored }) => (
        <Row
          key={at}
          title={
            <Typography>
              {text('standing.since', { at: formatInstant(at, locale), by: by(staff) })}
            </Typography>
          }
          detail={[
            reason,
            ...(restored
              ? [
                  text('standing.until', {
                    at: formatInstant(restored.at, locale),
                    by: by(restored.by),
                    reason: restored.reason,
                  }),
                ]
              : []),
          ].join(' · ')}
        />
      ))}
    </Rows>
  );
}
