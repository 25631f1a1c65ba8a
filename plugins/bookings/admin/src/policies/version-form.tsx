import { Box, Typography } from '@strapi/design-system';
import type {
  FeesContent,
  PolicyContent,
  PromoContent,
  TermsContents,
  TermsKind,
  TermsProblem,
  WindowsContent,
} from '../../../contracts/terms/contents';
import { Card } from '../card';
import { useTexts } from '../texts';
import { fieldsOf } from './describe-terms';
import type { ErrorOf } from './error-of';
import { FeesForm } from './fees-form';
import { PolicyForm } from './policy-form';
import { PromoForm } from './promo-form';
import { WindowsForm } from './windows-form';

interface FormProps {
  kind: TermsKind;
  content: TermsContents[TermsKind];
  problems: readonly TermsProblem[];
  onChange: (content: TermsContents[TermsKind]) => void;
}

export function VersionForm({ kind, content, problems, onChange }: FormProps) {
  const { text } = useTexts();
  const errorOf: ErrorOf = (path) => {
    const found = problems.find((problem) => problem.path === path);
    return found && text(`problem.${found.code}`, found.values);
  };
  return (
    <Card title={text('content.draft')}>
      {kind === 'cancellation-policies' && (
        <PolicyForm content={content as PolicyContent} errorOf={errorOf} onChange={onChange} />
      )}
      {kind === 'fee-schedules' && (
        <FeesForm content={content as FeesContent} errorOf={errorOf} onChange={onChange} />
      )}
      {kind === 'promo-codes' && (
        <PromoForm content={content as PromoContent} errorOf={errorOf} onChange={onChange} />
      )}
      {kind === 'deadline-windows' && (
        <WindowsForm content={content as WindowsContent} errorOf={errorOf} onChange={onChange} />
      )}
    </Card>
  );
}

interface ContentProps {
  kind: TermsKind;
  content: TermsContents[TermsKind];
  note: string;
}

/** A version that is read only. */
export function VersionContent({ kind, content, note }: ContentProps) {
  const words = useTexts();
  return (
    <Card title={words.text('content.published')}>
      <Typography variant="pi" textColor="neutral600">
        {note}
      </Typography>
      <Box tag="dl" paddingTop={3}>
        {fieldsOf(kind, content, words).map(({ key, label, lines }) => (
          <Box key={key} paddingTop={2}>
            <Typography tag="dt" variant="pi" textColor="neutral600">
              {label}
            </Typography>
            {lines.map((line) => (
              <Typography key={line} tag="dd" textColor="neutral800">
                {line}
              </Typography>
            ))}
          </Box>
        ))}
      </Box>
    </Card>
  );
}
