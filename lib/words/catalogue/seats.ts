import { words } from '../say.ts'

/** What a postcode leads to, in a sentence or two; `lib/parliament/look-up-postcode.ts` chooses. */
export const postcodeWords = words({
  found: {
    en: 'We found the constituency for {postcode}.',
    cy: 'Rydym wedi dod o hyd i’r etholaeth ar gyfer {postcode}.',
  },
  corrected: {
    en: 'We read your postcode as {postcode}. Please check that this is right.',
    cy: 'Rydym wedi darllen eich cod post fel {postcode}. Gwiriwch fod hyn yn gywir.',
  },
  incomplete: {
    en: 'A full postcode is needed, such as SW1A 1AA.',
    cy: 'Mae angen cod post llawn, fel SW1A 1AA.',
  },
  invalid: {
    en: 'This does not look like a UK postcode. Please type a full postcode, such as SW1A 1AA.',
    cy: 'Nid yw hwn yn edrych fel cod post yn y DU. Teipiwch god post llawn, fel SW1A 1AA.',
  },
  ambiguous: {
    en: 'Did you mean {choices}? Please check your postcode and type it again.',
    cy: 'Ai {choices} oedd gennych mewn golwg? Gwiriwch eich cod post a’i deipio eto.',
  },
  unknown: {
    en: 'We cannot find the postcode {postcode}. Please check each letter and number.',
    cy: 'Ni allwn ddod o hyd i’r cod post {postcode}. Gwiriwch bob llythyren a rhif.',
  },
  unknownButSimilar: {
    en: 'We cannot find the postcode {postcode}. Did you mean {choices}?',
    cy: 'Ni allwn ddod o hyd i’r cod post {postcode}. Ai {choices} oedd gennych mewn golwg?',
  },
  severalSeats: {
    en: '{postcode} lies in more than one constituency. Please choose yours.',
    cy: 'Mae {postcode} mewn mwy nag un etholaeth. Dewiswch eich etholaeth chi.',
  },
  northernIreland: {
    en: '{postcode} is in Northern Ireland. There we cannot tell the constituency from the postcode yet. Please choose yours.',
    cy: 'Mae {postcode} yng Ngogledd Iwerddon. Ni allwn ddweud eto pa etholaeth yw hi o’r cod post yno. Dewiswch eich etholaeth chi.',
  },
  terminated: {
    en: '{postcode} is no longer in use. Please give the postcode that your home has now.',
    cy: 'Nid yw {postcode} yn cael ei ddefnyddio mwyach. Rhowch y cod post sydd gan eich cartref nawr.',
  },
  terminatedOneSeat: {
    en: '{postcode} is no longer in use. It was last in this constituency. Please confirm that it is yours, or give the postcode that your home has now.',
    cy: 'Nid yw {postcode} yn cael ei ddefnyddio mwyach. Yn yr etholaeth hon yr oedd ddiwethaf. Cadarnhewch mai hi yw eich etholaeth chi, neu rhowch y cod post sydd gan eich cartref nawr.',
  },
  terminatedSeveralSeats: {
    en: '{postcode} is no longer in use. It was last in these constituencies. Please choose yours, or give the postcode that your home has now.',
    cy: 'Nid yw {postcode} yn cael ei ddefnyddio mwyach. Yn yr etholaethau hyn yr oedd ddiwethaf. Dewiswch eich etholaeth chi, neu rhowch y cod post sydd gan eich cartref nawr.',
  },
  poBox: {
    en: '{postcode} is for PO boxes or for a large organisation. So it does not show where you live. Please give the postcode of your home.',
    cy: 'Cod post ar gyfer blychau post neu sefydliad mawr yw {postcode}. Felly nid yw’n dangos ble rydych yn byw. Rhowch god post eich cartref.',
  },
  notOnTheMap: {
    en: '{postcode} is in use, but no map of ours shows where. Most such postcodes are for PO boxes. Please give the postcode of your home. If this is the one, give that of the house next door.',
    cy: 'Mae {postcode} yn cael ei ddefnyddio, ond nid oes map gennym sy’n dangos ble. Ar gyfer blychau post y mae’r rhan fwyaf o godau post fel hyn. Rhowch god post eich cartref. Os hwn yw’r un, rhowch god post y tŷ drws nesaf.',
  },
  forces: {
    en: '{postcode} is a forces address. It belongs to no constituency. Please give the postcode of the home in the UK where you are registered to vote.',
    cy: 'Cyfeiriad y lluoedd arfog yw {postcode}. Nid yw’n perthyn i unrhyw etholaeth. Rhowch god post y cartref yn y DU lle rydych wedi’ch cofrestru i bleidleisio.',
  },
  jersey: {
    en: '{postcode} is in Jersey. It has no MP in the UK Parliament. Please write to those you elected to the States Assembly. Nothing has been stored with us.',
    cy: 'Mae {postcode} yn Jersey. Nid oes gan Jersey AS yn Senedd y DU. Ysgrifennwch at y rhai a etholwyd gennych i’r States Assembly. Nid ydym wedi cadw dim.',
  },
  guernsey: {
    en: '{postcode} is in the Bailiwick of Guernsey. It has no MP in the UK Parliament. Please write to your own States member. In Guernsey that is a deputy, in Sark a conseiller. Nothing has been stored with us.',
    cy: 'Mae {postcode} ym Meilïaeth Guernsey. Nid oes gan y Feilïaeth AS yn Senedd y DU. Ysgrifennwch at eich aelod eich hun o’r States. Yn Guernsey dirprwy yw hwnnw, ac yn Sark conseiller. Nid ydym wedi cadw dim.',
  },
  isleOfMan: {
    en: '{postcode} is in the Isle of Man. It has no MP in the UK Parliament. Please write to your own Members of the House of Keys (MHKs). Nothing has been stored with us.',
    cy: 'Mae {postcode} ar Ynys Manaw. Nid oes gan yr Ynys AS yn Senedd y DU. Ysgrifennwch at eich aelodau eich hun o Dŷ’r Allweddau (MHKs). Nid ydym wedi cadw dim.',
  },
  overseasTerritory: {
    en: '{postcode} is in {place}. It has no MP in the UK Parliament. Please write to those you elected there, or to the government there. Nothing has been stored with us.',
    cy: 'Cod post {place} yw {postcode}. Nid oes AS yn Senedd y DU ar gyfer y lle hwnnw. Ysgrifennwch at y rhai a etholwyd gennych yno, neu at y llywodraeth yno. Nid ydym wedi cadw dim.',
  },
})

