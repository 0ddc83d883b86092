import type { PaletteName } from './palettes.ts'

export type Setting =
  | 'mountains'
  | 'sea'
  | 'desert'
  | 'forest'
  | 'city'
  | 'lake'
  | 'hills'
  | 'space'
  | 'sky'
  | 'deep'
  | 'room'
  | 'table'
  | 'studio'
  | 'geometry'
  | 'marble'
  | 'strata'
  | 'circles'
  | 'falls'
  | 'street'

export type SubjectName =
  | 'cat'
  | 'dog'
  | 'fox'
  | 'bird'
  | 'owl'
  | 'horse'
  | 'deer'
  | 'rabbit'
  | 'fish'
  | 'whale'
  | 'elephant'
  | 'butterfly'
  | 'person'
  | 'portrait'
  | 'robot'
  | 'vase'
  | 'bottle'
  | 'cup'
  | 'fruit'
  | 'bowl'
  | 'candle'
  | 'lamp'
  | 'teapot'
  | 'flower'
  | 'tree'
  | 'house'
  | 'castle'
  | 'lighthouse'
  | 'boat'
  | 'balloon'
  | 'tent'
  | 'rocket'
  | 'windmill'
  | 'chair'
  | 'planet'
  | 'bridge'
  | 'car'
  | 'mushroom'
  | 'box'
  | 'ball'
  | 'sphere'

/** What a face has. */
export type Trait = 'beard' | 'old' | 'freckles' | 'man'

export type Look =
  | 'film'
  | 'noir'
  | 'watercolour'
  | 'oil'
  | 'sketch'
  | 'pixel'
  | 'glow'
  | 'flat'
  | 'sepia'

export type Weather =
  | 'rain'
  | 'snow'
  | 'fog'
  | 'storm'
  | 'clouds'
  | 'clear'
  | 'stars'
  | 'aurora'
  | 'wind'
  | 'moon'
  | 'sun'

/** Words (separated by spaces; plurals are found by themselves) and what each steers. */
export const settingWords: Record<Setting, string> = {
  mountains:
    'mountain peak alp alpine summit ridge himalaya everest patagonia fjord valley rock rocky volcano glacier highland hike hiker climber cliffside',
  sea: 'sea ocean beach coast coastal shore surf wave island harbour harbor bay lagoon tropical nautical pier cliff storm-tossed maritime sailor regatta seaside',
  desert:
    'desert dune sahara sand arid oasis cactus camel egypt pyramid mesa canyon mars martian wasteland',
  forest:
    'forest wood woodland jungle pine fir grove redwood birch bamboo rainforest treeline trail undergrowth moss mossy enchanted',
  city: 'city skyline skyscraper urban metropolis downtown manhattan tokyo york london rooftop cyberpunk futuristic megacity tower hong kong chicago dubai',
  street:
    'street alley lane market cafe village town venice paris rome shop cobblestone storefront neighbourhood neighborhood crosswalk',
  lake: 'lake pond river reflection fjord loch lakeside stream creek swamp mirror-like tarn rowing',
  hills:
    'hill meadow field countryside farm farmland pasture prairie savanna savannah grass garden vineyard tuscany wheat lavender park orchard steppe picnic',
  space:
    'space galaxy nebula cosmos cosmic universe planet saturn jupiter orbit astronomy asteroid interstellar starship alien spaceship',
  sky: 'sky cloudscape heaven flying flight aerial',
  deep: 'underwater reef coral aquarium deep-sea undersea diver scuba jellyfish shark submarine abyss seabed mermaid',
  room: 'room windowsill interior window bedroom kitchen living apartment library hall loft office cabin-interior corridor gallery museum study attic architecture architectural atrium cathedral church',
  table:
    'table still breakfast food dessert tableware picnic-table desk coffee tea meal cake bread wine lunch dinner recipe pastry soup',
  studio:
    'studio product portrait headshot closeup close-up commercial advertisement packaging perfume cosmetic sneaker watch macro pedestal jewellery jewelry fashion',
  geometry:
    'geometric geometry bauhaus cubist constructivist suprematist minimal minimalist poster kandinsky mondrian shapes grid',
  marble:
    'marble abstract fluid liquid swirl agate paint acrylic texture psychedelic smoke ink-wash flow',
  strata: 'waves-pattern papercut paper-cut paper layered origami stripe strata pattern',
  circles: 'circle concentric mandala orb bubbles dots bokeh ring spiral kaleidoscope',
  falls: 'waterfall cascade falls gorge ravine',
}

