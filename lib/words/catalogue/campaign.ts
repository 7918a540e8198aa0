import { words } from '../say.ts'

/** The first page, a campaign’s page and an organisation’s. */
export const campaignWords = words({
  homeTitle: { en: 'Write to your MP', cy: 'Ysgrifennwch at eich AS' },
  homeHeading: {
    en: 'Your MP should hear it from you',
    cy: 'Dylai eich Aelod Seneddol (AS) ei glywed gennych chi',
  },
  homeLead: {
    en: 'Patient groups and health workers speak here with one voice. Pick a campaign, and write to your own MP in about five minutes.',
    cy: 'Mae grwpiau cleifion a gweithwyr iechyd yn siarad ag un llais yma. Dewiswch ymgyrch, ac ysgrifennwch at eich AS eich hun mewn tua phum munud.',
  },
  campaigns: { en: 'Campaigns', cy: 'Ymgyrchoedd' },
  noneTitle: { en: 'No campaign is open just now', cy: 'Nid oes ymgyrch ar agor ar hyn o bryd' },
  none: {
    en: 'When one opens, you find it here. Please come back soon.',
    cy: 'Pan fydd un yn agor, byddwch yn ei gweld yma. Dewch yn ôl cyn bo hir.',
  },
  how: { en: 'How it works', cy: 'Sut mae’n gweithio' },
  findTitle: { en: '1. Find your MP', cy: '1. Dewch o hyd i’ch AS' },
  find: {
    en: 'Type your postcode. We know the rest.',
    cy: 'Teipiwch eich cod post. Rydym yn gwybod y gweddill.',
  },
  yoursTitle: { en: '2. Make the letter yours', cy: '2. Gwnewch y llythyr yn eiddo i chi' },
  yours: {
    en: 'The letter is ready. A sentence of your own makes it count for more.',
    cy: 'Mae’r llythyr yn barod. Mae brawddeg gennych chi yn gwneud iddo gyfrif mwy.',
  },
  yesTitle: { en: '3. Say yes by e-mail', cy: '3. Cytunwch drwy e-bost' },
  yes: {
    en: 'Nothing leaves before you press the button in the e-mail we send you.',
    cy: 'Nid oes dim yn gadael cyn i chi bwyso’r botwm ar ôl agor ein neges.',
  },
  staff: { en: 'Do you work for the coalition?', cy: 'Ydych chi’n gweithio i’r glymblaid?' },
  staffSignIn: { en: 'Staff sign in', cy: 'Mewngofnodi staff' },

  writeFor: { en: 'Write for “{campaign}”', cy: 'Ysgrifennu dros “{campaign}”' },
  readAbout: { en: 'Read about “{campaign}”', cy: 'Darllen am “{campaign}”' },
  cardLedBy: { en: 'Led by {organisation}.', cy: 'Dan arweiniad {organisation}.' },
  firstLetter: { en: 'Yours would be the first letter.', cy: 'Eich un chi fyddai’r llythyr cyntaf.' },
  fewLetters: {
    en: 'The first people have written.',
    cy: 'Mae’r bobl gyntaf wedi ysgrifennu.',
  },
  lettersSoFar: {
    en: 'At least {count} people have written so far.',
    cy: 'Mae o leiaf {count} o bobl wedi ysgrifennu hyd yma.',
  },
  wroteThrough: {
    en: 'At least {count} people wrote through {organisation}.',
    cy: 'Ysgrifennodd o leiaf {count} o bobl drwy dudalen {organisation}.',
  },
  endedTag: { en: 'Over', cy: 'Ar ben' },
  pausedTag: { en: 'Paused', cy: 'Wedi’i hoedi' },

  ledBy: { en: 'A campaign led by {organisation}', cy: 'Ymgyrch dan arweiniad {organisation}' },
  write: { en: 'Write to your MP', cy: 'Ysgrifennwch at eich AS' },
  minutes: { en: 'It takes about five minutes.', cy: 'Mae’n cymryd tua phum munud.' },
  endedTitle: { en: 'This campaign is over', cy: 'Mae’r ymgyrch hon ar ben' },
  ended: {
    en: 'Its last day has passed. It takes no new letters. A letter that waits for your yes can still be sent, as long as its link works.',
    cy: 'Mae ei diwrnod olaf wedi mynd heibio. Nid yw’n derbyn llythyrau newydd. Gellir anfon llythyr sy’n aros am eich cadarnhad o hyd, tra bydd ei ddolen yn gweithio.',
  },
  pausedTitle: { en: 'This campaign is paused', cy: 'Mae’r ymgyrch hon wedi’i hoedi' },
  paused: {
    en: 'It takes no letters just now. Letters that were confirmed are safe. They wait until it opens again.',
    cy: 'Nid yw’n derbyn llythyrau ar hyn o bryd. Mae’r llythyrau a gadarnhawyd yn ddiogel. Maent yn aros nes bydd yn agor eto.',
  },
  otherCampaigns: { en: 'See the other campaigns', cy: 'Gweld yr ymgyrchoedd eraill' },
  dissolvedTitle: { en: 'There are no MPs just now', cy: 'Nid oes unrhyw ASau ar hyn o bryd' },
  dissolved: {
    en: 'There will be a general election. Until then there is nobody to write to, and no letter is sent. Please come back when there are new MPs.',
    cy: 'Bydd etholiad cyffredinol. Tan hynny nid oes neb i ysgrifennu ato, ac ni chaiff yr un llythyr ei anfon. Dewch yn ôl pan fydd ASau newydd.',
  },
  typedKept: {
    en: 'What you have typed is kept on this device for 14 days.',
    cy: 'Mae’r hyn rydych wedi’i deipio wedi’i gadw ar y ddyfais hon am 14 diwrnod.',
  },
  about: { en: 'What it is about', cy: 'Am beth mae’r ymgyrch' },
  goalTitle: { en: 'Our goal', cy: 'Ein nod' },
  goal: {
    en: 'We want people in {goal} constituencies to write to their MP.',
    cy: 'Rydym am i bobl mewn {goal} etholaeth ysgrifennu at eu AS.',
  },
  goalNone: { en: 'Nobody has written yet.', cy: 'Nid oes neb wedi ysgrifennu eto.' },
  goalSoFar: {
    en: {
      one: 'So far people in one have written.',
      other: 'So far people in {count} have written.',
    },
    cy: {
      one: 'Hyd yma mae pobl mewn un wedi ysgrifennu.',
      other: 'Hyd yma mae pobl mewn {count} wedi ysgrifennu.',
    },
  },
  goalReached: {
    en: 'The goal is reached, and each new letter still counts.',
    cy: 'Rydym wedi cyrraedd y nod, ac mae pob llythyr newydd yn dal i gyfrif.',
  },
  untilTitle: { en: 'Until when', cy: 'Tan pryd' },
  lastDay: { en: 'The last day to write is {day}.', cy: 'Y diwrnod olaf i ysgrifennu yw {day}.' },
  source: { en: 'Source: {source}', cy: 'Ffynhonnell: {source}' },
  behind: { en: 'Who stands behind it', cy: 'Pwy sydd y tu ôl i’r ymgyrch' },
  asks: {
    en: 'What we ask MPs to do',
    cy: 'Beth rydym yn gofyn i Aelodau Seneddol (ASau) ei wneud',
  },
  asksInEnglish: {
    en: { one: 'See one more ask in English', other: 'See {count} more asks in English' },
    cy: {
      one: 'Gweld un cais arall, yn Saesneg',
      two: 'Gweld {count} gais arall, yn Saesneg',
      few: 'Gweld {count} chais arall, yn Saesneg',
      many: 'Gweld {count} chais arall, yn Saesneg',
      other: 'Gweld {count} cais arall, yn Saesneg',
    },
  },
  asksFit: {
    en: 'Your letter has only the asks that fit your MP and your nation.',
    cy: 'Dim ond y ceisiadau sy’n addas i’ch AS a’ch gwlad sydd yn eich llythyr.',
  },

  withOrganisation: { en: '{campaign} with {organisation}', cy: '{campaign}: {organisation}' },
  takesPart: {
    en: '{organisation} takes part in this campaign of the {coalition}.',
    cy: 'Mae {organisation} yn rhan o’r ymgyrch hon, un o ymgyrchoedd {coalition}.',
  },
  theCoalition: { en: 'coalition', cy: 'y glymblaid' },
})

