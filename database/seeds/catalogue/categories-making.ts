/** Music, pictures, tools. */
import { amount, brand, choice, fields, yesNo, type SeedCategory } from './category';
import { top, under } from './category-groups';

export const music: SeedCategory[] = [
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

export const images: SeedCategory[] = [
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

export const work: SeedCategory[] = [
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
