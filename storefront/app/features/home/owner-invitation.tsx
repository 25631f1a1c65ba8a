import { Link } from '@remix-run/react';
import { useTranslate } from '~/lib/i18n/translation';

/** For people with things to lend: what they get, and a look at what others charge. */
export function OwnerInvitation() {
  const t = useTranslate();
  return (
    <section className="page-width pt-16 lg:pt-24">
      <div className="grid gap-6 lg:grid-cols-[1fr_1.25fr] lg:gap-16">
        <h2 className="display text-32">{t('home.owner.title')}</h2>
        <div>
          <p className="max-w-xl text-17">{t('home.owner.text')}</p>
          <ul
            className="mt-4 max-w-xl divide-y divide-hairline border-y border-hairline text-15"
            role="list"
          >
            {([1, 2, 3] as const).map((point) => (
              <li key={point} className="py-3">
                {t(`home.owner.point${point}`)}
              </li>
            ))}
          </ul>
          <Link className="button button-quiet mt-6" to="/search">
            {t('home.owner.action')}
          </Link>
        </div>
      </div>
    </section>
  );
}
