import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { formatMoney } from '@rental/shared/format-money';
import { styled } from 'styled-components';
import type { ModerationFlag } from '../../../contracts/moderation';
import { keyFor, useTexts, type Translate } from '../texts';
import { Section } from './section';

const List = styled.ul`
  display: grid;
  gap: 0.8rem;
  list-style: none;
  margin: 0;
  overflow-wrap: anywhere;
  padding: 0;
`;

/** Why to look closer, in words. */
export function FlagList({ flags }: { flags: readonly ModerationFlag[] }) {
  const { text, locale } = useTexts();
  return (
    <Section title={text('flags.title')}>
      {flags.length === 0 ? (
        <Typography textColor="neutral600">{text('flags.none')}</Typography>
      ) : (
        <List>
          {flags.map((flag) => (
            <li key={`${flag.code} ${flag.variant} ${flag.field} ${flag.reason}`}>
              <Flex gap={2} alignItems="flex-start">
                <Box flex="none">
                  <Badge backgroundColor="warning100" textColor="warning700">
                    {text(`flag.${flag.code}`)}
                  </Badge>
                </Box>
                <Typography>{sentenceOf(flag, text, locale)}</Typography>
              </Flex>
            </li>
          ))}
        </List>
      )}
    </Section>
  );
}

/** The server's own sentence where there is no text for it. */
function sentenceOf(flag: ModerationFlag, text: Translate, locale: string): string {
  const key = keyFor(`flag.${flag.code}`, flag.variant);
  if (!key) return flag.reason;
  return text(key, {
    ...shownValues(flag, text, locale),
    field: fieldName(flag.field, text),
  }).trim();
}

function fieldName(field: string | null, text: Translate): string {
  const key = field && keyFor('field', field);
  return key ? text(key) : (field ?? '').replace(/^attributes\./, '');
}

function shownValues({ values }: ModerationFlag, text: Translate, locale: string) {
  const { amount, median, currency, unit } = values;
  if (typeof amount !== 'number' || typeof median !== 'number') return values;
  const unitKey = keyFor('unit', String(unit));
  return {
    ...values,
    amount: formatMoney(amount, String(currency), locale),
    median: formatMoney(median, String(currency), locale),
    unit: unitKey ? text(unitKey) : String(unit),
  };
}
