import { Button, Flex, Typography } from '@strapi/design-system';
import { useTexts } from '../texts';
import { KeyName } from './key-name';

/** The most used keys, always in sight. */
export function Hint({ onHelp }: { onHelp: () => void }) {
  const { text } = useTexts();
  const pairs = [
    [['j', 'k'], text('hint.move')],
    [['a'], text('hint.approve')],
    [['c'], text('hint.request_changes')],
    [['r'], text('hint.reject')],
    [['x'], text('hint.select')],
  ] as const;
  return (
    <Flex gap={4} wrap="wrap">
      {pairs.map(([keys, words]) => (
        <Flex key={words} gap={1}>
          {keys.map((key) => (
            <KeyName key={key} name={key} />
          ))}
          <Typography variant="pi" textColor="neutral600">
            {words}
          </Typography>
        </Flex>
      ))}
      <Button variant="ghost" size="S" onClick={onHelp}>
        {text('hint.all')} <KeyName name="?" />
      </Button>
    </Flex>
  );
}
