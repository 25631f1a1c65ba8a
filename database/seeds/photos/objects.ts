/**
 * What the photos show, by the name that items use. Things are rendered emoji (code points of
 * `@lobehub/fluent-emoji-3d`, MIT) or, where that set has nothing that fits, drawings of ours.
 */
import * as cameras from './objects/cameras';
import * as music from './objects/music';
import * as outdoors from './objects/outdoors';
import * as tools from './objects/tools';
import * as vehicles from './objects/vehicles';
import type { Angle } from './stage';

export interface PhotoObject {
  /** For the alternative text: "Guitar on a …". */
  name: string;
  /** Either an emoji … */
  code?: string;
  /** … perhaps in another colour (degrees round the colour wheel) … */
  hue?: number;
  /** … or a drawing. */
  shapes?: string;
  /** Things stand before the camera, or lie below it. */
  angle: Angle;
  /** May be shown from the other side: nothing on it is left- or right-handed. */
  mirror?: boolean;
  /** Built for the left hand: its picture is the mirrored one. */
  leftHanded?: boolean;
  /** What a close-up looks at: parts of its width and height. */
  focus?: readonly [number, number];
}

type More = Partial<Pick<PhotoObject, 'angle' | 'mirror' | 'leftHanded' | 'focus' | 'hue'>>;

const emoji = (name: string, code: string, more: More = {}): PhotoObject => ({
  name,
  code,
  angle: 'front',
  ...more,
});
const drawn = (name: string, shapes: string, more: More = {}): PhotoObject => ({
  name,
  shapes,
  angle: 'front',
  ...more,
});

const ABOVE: More = { angle: 'above' };
const MIRROR: More = { mirror: true };

const instruments = {
  guitar: emoji('Red electric guitar', '1f3b8', { ...ABOVE, focus: [0.35, 0.68] }),
  'guitar-amber': emoji('Amber electric guitar', '1f3b8', {
    ...ABOVE,
    hue: 48,
    focus: [0.35, 0.68],
  }),
  'guitar-blue': emoji('Left-handed blue electric guitar', '1f3b8', {
    ...ABOVE,
    leftHanded: true,
    hue: 235,
    focus: [0.35, 0.68],
  }),
  'acoustic-guitar': drawn('Acoustic guitar', music.acousticGuitar, {
    ...ABOVE,
    focus: [0.4, 0.66],
  }),
  'mahogany-guitar': drawn('Small mahogany guitar', music.mahoganyGuitar, {
    ...ABOVE,
    focus: [0.4, 0.66],
  }),
  'parlour-guitar': drawn('Amber parlour guitar', music.parlourGuitar, {
    ...ABOVE,
    focus: [0.4, 0.66],
  }),
  'bass-guitar': drawn('Electric bass', music.bassGuitar, { ...ABOVE, focus: [0.3, 0.74] }),
  banjo: emoji('Banjo', '1fa95', ABOVE),
  saxophone: emoji('Saxophone', '1f3b7', ABOVE),
  violin: emoji('Violin', '1f3bb', ABOVE),
  trumpet: emoji('Trumpet', '1f3ba', ABOVE),
  accordion: emoji('Accordion', '1fa97'),
  'stage-piano': drawn('Red stage piano on a stand', music.stagePiano, { focus: [0.42, 0.24] }),
  organ: drawn('Organ with drawbars on a stand', music.organ, { focus: [0.45, 0.24] }),
  'digital-piano': drawn('Digital piano on a stand', music.digitalPiano, { focus: [0.5, 0.24] }),
  'grand-piano': drawn('Grand piano', music.grandPiano, { focus: [0.6, 0.35] }),
  synthesiser: drawn('Analogue synthesiser', music.synthesiser, { focus: [0.35, 0.4] }),
  'drum-kit': drawn('Red drum kit', music.drumKit, { focus: [0.46, 0.62] }),
  'blue-drum-kit': drawn('Blue drum kit', music.blueDrumKit, { focus: [0.46, 0.62] }),
  drum: emoji('Snare drum with sticks', '1f941'),
} satisfies Record<string, PhotoObject>;

const sound = {
  'mixing-desk': drawn('Mixing desk', music.mixingDesk, { ...ABOVE, focus: [0.62, 0.5] }),
  'dj-controller': drawn('DJ controller', music.djController, { ...ABOVE, focus: [0.3, 0.45] }),
  turntable: drawn('Turntable', music.turntable, { ...ABOVE, focus: [0.5, 0.5] }),
  'column-speakers': drawn('Two column loudspeakers', music.columnSpeakers, { focus: [0.5, 0.5] }),
  'column-speaker': drawn('Slim column loudspeaker', music.columnSpeaker, { focus: [0.5, 0.3] }),
  'studio-microphone': emoji('Studio microphone', '1f399-fe0f'),
  microphone: emoji('Hand-held microphone', '1f3a4', ABOVE),
  headphones: emoji('Headphones', '1f3a7'),
} satisfies Record<string, PhotoObject>;

