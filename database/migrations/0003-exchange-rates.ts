/**
 * Fixed rates that the catalogue starts with: plausible, and the same on every machine. They only
 * order and filter; nothing is ever charged at them. Newer rows are added beside these.
 */
export interface CurrencyRates {
  code: string;
  /** Decimal places of the minor unit. */
  exponent: number;
  /** Major units for one US dollar, one for each of RATE_DATES. */
  perUsd: readonly [number, number];
}

export const RATE_DATES = ['2026-01-01', '2026-07-01'] as const;

const rates = (code: string, january: number, july: number, exponent = 2): CurrencyRates => ({
  code,
  exponent,
  perUsd: [january, july],
});

export const CURRENCIES: readonly CurrencyRates[] = [
  rates('USD', 1, 1),
  rates('EUR', 0.92, 0.91),
  rates('GBP', 0.79, 0.78),
  rates('CHF', 0.88, 0.87),
  rates('SEK', 10.4, 10.2),
  rates('NOK', 10.7, 10.6),
  rates('DKK', 6.87, 6.79),
  rates('ISK', 138, 137),
  rates('PLN', 3.95, 3.9),
  rates('CZK', 23.1, 22.8),
  rates('HUF', 358, 352),
  rates('RON', 4.58, 4.55),
  rates('RSD', 107.8, 106.6),
  rates('UAH', 41.5, 42),
  rates('GEL', 2.72, 2.7),
  rates('TRY', 36.5, 39.2),
  rates('CAD', 1.37, 1.36),
  rates('MXN', 18.9, 18.6),
  rates('BRL', 5.45, 5.5),
  rates('ARS', 1080, 1190),
  rates('CLP', 940, 930, 0),
  rates('COP', 4120, 4080),
  rates('PEN', 3.72, 3.7),
  rates('UYU', 40.2, 40.6),
  rates('PYG', 7800, 7850, 0),
  rates('BOB', 6.91, 6.91),
  rates('CRC', 512, 508),
  rates('GTQ', 7.72, 7.7),
  rates('DOP', 60.8, 61.4),
  rates('JMD', 157, 159),
  rates('JPY', 149, 146, 0),
  rates('KRW', 1375, 1360, 0),
  rates('CNY', 7.18, 7.15),
  rates('HKD', 7.8, 7.8),
  rates('TWD', 32.1, 31.8),
  rates('SGD', 1.33, 1.32),
  rates('MYR', 4.42, 4.35),
  rates('THB', 34.2, 33.6),
  rates('VND', 25300, 25500, 0),
  rates('IDR', 15900, 16000),
  rates('PHP', 57.2, 57.5),
  rates('INR', 84.6, 85.2),
  rates('PKR', 279, 281),
  rates('BDT', 119, 121),
  rates('LKR', 298, 301),
  rates('NPR', 135.4, 136.3),
  rates('KZT', 498, 510),
  rates('AUD', 1.52, 1.5),
  rates('NZD', 1.66, 1.64),
  rates('FJD', 2.25, 2.24),
  rates('AED', 3.6725, 3.6725),
  rates('SAR', 3.75, 3.75),
  rates('QAR', 3.64, 3.64),
  rates('KWD', 0.307, 0.306, 3),
  rates('BHD', 0.376, 0.376, 3),
  rates('OMR', 0.3845, 0.3845, 3),
  rates('JOD', 0.709, 0.709, 3),
  rates('ILS', 3.7, 3.65),
  rates('EGP', 49.2, 49.8),
  rates('MAD', 9.95, 9.8),
  rates('TND', 3.12, 3.08, 3),
  rates('ZAR', 18.1, 17.9),
  rates('KES', 129, 130),
  rates('NGN', 1580, 1560),
  rates('GHS', 15.4, 15.1),
  rates('TZS', 2650, 2680),
  rates('RWF', 1370, 1395, 0),
  rates('MUR', 46.2, 45.9),
  rates('XOF', 603, 597, 0),
  rates('XAF', 603, 597, 0),
];
