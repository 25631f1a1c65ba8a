/** What owners are told when staff have looked at a listing: plain text in their language. Pure. */
import type { ReviewState } from '../../../contracts/own-listing';

/** `pending`: it was decided, and the decision is taken back. */
export type ToldState = Exclude<ReviewState, 'withdrawn'>;

export interface DecidedReview {
  readonly state: ToldState;
  readonly title: string;
  /** Of a live listing some changes were looked at, else all of it. */
  readonly isEdit: boolean;
  readonly reason: string | null;
  /** The owner's page. */
  readonly url: string;
}

type Words = Readonly<Record<ToldState, { readonly subject: string; readonly said: string }>>;

interface Language {
  readonly listing: Words;
  readonly edit: Words;
  readonly reason: string;
}

const LANGUAGES: Readonly<Record<'en' | 'de', Language>> = {
  en: {
    listing: {
      approved: { subject: 'Your listing is live', said: 'We have approved “{title}”.' },
      changes_requested: {
        subject: 'Your listing needs a change',
        said: 'We have looked at “{title}” and ask you to change something before it goes live.',
      },
      rejected: { subject: 'Your listing was not approved', said: 'We cannot list “{title}”.' },
      pending: {
        subject: 'We are looking at your listing again',
        said: 'We have taken back what we told you about “{title}” a moment ago, and look at it once more. You hear from us; there is nothing for you to do.',
      },
    },
    edit: {
      approved: {
        subject: 'Your changes are live',
        said: 'We have approved your changes of “{title}”.',
      },
      changes_requested: {
        subject: 'Your changes need another look',
        said: 'We ask you to revise your changes of “{title}”. The approved version stays live.',
      },
      rejected: {
        subject: 'Your changes were not approved',
        said: 'We cannot take your changes of “{title}”. The approved version stays live.',
      },
      pending: {
        subject: 'We are looking at your changes again',
        said: 'We have taken back what we told you about your changes of “{title}” a moment ago, and look at them once more. Until then the version before them is live.',
      },
    },
    reason: 'Why:',
  },
  de: {
    listing: {
      approved: { subject: 'Dein Inserat ist online', said: 'Wir haben „{title}“ freigegeben.' },
      changes_requested: {
        subject: 'An deinem Inserat ist etwas zu ändern',
        said: 'Wir haben „{title}“ geprüft und bitten dich um eine Änderung, bevor es online geht.',
      },
      rejected: {
        subject: 'Dein Inserat wurde nicht freigegeben',
        said: 'Wir können „{title}“ nicht anbieten.',
      },
      pending: {
        subject: 'Wir sehen uns dein Inserat noch einmal an',
        said: 'Was wir dir eben über „{title}“ geschrieben haben, nehmen wir zurück und prüfen noch einmal. Du hörst von uns und musst nichts tun.',
      },
    },
    edit: {
      approved: {
        subject: 'Deine Änderungen sind online',
        said: 'Wir haben deine Änderungen an „{title}“ freigegeben.',
      },
      changes_requested: {
        subject: 'An deinen Änderungen ist etwas zu verbessern',
        said: 'Bitte überarbeite deine Änderungen an „{title}“. Die freigegebene Fassung bleibt online.',
      },
      rejected: {
        subject: 'Deine Änderungen wurden nicht freigegeben',
        said: 'Wir können deine Änderungen an „{title}“ nicht übernehmen. Die freigegebene Fassung bleibt online.',
      },
      pending: {
        subject: 'Wir sehen uns deine Änderungen noch einmal an',
        said: 'Was wir dir eben über deine Änderungen an „{title}“ geschrieben haben, nehmen wir zurück und prüfen noch einmal. Bis dahin ist die Fassung davor online.',
      },
    },
    reason: 'Der Grund:',
  },
};

/** @param locale of the account; English where there are no texts in it */
export function writeReviewMail(
  { state, title, isEdit, reason, url }: DecidedReview,
  locale: string | null,
): { subject: string; text: string } {
  const language = LANGUAGES[locale?.toLowerCase().startsWith('de') ? 'de' : 'en'];
  const { subject, said } = language[isEdit ? 'edit' : 'listing'][state];
  const why = reason === null ? [] : [`${language.reason} ${reason}`];
  return {
    subject,
    text: [said.replace('{title}', () => title), ...why, url, 'Rental Portal'].join('\n\n'),
  };
}