const pictures = {
  camera: drawn('Mirrorless camera', cameras.mirrorless, { focus: [0.54, 0.55] }),
  'camera-body': drawn('Camera body without a lens', cameras.cameraBody, { focus: [0.54, 0.55] }),
  'tall-camera-body': drawn('Large camera body without a lens', cameras.tallCameraBody, {
    focus: [0.54, 0.5],
  }),
  rangefinder: drawn('Rangefinder camera', cameras.rangefinder, { focus: [0.5, 0.5] }),
  'medium-format': drawn('Medium-format camera', cameras.mediumFormat, { focus: [0.46, 0.58] }),
  'instant-camera': drawn('Instant camera', cameras.instantCamera, { focus: [0.5, 0.42] }),
  softbox: drawn('Softbox on a stand', cameras.softbox, { mirror: true, focus: [0.5, 0.3] }),
  'video-camera': emoji('Camcorder', '1f4f9'),
  'cinema-camera': drawn('Cinema camera', cameras.cineCamera, { focus: [0.55, 0.45] }),
  'reel-camera': emoji('Film camera with two reels', '1f3a5'),
  projector: drawn('White video projector', cameras.projector, { focus: [0.34, 0.5] }),
  'dark-projector': drawn('Dark video projector', cameras.darkProjector, { focus: [0.34, 0.5] }),
  'film-projector': emoji('Film projector', '1f4fd-fe0f'),
  telescope: emoji('Telescope', '1f52d', MIRROR),
  'smart-telescope': drawn('Smart telescope on a tripod', cameras.smartTelescope, {
    focus: [0.5, 0.35],
  }),
  microscope: emoji('Microscope', '1f52c'),
} satisfies Record<string, PhotoObject>;

const workshop = {
  'circular-saw': drawn('Circular saw', tools.circularSaw, { focus: [0.5, 0.55] }),
  'track-saw': drawn('Track saw on its rail', tools.trackSaw, { focus: [0.5, 0.5] }),
  'mitre-saw': drawn('Mitre saw', tools.mitreSaw, { focus: [0.45, 0.45] }),
  drill: drawn('Cordless drill', tools.drill, { focus: [0.55, 0.25] }),
  'rotary-hammer': drawn('Rotary hammer', tools.rotaryHammer, { ...ABOVE, focus: [0.6, 0.4] }),
  'pressure-washer': drawn('High-pressure washer', tools.pressureWasher, { focus: [0.5, 0.5] }),
  'floor-sander': drawn('Floor sander', tools.floorSander, { focus: [0.4, 0.65] }),
  'tool-box': emoji('Red toolbox', '1f9f0'),
  'tool-trolley': drawn('Workshop trolley', tools.toolTrolley, { focus: [0.5, 0.35] }),
  ladder: drawn('Telescopic ladder', tools.telescopicLadder, { ...ABOVE, focus: [0.5, 0.5] }),
  'step-ladder': drawn('Three-part aluminium ladder', tools.stepLadder, { focus: [0.5, 0.4] }),
  scaffold: drawn('Rolling scaffold', tools.scaffold, { focus: [0.5, 0.35] }),
  axe: emoji('Axe', '1fa93', ABOVE),
  wrench: emoji('Wrench', '1f527', ABOVE),
  'multi-tool': drawn('Oscillating multi-tool', tools.multiTool, { ...ABOVE, focus: [0.4, 0.5] }),
  chainsaw: drawn('Chainsaw', tools.chainsaw, { focus: [0.3, 0.5] }),
  'hedge-trimmer': drawn('Hedge trimmer', tools.hedgeTrimmer, { ...ABOVE, focus: [0.3, 0.6] }),
  tractor: emoji('Green tractor', '1f69c', MIRROR),
  'potted-plant': emoji('Potted plant', '1fab4', MIRROR),
} satisfies Record<string, PhotoObject>;

