import { Box, Field, Flex, NumberInput, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { WindowsContent } from '../../../contracts/terms/contents';
import { unitOfWindow, type WindowKey } from '../../../contracts/terms/windows';
import { useTexts } from '../texts';
import { WINDOW_GROUPS } from './describe-windows';
import type { ErrorOf } from './error-of';

const Windows = styled.div`
  display: grid;
  gap: 2rem;
  grid-template-columns: repeat(auto-fill, minmax(min(26rem, 100%), 1fr));
  padding-top: 1.2rem;
`;

interface FormProps {
  content: WindowsContent;
  errorOf: ErrorOf;
  onChange: (content: WindowsContent) => void;
}

/** How long everybody has, step by step of a booking. */
export function WindowsForm(props: FormProps) {
  const { text } = useTexts();
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {(['booking', 'rental', 'after'] as const).map((group) => (
        <Box key={group}>
          <Typography tag="h3" variant="delta">
            {text(`windows.group.${group}`)}
          </Typography>
          <Windows>
            {WINDOW_GROUPS[group].map((name) => (
              <WindowField key={name} name={name} {...props} />
            ))}
          </Windows>
        </Box>
      ))}
    </Flex>
  );
}

function WindowField({ name, content, errorOf, onChange }: FormProps & { name: WindowKey }) {
  const { text } = useTexts();
  const unit = text(`windows.unit.${unitOfWindow(name)}`);
  return (
    <Field.Root name={name} hint={text(`windows.${name}.hint`)} error={errorOf(name)}>
      <Field.Label>{text('windows.label', { label: text(`windows.${name}`), unit })}</Field.Label>
      <NumberInput
        value={Number.isNaN(content[name]) ? undefined : content[name]}
        onValueChange={(value?: number) => onChange({ ...content, [name]: value ?? NaN })}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