/** The statement as the public reads it, and who stands behind it. */
export const statementWords = words({
  signedBy: {
    en: { one: 'Signed by one organisation', other: 'Signed by {count} organisations' },
    cy: { one: 'Llofnodwyd gan un sefydliad', other: 'Llofnodwyd gan {count} sefydliad' },
  },
  signedByLine: {
    en: { one: 'Signed by one organisation.', other: 'Signed by {count} organisations.' },
    cy: { one: 'Llofnodwyd gan un sefydliad.', other: 'Llofnodwyd gan {count} sefydliad.' },
  },
  read: { en: 'Read the statement', cy: 'Darllen y datganiad' },
  title: { en: '{campaign}: the statement', cy: '{campaign}: y datganiad' },
  versionTitle: {
    en: '{campaign}: version {number} of the statement',
    cy: '{campaign}: fersiwn {number} o’r datganiad',
  },
  joint: { en: 'A joint statement of the {coalition}', cy: 'Datganiad ar y cyd aelodau {coalition}' },
  published: {
    en: 'Version {number}, published on {day}.',
    cy: 'Fersiwn {number}, cyhoeddwyd ar {day}.',
  },
  fingerprint: { en: 'Fingerprint:', cy: 'Ôl bys:' },
  heading: { en: 'The statement', cy: 'Y datganiad' },
  readHere: { en: 'Read it in English', cy: 'Ei ddarllen yn Gymraeg' },
  notInWelsh: {
    en: 'This statement is not in Welsh yet.',
    cy: 'Nid yw’r datganiad hwn ar gael yn Gymraeg eto.',
  },
  unpublishedTitle: {
    en: 'The statement is not published yet',
    cy: 'Nid yw’r datganiad wedi’i gyhoeddi eto',
  },
  unpublished: {
    en: 'The organisations are still agreeing on its words. Then you can read it here, with the name of each that signs.',
    cy: 'Mae’r sefydliadau’n dal i gytuno ar ei eiriau. Wedyn gallwch ei ddarllen yma, gydag enw pob un sy’n llofnodi.',
  },
  writeAboutIt: {
    en: 'Write to your MP about it',
    cy: 'Ysgrifennu at eich Aelod Seneddol amdano',
  },
  toCampaign: { en: 'Go to the campaign', cy: 'Mynd i’r ymgyrch' },
  earlierTitle: { en: 'This is an earlier version', cy: 'Fersiwn gynharach yw hon' },
  earlier: {
    en: 'A later one has taken its place. It stays here so that all can see what was said. The names belong to the present text, so none are shown here.',
    cy: 'Mae un ddiweddarach wedi cymryd ei lle. Mae’n aros yma fel y gall pawb weld beth a ddywedwyd. Mae’r enwau’n perthyn i’r testun presennol, felly ni ddangosir yr un yma.',
  },
  readPresent: { en: 'Read the present version', cy: 'Darllen y fersiwn bresennol' },
  nobodySigned: { en: 'Nobody has signed yet', cy: 'Nid oes neb wedi llofnodi eto' },
  nobodySignedYet: {
    en: 'Each organisation decides for itself. Its name appears here as soon as it signs this text.',
    cy: 'Mae pob sefydliad yn penderfynu drosto’i hun. Bydd ei enw’n ymddangos yma cyn gynted ag y bydd yn llofnodi’r testun hwn.',
  },
  withReservation: { en: 'with a reservation', cy: 'gydag amod' },
  inTheirWords: { en: 'In their own words', cy: 'Yn eu geiriau eu hunain' },
  reservation: { en: 'Reservation', cy: 'Amod' },
  whyTheySign: { en: 'Why we sign', cy: 'Pam rydym yn llofnodi' },
  anotherView: { en: 'Another view', cy: 'Barn arall' },
  dissents: {
    en: {
      one: 'One organisation of the coalition does not agree, and says why.',
      other: '{count} organisations of the coalition do not agree, and say why.',
    },
    cy: {
      one: 'Nid yw un sefydliad yn y glymblaid yn cytuno, ac mae’n dweud pam.',
      other: 'Nid yw {count} sefydliad yn y glymblaid yn cytuno, ac maent yn dweud pam.',
    },
  },
  dissent: { en: 'What they say', cy: 'Beth maent yn ei ddweud' },
  reasons: { en: 'Reasons', cy: 'Rhesymau' },
  versions: { en: 'Every published version', cy: 'Pob fersiwn a gyhoeddwyd' },
  versionsLead: {
    en: 'Each version keeps its own address. The letters and digits are a fingerprint of its text. If one sign of the text were changed, they would change too.',
    cy: 'Mae pob fersiwn yn cadw ei chyfeiriad ei hun. Ôl bys o’i thestun yw’r llythrennau a’r rhifau. Pe bai un arwydd o’r testun yn newid, byddent hwythau’n newid.',
  },
  version: { en: 'Version {number}', cy: 'Fersiwn {number}' },
  present: { en: 'the present one', cy: 'yr un bresennol' },
  pictureTitle: { en: 'A joint statement', cy: 'Datganiad ar y cyd' },
  pictureMore: { en: 'and {count} more', cy: 'a {count} arall' },
})