export const subjectWords: Record<SubjectName, string> = {
  cat: 'cat kitten kitty feline tabby panther lynx tiger lion leopard cheetah',
  dog: 'dog puppy hound retriever labrador corgi husky terrier wolf canine bear',
  fox: 'fox vixen raccoon squirrel',
  bird: 'bird sparrow robin crow raven eagle hawk swallow seagull gull dove parrot hummingbird crane heron swan goose duck flock feather phoenix falcon',
  owl: 'owl owlet penguin',
  horse: 'horse stallion mare pony mustang unicorn foal zebra rider cowboy cow bull',
  deer: 'deer stag elk moose antler reindeer doe fawn gazelle antelope',
  rabbit: 'rabbit bunny hare mouse hamster',
  fish: 'fish koi goldfish salmon carp shark tuna trout',
  whale: 'whale orca dolphin humpback',
  elephant: 'elephant mammoth rhino hippo',
  butterfly: 'butterfly moth dragonfly bee',
  person:
    'person figure traveller traveler wanderer hiker walker couple child monk samurai soldier knight dancer wizard surfer fisherman people silhouette girl boy explorer astronaut',
  portrait:
    'portrait face woman man lady gentleman headshot bust queen king model actor selfie princess old-man beard bearded smile eyes human grandfather grandmother pensioner',
  robot: 'robot android cyborg mech droid automaton',
  vase: 'vase urn amphora pottery ceramic pitcher jug pot',
  bottle: 'bottle perfume wine flask lotion serum whisky whiskey potion cosmetic',
  cup: 'cup mug coffee tea espresso latte cappuccino cocoa',
  fruit:
    'fruit apple pear peach plum lemon lime apricot pomegranate cherry berry tomato pumpkin mango fig grape orchard',
  bowl: 'bowl soup salad ramen noodle plate dish food rice cake dessert',
  candle: 'candle candlelight candelabra',
  lamp: 'lamp lantern lampshade',
  teapot: 'teapot kettle samovar',
  flower:
    'flower rose tulip daisy poppy sunflower lily orchid peony blossom bloom bouquet dahlia lotus iris petal wildflower floral cherry-blossom',
  tree: 'tree oak willow baobab maple cypress palm bonsai sapling',
  house:
    'house cabin cottage hut barn farmhouse home villa chalet chapel church temple pagoda shack mill',
  castle: 'castle fortress palace ruin citadel cathedral',
  lighthouse: 'lighthouse beacon',
  boat: 'boat ship sailboat yacht sail schooner canoe galleon vessel ferry pirate',
  balloon: 'balloon airship zeppelin hot-air',
  tent: 'tent camp camping campsite tipi yurt campfire',
  rocket: 'rocket spaceship spacecraft shuttle launch missile',
  windmill: 'windmill turbine',
  chair: 'chair armchair sofa couch seat bench stool furniture',
  planet: 'planet saturn jupiter mars earth moonrise globe world',
  bridge: 'bridge viaduct aqueduct',
  car: 'car automobile taxi truck van convertible roadster vehicle sneaker shoe',
  mushroom: 'mushroom toadstool fungi fungus',
  box: 'box package packaging gift parcel carton book crate cube',
  ball: 'ball beachball basketball football egg pearl',
  sphere: 'sphere orb marble-ball glass crystal bubble watch',
}

