import type { Page } from '~/lib/page.server';

export interface SignInNotice {
  tone: 'good' | 'warn';
  text: string;
}

/** Why the visitor is here, from `?why=`; strangers who only follow a link are told nothing. */
export function signInNotice({ t, url }: Page): SignInNotice | undefined {
  switch (url.searchParams.get('why')) {
    case 'ended':
      return { tone: 'warn', text: t('signIn.ended') };
    case 'suspended':
      return { tone: 'warn', text: t('signIn.suspended') };
    case 'confirmed':
      return { tone: 'good', text: t('signIn.confirmed') };
    case 'email':
      return { tone: 'good', text: t('signIn.emailChanged') };
    case 'password':
      return { tone: 'good', text: t('signIn.passwordChanged') };
    default:
      return url.searchParams.has('redirectTo')
        ? { tone: 'warn', text: t('signIn.needed') }
        : undefined;
  }
}
