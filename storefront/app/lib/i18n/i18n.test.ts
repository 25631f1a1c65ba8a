import { de } from '~/locales/de';
import { en } from '~/locales/en';
import { catalogues, type ServerMessages } from './catalogues.server';
import { createFormatter } from './format.server';
import { acceptedTags, chooseLanguage } from './language.server';
import { createTranslate, type Message } from './translator';

const ask = (url: string, headers: Record<string, string> = {}) =>
  chooseLanguage(new Request(`http://localhost${url}`, { headers }));

describe('createTranslate', () => {
  const t = createTranslate('en', en);

  it('fills placeholders and chooses the plural form', () => {
    expect(t('filter.location', { place: 'Rome' })).toBe('Near Rome');
    expect(t('search.total', { count: 1 })).toBe('1 listing');
    expect(t('search.total', { count: 1234 })).toBe('1,234 listings');
  });

  it('writes numbers by the language', () => {
    expect(createTranslate('de', de)('search.total', { count: 1234 })).toBe('1.234 Angebote');
  });
});

it('has the same placeholders in every language', () => {
  const placeholders = (messages: ServerMessages) =>
    Object.entries(messages).map(([key, message]: [string, Message]) => {
      const text = typeof message === 'string' ? message : message.other;
      return `${key}: ${[...text.matchAll(/\{(\w+)\}/g)]
        .map(([, name]) => name)
        .sort()
        .join()}`;
    });
  expect(placeholders(catalogues.de)).toEqual(placeholders(catalogues.en));
});

describe('createFormatter', () => {
  const english = createFormatter('en-US');
  const german = createFormatter('de-DE');

  it('writes money by its currency’s minor unit', () => {
    expect(english.money(105_050, 'USD')).toBe('$1,050.50');
    expect(english.money(105_000, 'USD', 'short')).toBe('$1,050');
    expect(english.money(5_000, 'JPY')).toBe('¥5,000');
    expect(english.money(1_500, 'KWD')).toBe('KWD\u00a01.500');
    expect(german.money(105_050, 'EUR')).toBe('1.050,50\u00a0€');
    expect(english.majorMoney(8.5, 'USD')).toBe('$8.50');
  });

  it('writes calendar dates without a time zone in between', () => {
    expect(english.date('2026-12-04', 'full')).toBe('Friday, December 4, 2026');
    expect(german.date('2026-12', 'month')).toBe('Dezember 2026');
    expect(english.dateRange('2026-12-30', '2027-01-02')).toContain('Jan 2');
  });

  it('writes instants on the wall clock of the listing', () => {
    expect(english.instant('2026-12-04T09:00:00Z', 'Asia/Tokyo')).toMatch(
      /^Fri, Dec 4,? (at )?6:00\sPM$/,
    );
  });

  it('writes measures, ratings and weekdays', () => {
    expect(english.distance(800)).toBe('800 m');
    expect(english.distance(2_340)).toBe('2.3 km');
    expect(german.rating(5)).toBe('5,0');
    expect(english.weekday(0, 'long')).toBe('Sunday');
    expect(english.firstWeekday()).toBe(7);
    expect(german.firstWeekday()).toBe(1);
  });
});

describe('chooseLanguage', () => {
  it('listens to the address first, then to the browser', async () => {
    const german = { 'accept-language': 'fr, de-CH;q=0.9, en;q=0.5' };
    expect(await ask('/', german)).toMatchObject({ language: 'de', formatLocale: 'de-CH' });
    expect(await ask('/?lng=en', german)).toMatchObject({ language: 'en', formatLocale: 'en-US' });
    expect(await ask('/', { 'accept-language': 'en-GB' })).toMatchObject({ formatLocale: 'en-GB' });
    expect(await ask('/?lng=xx')).toMatchObject({ language: 'en', setCookie: undefined });
  });

  it('keeps the choice', async () => {
    const { setCookie } = await ask('/?lng=de');
    const cookie = setCookie?.split(';')[0] ?? '';
    expect(await ask('/', { cookie })).toMatchObject({ language: 'de', setCookie: undefined });
  });

  it('survives malformed headers', () => {
    expect(acceptedTags('*;q=0.1, ;;, de;q=0, en-US;q=x, "<script>"')).toEqual([]);
  });
});
