const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** English names by ISO 3166-1 alpha-2 code; what is no code keeps its spelling. */
export function countryNames(codes: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    codes.map((code) => [code, /^[A-Z]{2}$/.test(code) ? (english.of(code) ?? code) : code]),
  );
}