export const paletteWords: Record<PaletteName, string> = {
  day: 'day daylight noon midday daytime bright blue-sky',
  dawn: 'dawn sunrise morning daybreak early',
  golden: 'golden sunlit warm honey afternoon amber sunny gold sun-drenched',
  dusk: 'dusk sunset twilight evening sundown nightfall',
  night: 'night midnight nocturnal nighttime moonlit moonlight starry dark moon',
  overcast: 'overcast cloudy grey gray misty foggy mist fog drizzle bleak gloomy rain rainy nordic',
  storm:
    'storm stormy thunder thunderstorm lightning tempest dramatic moody apocalyptic hurricane tornado',
  winter:
    'winter snow snowy ice icy frozen frost christmas arctic blizzard glacier polar antarctica ski',
  autumn: 'autumn fall october harvest thanksgiving rust rustic pumpkin maple',
  spring: 'spring blossom april easter fresh cherry-blossom sakura',
  summer: 'summer tropical holiday vacation july caribbean beach-day paradise',
  neon: 'neon cyberpunk synthwave vaporwave futuristic arcade retrowave nightclub laser hologram',
  pastel: 'pastel soft dreamy candy gentle delicate cute kawaii wes anderson baby',
  noir: 'noir monochrome black-and-white monochromatic greyscale grayscale bw',
  mint: 'mint fresh-green jade retro',
  mars: 'mars martian canyon lava volcanic fire fiery inferno hell volcano',
  teal: 'teal cinematic blockbuster movie thriller epic',
  lavender:
    'lavender violet lilac mystical magic magical fantasy fairy fairytale ethereal enchanted surreal dream',
  cosmos: 'space galaxy nebula cosmos cosmic universe interstellar planet orbit alien',
  deep: 'underwater reef coral aquarium undersea abyss',
  studio: 'studio portrait product headshot elegant luxury editorial fashion',
  clay: 'terracotta clay adobe earthy mediterranean moroccan boho mexico',
  sage: 'sage organic natural botanical herbal calm zen japanese scandinavian serene peaceful',
  ink: 'ink sumi minimalist minimal bauhaus constructivist calligraphy lineart woodblock ukiyo-e linocut engraving',
}

export const traitWords: Record<Trait, string> = {
  beard: 'beard bearded moustache mustache stubble whisker',
  old: 'old elderly aged senior wrinkled weathered grandfather grandmother grandpa grandma pensioner',
  freckles: 'freckle freckled',
  man: 'man gentleman king fisherman boy sailor father grandfather grandpa bearded',
}

export const lookWords: Record<Look, string> = {
  film: 'film analog analogue kodak portra 35mm polaroid grain grainy lomography vintage retro disposable',
  noir: 'noir monochrome black-and-white monochromatic greyscale grayscale bw',
  watercolour: 'watercolour watercolor aquarelle gouache wash',
  oil: 'oil impasto impressionist impressionism monet gogh painting painterly brushstroke renaissance rembrandt',
  sketch: 'sketch pencil drawing charcoal lineart engraving etching graphite',
  pixel: 'pixel pixel-art pixelated 8-bit 16-bit retro-game voxel',
  glow: 'neon glow glowing dreamy ethereal bloom luminous hazy bokeh',
  flat: 'flat vector illustration poster minimalist screenprint linocut',
  sepia: 'sepia daguerreotype antique victorian nostalgic',
}

export const weatherWords: Record<Weather, string> = {
  rain: 'rain rainy drizzle downpour shower wet monsoon umbrella',
  snow: 'snow snowy blizzard snowfall snowflake winter christmas ski',
  fog: 'fog foggy mist misty haze hazy smoke steam',
  storm: 'storm stormy thunder lightning thunderstorm tempest hurricane',
  clouds: 'cloud cloudy overcast cumulus cloudscape',
  clear: 'clear cloudless minimal minimalist',
  stars: 'star starry stars milky constellation night galaxy stargazing cosmos',
  aurora: 'aurora borealis northern-lights northern lights',
  wind: 'wind windy breeze gust',
  moon: 'moon moonlit moonlight crescent midnight lunar',
  sun: 'sun sunny sunlight sunshine sunset sunrise sunbeam sunlit',
}
