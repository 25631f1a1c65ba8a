import { amount, BASE_RULES, brand, choice, fields, yesNo, type SeedCategory } from './category';

type Leaf = Pick<SeedCategory, 'slug' | 'name' | 'icon' | 'description' | 'fields'> & {
  rules?: Partial<SeedCategory['rules']>;
};

const under = (parent: string, ...leaves: Leaf[]): SeedCategory[] =>
  leaves.map((leaf) => ({ ...leaf, parent, rules: { ...BASE_RULES, ...leaf.rules } }));

const top = (slug: string, name: string, icon: string, description: string): SeedCategory => ({
  slug,
  name,
  icon,
  description,
  fields: [],
  rules: BASE_RULES,
});

const music: SeedCategory[] = [
  top('music', 'Music', 'music', 'Instruments and sound for rehearsals, recordings and stages.'),
  ...under(
    'music',
    {
      slug: 'guitars',
      name: 'Guitars',
      icon: 'guitar',
      description: 'Electric, acoustic and everything with frets.',
      fields: fields(
        brand(),
        choice('body', 'Body', 'solid semi-hollow acoustic'),
        amount('strings', 'Strings', undefined, { required: true, facet: true }),
        yesNo('leftHanded', 'Left-handed', { facet: true }),
      ),
      rules: {
        checklist: [
          'Neck straight, no buzz',
          'Electronics and sockets work',
          'Case and accessories complete',
        ],
        depositMinimum: 5000,
      },
    },
    {
      slug: 'strings-and-winds',
      name: 'Strings & winds',
      icon: 'audio-lines',
      description: 'Orchestra and band instruments for players of every level.',
      fields: fields(
        choice('instrument', 'Instrument', 'violin saxophone trumpet accordion'),
        brand('Maker'),
        choice('level', 'Level', 'student intermediate professional'),
      ),
      rules: {
        checklist: ['Cleaned', 'Bow, reeds or mouthpiece complete', 'No cracks or dents'],
        depositMinimum: 5000,
      },
    },
    {
      slug: 'keys-and-drums',
      name: 'Keys & drums',
      icon: 'piano',
      description: 'Stage pianos, synthesisers, organs and kits.',
      fields: fields(
        choice(
          'instrument',
          'Instrument',
          'stage-piano synthesiser organ controller drum-kit percussion',
        ),
        brand(),
        amount('keys', 'Keys', undefined, { help: '0 for drums' }),
      ),
      rules: { depositMinimum: 10000 },
    },
    {
      slug: 'audio-and-dj',
      name: 'Audio & DJ',
      icon: 'disc-3',
      description: 'Microphones, mixers, decks and speakers.',
      fields: fields(
        choice('kind', 'Kind', 'microphone mixer speaker headphones dj'),
        brand(),
        amount('watts', 'Power', 'W', { help: '0 where it has no amplifier' }),
      ),
      rules: { depositMinimum: 5000 },
    },
  ),
];

const images: SeedCategory[] = [
  top('photo-and-video', 'Photo & video', 'camera', 'Cameras, light, projection and optics.'),
  ...under(
    'photo-and-video',
    {
      slug: 'cameras',
      name: 'Cameras',
      icon: 'camera',
      description: 'Digital and film cameras with lenses and light.',
      fields: fields(
        brand(),
        choice('sensor', 'Sensor', 'full-frame aps-c four-thirds film none'),
        amount('megapixels', 'Resolution', 'MP'),
        choice('mount', 'Mount', 'E RF Z M V MFT Bowens fixed'),
      ),
      rules: {
        checklist: ['Sensor and glass clean', 'Batteries charged', 'Cards and straps complete'],
        depositMinimum: 20000,
        verification: 'none',
      },
    },
    {
      slug: 'video-and-projection',
      name: 'Video & projection',
      icon: 'video',
      description: 'Cinema cameras, camcorders and projectors.',
      fields: fields(
        choice('kind', 'Kind', 'camera projector'),
        brand(),
        choice('resolution', 'Resolution', 'hd 4k 6k film'),
      ),
      rules: { depositMinimum: 20000 },
    },
    {
      slug: 'telescopes-and-microscopes',
      name: 'Telescopes & microscopes',
      icon: 'telescope',
      description: 'For very far and very small things.',
      fields: fields(
        choice('kind', 'Kind', 'telescope microscope'),
        brand(),
        amount('magnification', 'Magnification', '×'),
      ),
      rules: { depositMinimum: 15000 },
    },
  ),
];

const work: SeedCategory[] = [
  top(
    'tools-and-garden',
    'Tools & garden',
    'hammer',
    'What you need for a weekend and not for a lifetime.',
  ),
  ...under(
    'tools-and-garden',
    {
      slug: 'power-tools',
      name: 'Power tools',
      icon: 'drill',
      description: 'Drills, saws, sanders and cleaners.',
      fields: fields(
        brand(),
        choice('power', 'Power source', 'mains battery'),
        amount('watts', 'Power', 'W'),
      ),
      rules: {
        checklist: ['Guard and cable intact', 'Blade or drill shown', 'Manual handed over'],
        depositMinimum: 5000,
      },
    },
    {
      slug: 'ladders-and-hand-tools',
      name: 'Ladders & hand tools',
      icon: 'wrench',
      description: 'Ladders, scaffolds, workshop sets.',
      fields: fields(brand(), amount('reach', 'Reach', 'm'), amount('weight', 'Weight', 'kg')),
      rules: { depositMinimum: 3000 },
    },
    {
      slug: 'garden',
      name: 'Garden',
      icon: 'trees',
      description: 'Mowers, saws and plants.',
      fields: fields(
        choice('kind', 'Kind', 'mower tractor saw trimmer plants'),
        brand(),
        choice('power', 'Power source', 'petrol diesel battery none'),
      ),
      rules: { depositMinimum: 5000, minimumAge: 18 },
    },
  ),
];

const outdoors: SeedCategory[] = [
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

const vehicles: SeedCategory[] = [
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

const gatherings: SeedCategory[] = [
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

/** In the order in which they are shown. */
export const CATEGORIES: readonly SeedCategory[] = [
  ...music,
  ...images,
  ...work,
  ...outdoors,
  ...vehicles,
  ...gatherings,
];
