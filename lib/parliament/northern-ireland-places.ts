import { folded } from '#lib/platform/folded.ts'

/**
 * Towns, villages and councils of Northern Ireland and the seats they lie in, by the last two digits of the seat's GSS code.
 * Put together by hand from the wards that the Boundary Commission for Northern Ireland lists in the final report of its
 * 2023 review, in force since 2024: a place that a boundary parts or runs close by has each seat that may be meant.
 */
const placesInSeats: readonly (readonly [seats: readonly number[], places: string])[] = [
  [[1], 'Dundonald'],
  [[1, 2, 3, 4], 'Belfast'],
  [[1, 3], 'Castlereagh'],
  [[3], 'Carryduff, Drumbo, Moneyreagh, Newtownbreda, Saintfield'],
  [[4], 'Poleglass, Twinbrook'],
  [[4, 9], 'Derriaghy, Dunmurry, Lambeg'],
  [[2, 5, 14], 'Newtownabbey, Antrim and Newtownabbey'],
  [[2, 14], 'Glengormley, Mallusk'],
  [[5], 'Carnlough, Carrickfergus, Glenarm, Greenisland, Islandmagee, Jordanstown, Larne, Whitehead'],
  [[5, 12], 'Cushendall, Cushendun'],
  [[5, 14], 'Ballyclare, Ballynure'],
  [[5, 12, 14], 'Mid and East Antrim'],
  [[14], 'Aldergrove, Antrim, Crumlin, Doagh, Randalstown, Templepatrick'],
  [[10, 14], 'Toome, Toomebridge'],
  [[9, 14], 'Dundrod, Glenavy'],
  [
    [12],
    'Ahoghill, Armoy, Ballycastle, Ballymena, Ballymoney, Broughshane, Bushmills, Cullybackey, Dunloy, Portballintrae, Portglenone, Rasharkin',
  ],
  [[12, 14], 'Connor, Kells'],
  [
    [6],
    'Aghadowey, Ballykelly, Castlerock, Coleraine, Dungiven, Feeny, Garvagh, Greysteel, Kilrea, Limavady, Macosquin, Portrush, Portstewart',
  ],
  [[5, 6, 12], 'Causeway Coast and Glens'],
  [[6, 8], 'Claudy, Eglinton'],
  [[8], 'Culmore, Derry, Londonderry, Newbuildings, Strathfoyle'],
  [[6, 8, 18], 'Derry City and Strabane'],
  [[8, 18], 'Donemana, Dunamanagh'],
  [
    [18],
    'Artigarvan, Beragh, Carrickmore, Castlederg, Drumquin, Fintona, Gortin, Newtownstewart, Omagh, Plumbridge, Sion Mills, Sixmilecross, Strabane',
  ],
  [[9, 18], 'Dromore'],
  [[7, 18], 'Fermanagh and Omagh'],
  [
    [7],
    'Augher, Aughnacloy, Ballinamallard, Ballygawley, Belleek, Brookeborough, Caledon, Clogher, Derrygonnelly, Dungannon, Enniskillen, Fermanagh, Fivemiletown, Irvinestown, Kesh, Lisbellaw, Lisnaskea, Maguiresbridge, Moy, Newtownbutler, Roslea, Tempo',
  ],
  [[7, 10], 'Donaghmore, Mid Ulster'],
  [
    [10],
    'Bellaghy, Castledawson, Coalisland, Cookstown, Draperstown, Maghera, Magherafelt, Moneymore, Pomeroy, Stewartstown, Swatragh, Tobermore',
  ],
  [[7, 11], 'Blackwatertown, Loughgall'],
  [
    [11],
    'Armagh, Bessbrook, Camlough, Crossmaglen, Forkhill, Hamiltonsbawn, Keady, Markethill, Middletown, Newtownhamilton, Poyntzpass, Richhill',
  ],
  [[11, 15], 'Newry'],
  [[11, 17], 'Laurelvale, Tandragee'],
  [[7, 9, 11, 15, 17], 'Armagh City, Banbridge and Craigavon'],
  [[3, 11, 15, 16], 'Newry, Mourne and Down'],
  [[17], 'Aghagallon, Banbridge, Bleary, Craigavon, Gilford, Laurencetown, Lurgan, Portadown, Waringstown'],
  [[15, 17], 'Annaclone, Katesbridge, Loughbrickland'],
  [[9, 17], 'Aghalee, Donaghcloney'],
  [[9], 'Annahilt, Ballinderry, Hillsborough, Lisburn, Maghaberry, Maze, Moira, Royal Hillsborough'],
  [[1, 3, 4, 9, 14], 'Lisburn and Castlereagh'],
  [[9, 15], 'Dromara'],
  [[13], 'Bangor, Crawfordsburn, Donaghadee, Groomsport, Helen’s Bay, Holywood'],
  [[13, 16], 'Ards and North Down, Conlig, Millisle'],
  [
    [16],
    'Ballygowan, Ballyhalbert, Ballywalter, Carrowdore, Cloughey, Comber, Greyabbey, Killinchy, Killyleagh, Kircubbin, Newtownards, Portaferry, Portavogie',
  ],
  [[15, 16], 'Ballynahinch, Crossgar, Drumaness, Strangford'],
  [
    [15],
    'Annalong, Ardglass, Castlewellan, Clough, Downpatrick, Dundrum, Hilltown, Kilkeel, Killough, Mayobridge, Newcastle, Rathfriland, Rostrevor, Warrenpoint',
  ],
]

/** Names with a comma of their own. */
const LONG_NAMES = ['Armagh City, Banbridge and Craigavon', 'Newry, Mourne and Down']

const gssCode = (seat: number) => `N050000${String(seat).padStart(2, '0')}`

const seatsByPlace = new Map(
  placesInSeats.flatMap(([seats, places]) =>
    (LONG_NAMES.includes(places) ? [places] : places.split(', ')).map(
      (place) => [place, seats.map(gssCode)] as const,
    ),
  ),
)

/** Every place that is known, for a list to choose from. */
export const northernIrelandPlaces: readonly string[] = [...seatsByPlace.keys()].sort((a, b) =>
  a.localeCompare(b, 'en'),
)

/** As a place is compared: "Newry, Mourne & Down District Council" is "newry mourne down". */
const bare = (text: string) =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !IDLE.has(word))
    .join(' ')
const IDLE = new Set(['', 'and', 'borough', 'city', 'co', 'council', 'county', 'district', 'the'])

const LONGEST_PLACE = 80
/** Fewer letters are the beginning of too many. */
const FEWEST_LETTERS = 3

/** The seats, by GSS code, that a town or council as typed may lie in; none where it is not known. */
export function seatsOfPlace(text: string): string[] {
  const asked = bare(text.slice(0, LONGEST_PLACE))
  if (asked.length < FEWEST_LETTERS) return []
  const known = [...seatsByPlace].map(([place, seats]) => ({ name: bare(place), seats }))
  const exact = known.filter(({ name }) => name === asked)
  const found = exact.length > 0 ? exact : known.filter(({ name }) => name.startsWith(asked))
  return [...new Set(found.flatMap(({ seats }) => seats))].sort()
}
