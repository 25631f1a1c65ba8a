/** Sports, vehicles, events and spaces. */
import { amount, brand, choice, fields, yesNo, type SeedCategory } from './category';
import { top, under } from './category-groups';

export const outdoors: SeedCategory[] = [
  top(
    'sports-and-outdoors',
    'Sports & outdoors',
    'mountain',
    'Out for a day, a weekend or a long way.',
  ),
  ...under(
    'sports-and-outdoors',
    {
      slug: 'bicycles',
      name: 'Bicycles',
      icon: 'bike',
      description: 'City, cargo, road, mountain and electric.',
      fields: fields(
        brand(),
        choice('kind', 'Kind', 'city road mountain touring cargo folding e-bike'),
        choice('frame', 'Frame', 's m l xl one-size'),
      ),
      rules: {
        checklist: ['Brakes and lights work', 'Tyres pumped', 'Lock and key'],
        depositMinimum: 10000,
      },
    },
    {
      slug: 'camping',
      name: 'Camping',
      icon: 'tent',
      description: 'Tents, packs, lights and whole kits.',
      fields: fields(
        choice('kind', 'Kind', 'tent backpack set light navigation'),
        brand(),
        amount('sleeps', 'Sleeps', 'people'),
        amount('season', 'Seasons'),
      ),
      rules: {
        checklist: ['Dry and clean', 'Poles and pegs complete', 'Seams checked'],
        depositMinimum: 3000,
      },
    },
    {
      slug: 'water-sports',
      name: 'Water sports',
      icon: 'sailboat',
      description: 'Canoes, boats, diving and safety.',
      fields: fields(
        choice('kind', 'Kind', 'canoe sailing motor diving safety'),
        brand('Builder'),
        amount('seats', 'People', 'people'),
      ),
      rules: {
        checklist: ['Hull without cracks', 'Life vests for everybody', 'Weather talked through'],
        depositMinimum: 5000,
      },
    },
    {
      slug: 'winter-sports',
      name: 'Winter sports',
      icon: 'snowflake',
      description: 'Skis, sledges and skates.',
      fields: fields(
        choice('kind', 'Kind', 'skis touring cross-country sled skates'),
        brand(),
        amount('length', 'Length', 'cm'),
      ),
      rules: { depositMinimum: 3000 },
    },
  ),
];

const driverRules = {
  depositMinimum: 20000,
  minimumAge: 21,
  checklist: ['Licence seen', 'Fuel or charge noted', 'Mileage noted', 'Walk around with photos'],
};

export const vehicles: SeedCategory[] = [
  top('vehicles', 'Vehicles', 'car', 'Cars, vans, scooters and motorcycles of people nearby.'),
  ...under(
    'vehicles',
    {
      slug: 'cars',
      name: 'Cars',
      icon: 'car',
      description: 'From the small one for town to the one that tows.',
      fields: fields(
        brand('Make', 'make'),
        amount('seats', 'Seats', undefined, { required: true, facet: true }),
        choice('gearbox', 'Gearbox', 'manual automatic'),
        choice('fuel', 'Fuel', 'petrol diesel hybrid electric'),
        amount('range', 'Range', 'km'),
      ),
      rules: driverRules,
    },
    {
      slug: 'vans-and-campers',
      name: 'Vans & campers',
      icon: 'van',
      description: 'For moving things, people or your bedroom.',
      fields: fields(
        brand('Make', 'make'),
        amount('berths', 'Berths', undefined, { facet: true }),
        choice('gearbox', 'Gearbox', 'manual automatic'),
        yesNo('kitchen', 'Kitchen', { facet: true }),
      ),
      rules: driverRules,
    },
    {
      slug: 'scooters-and-motorcycles',
      name: 'Scooters & motorcycles',
      icon: 'motorbike',
      description: 'Two wheels and a motor.',
      fields: fields(
        brand('Make', 'make'),
        choice('kind', 'Kind', 'scooter electric kick motorcycle'),
        amount('cc', 'Engine', 'cm³'),
      ),
      rules: { ...driverRules, minimumAge: 18 },
    },
  ),
];

export const gatherings: SeedCategory[] = [
  top(
    'events-and-spaces',
    'Events & spaces',
    'party-popper',
    'Places to be, and what makes them a feast.',
  ),
  ...under(
    'events-and-spaces',
    {
      slug: 'party',
      name: 'Party & events',
      icon: 'party-popper',
      description: 'Light, decoration, food, games and costumes.',
      fields: fields(
        choice('kind', 'Kind', 'light decoration food game costume'),
        amount('guests', 'Guests', 'people', { help: 'How many it is meant for' }),
        yesNo('power', 'Needs electricity'),
      ),
      rules: { depositMinimum: 3000 },
    },
    {
      slug: 'rooms-and-flats',
      name: 'Rooms & flats',
      icon: 'bed-double',
      description: 'A night or a week at somebody’s place.',
      fields: fields(
        choice('kind', 'Kind', 'room flat house'),
        amount('guests', 'Guests', 'people', { required: true, facet: true }),
        amount('area', 'Area', 'm²'),
      ),
      rules: {
        pricingUnits: ['NIGHT'],
        bufferMinutes: 180,
        checklist: ['Keys handed over', 'Heating and water shown', 'Inventory checked'],
      },
    },
    {
      slug: 'studios-and-workrooms',
      name: 'Studios & workrooms',
      icon: 'mic-vocal',
      description: 'Rooms to record, paint, cut, rehearse and meet, by the hour.',
      fields: fields(
        choice('kind', 'Kind', 'audio photo art edit rehearsal meeting'),
        amount('area', 'Area', 'm²'),
        yesNo('daylight', 'Daylight', { facet: true }),
      ),
      rules: { pricingUnits: ['HOUR'], bufferMinutes: 30 },
    },
  ),
];
