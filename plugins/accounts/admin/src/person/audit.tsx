import { useAnswer } from '@rental/shared/admin/use-answer';
import { Typography } from '@strapi/design-system';
import type { PersonAudit } from '../../../contracts/people';
import { formatInstant } from '../format';
import { auditLogOf } from '../links';
import { QuietLink } from '../quiet-link';
import { useTexts } from '../texts';
import { useWordsOf } from '../words-of';
import { Row, Rows } from './rows';
import { None, Section } from './section';

/** What staff did about the person. */
export function Audit({ personId }: { personId: string }) {
  const { text, locale } = useTexts();
  const words = useWordsOf();
  const { answer } = useAnswer<{ data: PersonAudit }>(`/accounts/people/${personId}/audit-log`);
  return (
    <Section
      title={text('audit.title')}
      answer={answer}
      action={({ total }) =>
        total > 0 && (
          <QuietLink to={auditLogOf(personId)}>{text('audit.all', { count: total })}</QuietLink>
        )
      }
    >
      {({ entries }) =>
        entries.length === 0 ? (
          <None>{text('audit.none')}</None>
        ) : (
          <Rows>
            {entries.map((entry) => (
              <Row
                key={entry.id}
                title={
                  <Typography fontWeight="semiBold">
                    {words('operations', `action.${entry.action}`)}
                  </Typography>
                }
                detail={[
                  formatInstant(entry.at, locale),
                  entry.actor.name ?? words('operations', 'actor.gone'),
                  ...(entry.reason ? [entry.reason] : []),
                ].join(' · ')}
              />
            ))}
          </Rows>
        )
      }
    </Section>
  );
}