/** The page behind a postcode, and the form that asks for one. */
export const seatWords = words({
  label: { en: 'Your home postcode', cy: 'Cod post eich cartref' },
  hint: {
    en: 'For example SW1A 1AA. It tells us who your MP is.',
    cy: 'Er enghraifft SW1A 1AA. Mae’n dweud wrthym pwy yw eich Aelod Seneddol (AS).',
  },
  hintForOther: {
    en: 'Writing for someone else? Use the postcode of their home.',
    cy: 'Ysgrifennu ar ran rhywun arall? Defnyddiwch god post ei gartref ef neu hi.',
  },
  hintAbroad: {
    en: 'Abroad? Use the postcode of your last home in the UK.',
    cy: 'Dramor? Defnyddiwch god post eich cartref olaf yn y DU.',
  },
  find: { en: 'Find my MP', cy: 'Dod o hyd i fy AS' },
  tryAgain: { en: 'Try again', cy: 'Rhoi cynnig arall arni' },
  another: { en: 'Use another postcode', cy: 'Defnyddio cod post arall' },

  foundTitle: { en: 'Your MP is {member}', cy: 'Eich Aelod Seneddol (AS) yw {member}' },
  correctedTitle: { en: 'We put your postcode right', cy: 'Rydym wedi cywiro eich cod post' },
  chooseTitle: {
    en: 'Which of these is your MP?',
    cy: 'Pa un o’r rhain yw eich Aelod Seneddol (AS)?',
  },
  chooseHow: { en: 'Press the place where you live.', cy: 'Pwyswch y lle rydych yn byw ynddo.' },
  chooseAgain: { en: 'Choose another place', cy: 'Dewis lle arall' },
  sure: {
    en: 'I am sure it is right: choose my constituency',
    cy: 'Rwy’n siŵr ei fod yn gywir: dewis fy etholaeth',
  },
  sureHow: {
    en: 'A new home can take months to reach our list. Choose the constituency where you live.',
    cy: 'Gall cartref newydd gymryd misoedd i gyrraedd ein rhestr. Dewiswch yr etholaeth rydych yn byw ynddi.',
  },
  sureField: { en: 'Your constituency', cy: 'Eich etholaeth' },
  sureGoOn: { en: 'Go on with this one', cy: 'Mynd ymlaen gyda hon' },
  sureNote: {
    en: 'We do not know {postcode}, so you chose the constituency yourself.',
    cy: 'Nid ydym yn adnabod {postcode}, felly chi a ddewisodd yr etholaeth.',
  },
  townField: { en: 'Your town or council', cy: 'Eich tref neu eich cyngor' },
  townHint: {
    en: 'For example Lisburn, or Fermanagh and Omagh.',
    cy: 'Er enghraifft Lisburn, neu Fermanagh and Omagh.',
  },
  townFind: { en: 'Find it', cy: 'Chwilio' },
  townFound: {
    en: {
      one: 'We found one for “{town}”. Press it if it is yours.',
      other: 'We found {count} for “{town}”. Press yours.',
    },
    cy: {
      one: 'Daethom o hyd i un ar gyfer “{town}”. Pwyswch hi os mai hi yw eich etholaeth.',
      other: 'Daethom o hyd i {count} ar gyfer “{town}”. Pwyswch eich un chi.',
    },
  },
  townUnknown: {
    en: 'We do not know “{town}”. Try a larger town near you, or your council.',
    cy: 'Nid ydym yn adnabod “{town}”. Rhowch gynnig ar dref fwy yn agos atoch, neu eich cyngor.',
  },
  townAll: { en: 'Show all {count}', cy: 'Dangos pob un o’r {count}' },
  stillThereTitle: { en: 'Is this still where you live?', cy: 'Ai yma rydych yn dal i fyw?' },
  stillThere: { en: 'Yes, I still live there', cy: 'Ie, rwy’n dal i fyw yno' },
  incompleteTitle: { en: 'We need your full postcode', cy: 'Mae angen eich cod post llawn arnom' },
  invalidTitle: {
    en: 'That does not look like a postcode',
    cy: 'Nid yw hynny’n edrych fel cod post',
  },
  unknownTitle: { en: 'We do not know that postcode', cy: 'Nid ydym yn adnabod y cod post hwnnw' },
  poBoxTitle: {
    en: 'We need the postcode where you live',
    cy: 'Mae angen cod post eich cartref arnom',
  },
  forcesTitle: { en: 'We need your address in the UK', cy: 'Mae angen eich cyfeiriad yn y DU arnom' },
  terminatedTitle: {
    en: 'That postcode is not used any more',
    cy: 'Nid yw’r cod post hwnnw’n cael ei ddefnyddio mwyach',
  },
  noMemberTitle: {
    en: 'You have no MP at Westminster',
    cy: 'Nid oes gennych Aelod Seneddol (AS) yn San Steffan',
  },
  whoToWriteTo: { en: 'Who to write to', cy: 'At bwy i ysgrifennu' },
  noMemberHome: {
    en: 'Do you live in the UK part of the time, and vote there? Then use the postcode of that home.',
    cy: 'A ydych yn byw yn y DU am ran o’r amser, ac yn pleidleisio yno? Yna defnyddiwch god post y cartref hwnnw.',
  },
  downTitle: {
    en: 'We cannot look up postcodes just now',
    cy: 'Ni allwn chwilio am godau post ar hyn o bryd',
  },
  down: {
    en: 'This is our fault, not yours. All you typed is kept on this device. Please try again in a minute.',
    cy: 'Ein bai ni yw hyn, nid eich bai chi. Mae popeth a deipioch wedi’i gadw ar y ddyfais hon. Rhowch gynnig arall arni mewn munud.',
  },
  nothingSent: { en: 'Nothing was sent', cy: 'Ni anfonwyd dim' },
  vacantTitle: {
    en: '{seat} has no MP at the moment',
    cy: '{seat}: nid oes Aelod Seneddol (AS) ar hyn o bryd',
  },
  vacant: {
    en: 'There will be a by-election. Until then there is nobody to write to. What you typed is kept on this device for 14 days. Please come back when there is a new MP.',
    cy: 'Bydd isetholiad. Tan hynny nid oes neb i ysgrifennu ato. Mae’r hyn a deipioch wedi’i gadw ar y ddyfais hon am 14 diwrnod. Dewch yn ôl pan fydd AS newydd.',
  },
  dissolvedTitle: { en: 'There are no MPs just now', cy: 'Nid oes unrhyw ASau ar hyn o bryd' },
  dissolved: {
    en: 'There will be a general election. Until then there is nobody to write to. What you typed is kept on this device for 14 days. Please come back when there is a new MP.',
    cy: 'Bydd etholiad cyffredinol. Tan hynny nid oes neb i ysgrifennu ato. Mae’r hyn a deipioch wedi’i gadw ar y ddyfais hon am 14 diwrnod. Dewch yn ôl pan fydd AS newydd.',
  },

  memberFor: { en: 'MP for {seat}', cy: 'Aelod Seneddol (AS), {seat}' },
  asOf: { en: 'MPs as of {day}.', cy: 'ASau ar {day}.' },
  nobody: { en: 'No MP at the moment', cy: 'Dim AS ar hyn o bryd' },
  england: { en: 'England', cy: 'Lloegr' },
  scotland: { en: 'Scotland', cy: 'Yr Alban' },
  wales: { en: 'Wales', cy: 'Cymru' },
  northern_ireland: { en: 'Northern Ireland', cy: 'Gogledd Iwerddon' },
  minister: {
    en: 'This MP is in the government. Ministers do not sign motions. So your letter asks for other things.',
    cy: 'Mae’r AS hwn yn y llywodraeth. Nid yw gweinidogion yn llofnodi cynigion. Felly mae eich llythyr yn gofyn am bethau eraill.',
  },
  speaker: {
    en: 'This is the Speaker of the House. The Speaker does not vote or take sides, but helps people at home as every MP does. So your letter asks only for that.',
    cy: 'Dyma Lefarydd y Tŷ. Nid yw’r Llefarydd yn pleidleisio nac yn cymryd ochr, ond mae’n helpu pobl gartref fel pob AS. Felly dim ond am hynny y mae eich llythyr yn gofyn.',
  },
  abstentionist: {
    en: 'This MP does not sit in the House of Commons, but does answer the people who live there. So your letter does not ask for votes or debates.',
    cy: 'Nid yw’r AS hwn yn eistedd yn Nhŷ’r Cyffredin, ond mae’n ateb pobl yr etholaeth. Felly nid yw eich llythyr yn gofyn am bleidlais na dadl.',
  },
  byPostTitle: { en: 'This MP takes letters by post', cy: 'Mae’r AS hwn yn derbyn llythyrau drwy’r post' },
  byPost: {
    en: 'Write your letter here. Then print it and post it. We show you the address.',
    cy: 'Ysgrifennwch eich llythyr yma. Yna argraffwch ef a’i bostio. Byddwn yn dangos y cyfeiriad i chi.',
  },
  waitsTitle: { en: 'You can write now', cy: 'Gallwch ysgrifennu nawr' },
  waits: {
    en: 'We have no sure e-mail address for {member} yet. Your letter waits with us until we do. Or you can print it and post it.',
    cy: 'Nid oes gennym gyfeiriad e-bost sicr i {member} eto. Bydd eich llythyr yn aros gyda ni nes bydd gennym un. Neu gallwch ei argraffu a’i bostio.',
  },
  write: { en: 'Write to {member}', cy: 'Ysgrifennu at {member}' },
  shortWay: { en: 'No typing today?', cy: 'Dim teipio heddiw?' },
  shortWayHonest: {
    en: 'The ready letter takes a few taps. It shows that you care, but a letter in your own words counts for more.',
    cy: 'Dim ond pwyso ychydig o fotymau sydd ei angen ar gyfer y llythyr parod. Mae’n dangos bod ots gennych, ond mae llythyr yn eich geiriau eich hun yn cyfrif mwy.',
  },
  shortWayNeeds: {
    en: 'It needs four things: your name, your home address, your e-mail address, and one yes.',
    cy: 'Mae angen pedwar peth: eich enw, cyfeiriad eich cartref, eich cyfeiriad e-bost, ac un ie.',
  },
  shortWayNeedsByPost: {
    en: 'It needs two things: your name and your home address.',
    cy: 'Mae angen dau beth: eich enw a chyfeiriad eich cartref.',
  },
  useReady: { en: 'Use the ready letter', cy: 'Defnyddio’r llythyr parod' },
})
