/**
 * What the search starts with: how categories and things are called elsewhere, other English words
 * for them, and what is often meant.
 */

export const SYNONYM_LANGUAGES = ['de', 'fr', 'es', 'it', 'nl', 'pt'] as const;

/** What is found | the words for it by language, in the order of SYNONYM_LANGUAGES. */
const NAMED = `
guitar, guitars | Gitarre, Gitarren, E-Gitarre | guitare, guitares | guitarra, guitarras | chitarra, chitarre | gitaar, gitaren | violão, violões
bass | Bassgitarre, E-Bass | guitare basse | bajo eléctrico | basso elettrico | basgitaar | baixo elétrico
violin | Geige, Violine, Geigen | violon, violons | violín, violines | violino, violini | viool, violen | violino, violinos
saxophone | Saxophon, Saxofon | saxo | saxofón, saxofones | sassofono, sassofoni | saxofoon | saxofone, saxofones
trumpet | Trompete, Trompeten | trompette, trompettes | trompeta, trompetas | tromba, trombe | trompet, trompetten | trompete, trompetes
accordion | Akkordeon, Ziehharmonika | accordéon | acordeón | fisarmonica | accordeon, trekharmonica | acordeão
piano, keys | Klavier, E-Piano | clavier | teclado | pianoforte, tastiera | vleugel | teclados
drum, drums, percussion | Schlagzeug, Trommel, Trommeln | batterie, tambour | batería, tambor | batteria, tamburo | drumstel, trommel | bateria, bateria acústica
speaker, PA | Lautsprecher, Boxen | enceinte, haut-parleur | altavoz, altavoces | altoparlante, casse acustiche | luidspreker, luidsprekers | coluna de som, alto-falante
microphone | Mikrofon, Mikrofone | micro | micrófono, micrófonos | microfono, microfoni | microfoon | microfone, microfones
cameras, camera | Kamera, Kameras, Fotoapparat | caméra, appareil photo, appareils photo | cámara, cámaras | fotocamera, fotocamere | fototoestel | câmera, câmeras, máquina fotográfica
lens | Objektiv, Objektive | objectif | objetivo fotográfico | obiettivo | lenzen | objetiva
projector | Beamer, Projektor | vidéoprojecteur, projecteur | proyector | proiettore | projectors | projetor
telescope | Teleskop, Fernrohr | télescope, longue-vue | telescopio | telescopi | telescoop | telescópio
drill | Bohrmaschine, Bohrhammer, Akkuschrauber | perceuse | taladro | trapano | boormachine | furadeira, berbequim
saw | Säge, Kreissäge | scie | sierra circular | sega | zaag | serra circular
chainsaw | Kettensäge, Motorsäge | tronçonneuse | motosierra | motosega | kettingzaag | motosserra
ladder, scaffold | Leiter, Gerüst | échelle, échafaudage | escalera, andamio | scala, ponteggio | steiger, trapladder | escada, andaime
mower | Rasenmäher | tondeuse | cortacésped | tagliaerba, tosaerba | grasmaaier | cortador de grama, corta-relva
pressure washer | Hochdruckreiniger | nettoyeur haute pression | hidrolimpiadora | idropulitrice | hogedrukreiniger | lavadora de alta pressão
bike, bicycle, bicycles | Fahrrad, Fahrräder, Rad | vélo, vélos, bicyclette | bicicleta, bicicletas, bici | biciclette | fiets, fietsen | bicicleta elétrica
cargo bike | Lastenrad, Lastenfahrrad | vélo cargo | bicicleta de carga | bici da carico | bakfiets | bicicleta cargueira
tent | Zelt, Zelte | tente, tentes | tienda de campaña, carpa | tenda, tende | tenten | barraca
backpack | Rucksack | sac à dos | mochila | zaino | rugzak | mochilas
canoe | Kanu, Kanadier | canoë | canoa, piragua | canoe | kano | canoagem
boat | Boot, Segelboot | bateau, voilier | barco, velero | barca | zeilboot | barcos, veleiro
skis, ski | Ski, Schi, Skier | skis de fond | esquí, esquís | sci | skiën | esqui
sled | Schlitten, Rodel | luge | trineo | slitta | slee | trenó
skates | Schlittschuhe | patins | patines | pattini | schaatsen | patins de gelo
car, cars | Auto, Pkw, Wagen | voiture, voitures | coche, coches | macchina, automobile | autos | carro, carros
van, vans | Transporter, Lieferwagen | camionnette, fourgon | furgoneta | furgone | bestelbus, busje | carrinha, furgão
camper, campers | Wohnmobil, Campingbus | camping-car | autocaravana | autocaravan | kampeerbus | autocaravana, motorhome
scooter, scooters | Motorroller, Roller | trottinette | patinete | motorino, monopattino | bromfiets | trotinete, lambreta
motorcycle, motorcycles | Motorrad, Motorräder | moto | motocicleta | motocicletta | motorfiets | mota
party | Feier, Feiern | fête | fiesta | festa | feest | festas
costume | Kostüm, Verkleidung | déguisement | disfraz | costume di carnevale | kostuum, verkleedkleren | fantasia
flat | Wohnung, Ferienwohnung | appartement | piso, apartamento | appartamento | appartementen | apartamentos
room | Zimmer | chambre | habitación | stanza, camera da letto | kamer | quarto
house | Haus, Ferienhaus | maison | casa rural | casa | huis | casas
studio, studios | Tonstudio, Atelier, Proberaum | local de répétition | estudio, sala de ensayo | sala prove | oefenruimte | estúdio, sala de ensaio
meeting | Besprechungsraum | salle de réunion | sala de reuniones | sala riunioni | vergaderruimte | sala de reuniões`;

/** Other English words. */
const ENGLISH: readonly (readonly [words: string, finds: string])[] = [
  ['sax', 'saxophone'],
  ['fiddle', 'violin'],
  ['cycle, pushbike', 'bike, bicycle'],
  ['apartment, condo', 'flat'],
  ['motorhome, RV, campervan', 'camper'],
  ['motorbike', 'motorcycle'],
  ['automobile', 'car'],
  ['lorry, moving van', 'van'],
  ['beamer', 'projector'],
  ['loudspeaker, sound system', 'speaker, PA'],
  ['mic', 'microphone'],
  ['lawnmower, lawn mower', 'mower'],
  ['power washer, jet wash', 'pressure washer'],
  ['cordless screwdriver', 'drill'],
  ['rucksack, knapsack', 'backpack'],
  ['sledge, toboggan', 'sled'],
  ['fancy dress', 'costume'],
  ['practice room', 'rehearsal'],
];

export interface SeedSynonym {
  readonly words: string;
  readonly finds: string;
  readonly language: string;
}

export const SYNONYMS: readonly SeedSynonym[] = [
  ...NAMED.trim()
    .split('\n')
    .map((line) => line.split(' | '))
    .flatMap(([finds = '', ...named]) =>
      named.map((words, i) => ({ words, finds, language: SYNONYM_LANGUAGES[i] ?? 'any' })),
    ),
  ...ENGLISH.map(([words, finds]) => ({ words, finds, language: 'en' })),
];

/** What is typed often enough to be asked about by name. */
export const CORRECTIONS: readonly (readonly [typed: string, meant: string])[] = [
  ['gitar, giutar, guiter', 'guitar'],
  ['bycicle, bicicle', 'bicycle'],
  ['accordian', 'accordion'],
  ['saxaphone', 'saxophone'],
  ['kanoe, canou', 'canoe'],
];
