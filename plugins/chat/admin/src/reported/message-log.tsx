import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { OpenedConversation } from '../../../contracts/staff';
import { Card } from '../card';
import { formatInstant } from '../format';
import { useTexts } from '../texts';

type Message = OpenedConversation['log'][number];

const Words = styled(Typography)`
  overflow-wrap: anywhere;
  white-space: pre-line;
`;

const Picture = styled.img`
  block-size: 12rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  inline-size: auto;
  max-inline-size: 100%;
`;

const MOST = 500;

/** Everything that the two and the platform have said, the oldest first. */
export function MessageLog({ conversation }: { readonly conversation: OpenedConversation }) {
  const { text } = useTexts();
  const { log } = conversation;
  return (
    <Card title={text(log.length < MOST ? 'case.log' : 'case.log.last')}>
      {log.length === 0 ? (
        <Typography textColor="neutral600">{text('case.log.empty')}</Typography>
      ) : (
        <Flex tag="ol" direction="column" alignItems="stretch" gap={4}>
          {log.map((message) => (
            <Box tag="li" key={message.id}>
              <Entry message={message} conversation={conversation} />
            </Box>
          ))}
        </Flex>
      )}
    </Card>
  );
}

interface EntryProps {
  readonly message: Message;
  readonly conversation: OpenedConversation;
}

function Entry({ message, conversation }: EntryProps) {
  const { text, locale } = useTexts();
  const { text: words, original, notice, attachments, sentAt } = message;
  return (
    <>
      <Typography variant="pi" textColor="neutral600">
        <Sender message={message} conversation={conversation} />
        {' · '}
        <time dateTime={sentAt}>{formatInstant(sentAt, locale)}</time>
      </Typography>
      <Words tag="p">
        {notice ? text(`notice.${notice.name}`, { number: notice.number }) : words}
      </Words>
      {original !== null && (
        <Words tag="p" variant="pi" textColor="warning700">
          {text('case.original', { text: original })}
        </Words>
      )}
      {attachments.length > 0 && (
        <Flex gap={2} wrap="wrap" paddingTop={2}>
          {attachments.map(({ uploadId, url }, index) => (
            <Picture key={uploadId} src={url} alt={text('case.picture', { number: index + 1 })} />
          ))}
        </Flex>
      )}
    </>
  );
}

function Sender({ message: { senderId }, conversation: { renter, owner } }: EntryProps) {
  const { text } = useTexts();
  if (senderId === null) return text('case.platform');
  return senderId === renter.id
    ? text('case.renter', { name: renter.name })
    : text('case.owner', { name: owner.name });
}
