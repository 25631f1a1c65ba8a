import type { CheckEntry } from '../../../contracts/identity-review';
import { formatInstant } from '../format';
import { Row, Rows } from '../person/rows';
import { QuietLink } from '../quiet-link';
import { useTexts } from '../texts';
import { CheckBadge } from './check-badge';

/** Documents of one person, each leading to its page. */
export function CheckRows({ checks }: { checks: readonly CheckEntry[] }) {
  const { text, locale } = useTexts();
  return (
    <Rows>
      {checks.map((check) => (
        <Row
          key={check.id}
          title={
            <QuietLink to={`/plugins/accounts/identity/${check.id}`}>
              {text(`document.${check.documentKind}`)}
            </QuietLink>
          }
          detail={[
            formatInstant(check.decidedAt ?? check.submittedAt, locale),
            ...(check.refusal ? [text(`refusal.${check.refusal}`)] : []),
            ...(check.words ? [check.words] : []),
          ].join(' · ')}
        >
          <CheckBadge state={check.state} />
        </Row>
      ))}
    </Rows>
  );
}