const outside = {
  'city-bike': drawn('City bicycle with child seat', outdoors.cityBike, { focus: [0.35, 0.4] }),
  'road-bike': drawn('Celeste road bicycle', outdoors.roadBike, { focus: [0.6, 0.4] }),
  'red-road-bike': drawn('Red road bicycle', outdoors.redRoadBike, { focus: [0.6, 0.4] }),
  'mountain-bike': drawn('Mountain bike', outdoors.mountainBike, { focus: [0.6, 0.45] }),
  'touring-bike': drawn('Touring bicycle with bags', outdoors.touringBike, { focus: [0.5, 0.5] }),
  'electric-bike': drawn('Electric bicycle', outdoors.electricBike, { focus: [0.5, 0.5] }),
  'folding-bike': drawn('Folding bicycle', outdoors.foldingBike, { focus: [0.5, 0.5] }),
  'cargo-bike': drawn('Cargo bicycle', outdoors.cargoBike, { focus: [0.6, 0.5] }),
  tent: emoji('Green tent under the moon', '26fa'),
  'bell-tent': drawn('Cotton bell tent', outdoors.bellTent, { mirror: true, focus: [0.5, 0.6] }),
  'tunnel-tent': drawn('Red tunnel tent', outdoors.tunnelTent, {
    mirror: true,
    focus: [0.35, 0.6],
  }),
  backpack: emoji('Backpack', '1f392'),
  'child-carrier': drawn('Child carrier with a sunshade', outdoors.childCarrier, {
    focus: [0.5, 0.45],
  }),
  headlamp: drawn('Headlamp', outdoors.headlamp, { ...ABOVE, focus: [0.5, 0.7] }),
  compass: emoji('Compass', '1f9ed', ABOVE),
  canoe: emoji('Orange canoe with paddle', '1f6f6', MIRROR),
  'green-canoe': emoji('Green canoe with paddle', '1f6f6', { ...MIRROR, hue: 110 }),
  sailboat: emoji('Sailing boat', '26f5', MIRROR),
  'diving-mask': emoji('Diving mask and snorkel', '1f93f', ABOVE),
  speedboat: emoji('Speedboat', '1f6a4', MIRROR),
  'ring-buoy': emoji('Ring buoy', '1f6df', ABOVE),
  'alpine-skis': drawn('Red alpine skis with poles', outdoors.alpineSkis, ABOVE),
  'freeride-skis': drawn('Black freeride skis with poles', outdoors.freerideSkis, ABOVE),
  'touring-skis': drawn('Touring skis with poles', outdoors.touringSkis, ABOVE),
  'cross-country-skis': drawn('Cross-country skis with poles', outdoors.crossCountrySkis, ABOVE),
  sled: emoji('Wooden sled', '1f6f7', MIRROR),
  'ice-skate': emoji('Ice skate', '26f8-fe0f', MIRROR),
} satisfies Record<string, PhotoObject>;

const onWheels = {
  car: emoji('Red car', '1f697'),
  'silver-car': drawn('Silver car', vehicles.silverHatchback, { focus: [0.6, 0.4] }),
  hatchback: drawn('Small teal car', vehicles.hatchback, { focus: [0.6, 0.4] }),
  roadster: drawn('Red roadster', vehicles.roadster, { focus: [0.6, 0.4] }),
  crossover: drawn('White crossover', vehicles.crossoverWhite, { focus: [0.6, 0.45] }),
  'blue-crossover': drawn('Blue crossover', vehicles.crossoverBlue, { focus: [0.6, 0.45] }),
  suv: emoji('Off-road car with roof rack', '1f699'),
  pickup: emoji('Pick-up', '1f6fb'),
  van: emoji('White and violet classic van', '1f690'),
  'pop-top-camper': drawn('Camper with open pop-up roof', vehicles.popTopCamper, {
    focus: [0.4, 0.3],
  }),
  'panel-camper': drawn('Panel van camper', vehicles.panelCamper, { focus: [0.4, 0.4] }),
  'mini-camper': drawn('Small camper with a roof bag', vehicles.miniCamper, { focus: [0.4, 0.4] }),
  minibus: drawn('Blue minibus', vehicles.minibus, { focus: [0.4, 0.4] }),
  truck: emoji('Yellow box truck', '1f69a'),
  'box-van': drawn('Removal van', vehicles.boxVan, { focus: [0.7, 0.6] }),
  scooter: emoji('Red motor scooter', '1f6f5'),
  'blue-scooter': emoji('Blue motor scooter', '1f6f5', { hue: 220 }),
  'green-scooter': emoji('Green motor scooter', '1f6f5', { hue: 150 }),
  'kick-scooter': emoji('Kick scooter', '1f6f4'),
  motorcycle: emoji('Red motorcycle', '1f3cd-fe0f'),
  'blue-motorcycle': emoji('Blue motorcycle', '1f3cd-fe0f', { hue: 220 }),
} satisfies Record<string, PhotoObject>;

const gatherings = {
  'mirror-ball': emoji('Mirror ball', '1faa9', ABOVE),
  balloon: emoji('Balloon', '1f388', ABOVE),
  'popcorn-cart': drawn('Popcorn cart', vehicles.popcornCart, { focus: [0.5, 0.4] }),
  arcade: drawn('Arcade machine', vehicles.arcade, { focus: [0.5, 0.35] }),
  'video-game': emoji('Game controller', '1f3ae', ABOVE),
  'top-hat': emoji('Top hat', '1f3a9'),
  masks: emoji('Theatre masks', '1f3ad', ABOVE),
  house: emoji('House with garden', '1f3e1'),
  sofa: emoji('Sofa and lamp', '1f6cb-fe0f', MIRROR),
  bed: emoji('Bed', '1f6cf-fe0f', MIRROR),
  palette: emoji('Palette', '1f3a8', ABOVE),
  'pottery-wheel': drawn("Potter's wheel", vehicles.potteryWheel, { focus: [0.5, 0.4] }),
  computer: emoji('Screen and keyboard', '1f5a5-fe0f'),
  whiteboard: drawn('Whiteboard', vehicles.whiteboard, { focus: [0.5, 0.4] }),
} satisfies Record<string, PhotoObject>;

export const OBJECTS: Readonly<Record<string, PhotoObject>> = {
  ...instruments,
  ...sound,
  ...pictures,
  ...workshop,
  ...outside,
  ...onWheels,
  ...gatherings,
};
