import { useAnswer } from '@rental/shared/admin/use-answer';
import type { CheckEntry } from '../../../contracts/identity-review';
import { CheckRows } from '../identity/check-rows';
import { useTexts } from '../texts';
import { None, Section } from './section';

/** Documents that the person sent, and what became of them. */
export function Identity({ personId }: { personId: string }) {
  const { text } = useTexts();
  const { answer } = useAnswer<{ data: readonly CheckEntry[] }>(
    `/accounts/people/${personId}/identity`,
  );
  return (
    <Section title={text('identity.documents')} answer={answer}>
      {(checks) =>
        checks.length === 0 ? (
          <None>{text('identity.nothing')}</None>
        ) : (
          <CheckRows checks={checks} />
        )
      }
    </Section>
  );
}
