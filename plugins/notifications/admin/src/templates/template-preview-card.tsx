import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { TemplatePreview, TemplateText } from '../../../contracts/templates';
import { useTexts } from '../texts';

type Shown = TemplatePreview | 'loading' | 'failed';

function usePreview(template: TemplateText): Shown {
  const { post } = useFetchClient();
  const [shown, setShown] = useState<Shown>('loading');
  const asked = JSON.stringify(template);
  useEffect(() => {
    let isCurrent = true;
    post<{ data: TemplatePreview }>('/notifications/templates/preview', JSON.parse(asked)).then(
      ({ data }) => isCurrent && setShown(data.data),
      () => isCurrent && setShown('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [post, asked]);
  return shown;
}

/** The saved template with example facts, what is wrong with it, and the way to one's own mailbox. */
export function TemplatePreviewCard({ template }: { readonly template: TemplateText }) {
  const { text } = useTexts();
  const shown = usePreview(template);
  if (typeof shown === 'string')
    return <Typography variant="pi">{text(`template.${shown}`)}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography variant="pi" textColor="neutral600">
        {text('template.hint')}
      </Typography>
      <Box background="neutral100" hasRadius padding={4}>
        <Typography tag="p" fontWeight="bold">
          {shown.title}
        </Typography>
        {shown.paragraphs.map((paragraph) => (
          <Typography key={paragraph} tag="p" style={{ whiteSpace: 'pre-line' }}>
            {paragraph}
          </Typography>
        ))}
      </Box>
      {shown.problems.map(({ message }) => (
        <Typography key={message} tag="p" variant="pi" textColor="danger600">
          {message}
        </Typography>
      ))}
      <Typography variant="pi" textColor="neutral600">
        {text('template.names', { names: shown.names.map((name) => `{${name}}`).join(' ') })}
      </Typography>
      <TestSend template={template} disabled={shown.problems.length > 0} />
    </Flex>
  );
}

interface TestSendProps {
  readonly template: TemplateText;
  readonly disabled: boolean;
}

function TestSend({ template, disabled }: TestSendProps) {
  const { text } = useTexts();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isSending, setSending] = useState(false);
  const send = async (): Promise<void> => {
    setSending(true);
    try {
      const { data } = await post<{ data: { to: string } }>(
        '/notifications/templates/test-send',
        template,
      );
      toggleNotification({
        type: 'success',
        message: text('template.sent', { to: data.data.to }),
      });
    } catch {
      toggleNotification({ type: 'danger', message: text('template.notSent') });
    }
    setSending(false);
  };
  return (
    <Button
      variant="secondary"
      fullWidth
      disabled={disabled}
      loading={isSending}
      onClick={() => void send()}
    >
      {text('template.send')}
    </Button>
  );
}
