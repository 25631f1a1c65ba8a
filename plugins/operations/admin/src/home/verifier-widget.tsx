import { useAnswer } from '@rental/shared/admin/use-answer';
import { Box, Typography } from '@strapi/design-system';
import type { VerifierView } from '../../../contracts/verifier';
import { useTexts } from '../texts';
import { Verdict } from '../verifier/verdict';
import { Entry, EntryList } from './entry-list';
import { bookingPage } from './links';
import { WidgetBody } from './widget-body';

const SHOWN = 4;
const PAGE = '/plugins/verifier';

/** Whether every promise held when it was looked at last. */
export function VerifierWidget() {
  const { text } = useTexts();
  const { answer, reload } = useAnswer<{ data: VerifierView }>('/operations/verifier');
  return (
    <WidgetBody answer={answer} reload={reload}>
      {({ data: { last } }) =>
        last ? (
          <>
            <Box paddingBottom={4}>
              <Verdict run={last} />
            </Box>
            <EntryList>
              {last.findings.slice(0, SHOWN).map(({ code, message, booking, facts }) => (
                <Entry
                  key={`${code} ${booking?.documentId ?? ''} ${facts.join(' ')}`}
                  to={booking ? bookingPage(booking.documentId) : PAGE}
                  name={booking?.number ?? code}
                  about={message}
                  when=""
                />
              ))}
            </EntryList>
          </>
        ) : (
          <Typography textColor="neutral600">{text('verifier.never')}</Typography>
        )
      }
    </WidgetBody>
  );
}
