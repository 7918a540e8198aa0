import { words } from '../say.ts'

/** The step of the letter: questions, paragraphs, how much is one’s own; the short way; the letter’s own fixed lines. */
export const letterWords = words({
  title: { en: 'Your letter to {member}', cy: 'Eich llythyr at {member}' },
  lead: {
    en: 'Most of it is here. A sentence of your own makes your MP’s office stop and read.',
    cy: 'Mae’r rhan fwyaf yma’n barod. Mae brawddeg gennych chi yn gwneud i swyddfa eich AS aros a darllen.',
  },
  noTyping: { en: 'Can you not type today?', cy: 'Methu teipio heddiw?' },
  useReady: { en: 'Use the ready letter', cy: 'Defnyddio’r llythyr parod' },

  englishElsewhere: {
    en: 'Your MP’s constituency is not in Wales, so the letter is in English. Please write your own words in English if you can.',
    cy: 'Nid yw etholaeth eich AS yng Nghymru, felly mae’r llythyr yn Saesneg. Ysgrifennwch eich geiriau eich hun yn Saesneg os gallwch.',
  },
  englishOnly: {
    en: 'This letter is not all there in Welsh yet, so it goes in English. Your own words may be in Welsh.',
    cy: 'Nid yw’r llythyr hwn i gyd ar gael yn Gymraeg eto, felly bydd yn mynd yn Saesneg. Cewch ysgrifennu eich geiriau eich hun yn Gymraeg.',
  },
  englishTitle: { en: 'The letter is in English', cy: 'Mae’r llythyr yn Saesneg' },

  questionAt: { en: 'Question {at} of {all}', cy: 'Cwestiwn {at} o {all}' },
  goOn: { en: 'Go on', cy: 'Ymlaen' },
  skip: { en: 'Skip this question', cy: 'Hepgor y cwestiwn hwn' },
  skipAll: { en: 'Go straight to the letter', cy: 'Mynd yn syth at y llythyr' },
  starter: { en: 'You could begin: “{starter}”', cy: 'Gallech ddechrau: “{starter}”' },
  ownWords: { en: 'Your own words', cy: 'Eich geiriau eich hun' },
  ownWordsHint: {
    en: 'Anything else you want to say. The most for all boxes together is {limit} characters.',
    cy: 'Unrhyw beth arall yr hoffech ei ddweud. Y mwyaf i’r blychau i gyd gyda’i gilydd yw {limit} nod.',
  },
  reads: {
    en: 'Change what you like, or go on.',
    cy: 'Newidiwch yr hyn a fynnwch, neu ewch ymlaen.',
  },
  readOn: { en: 'Read on', cy: 'Darllen ymlaen' },
  letterEnd: { en: 'How it goes on and ends', cy: 'Sut mae’n mynd ymlaen ac yn gorffen' },
  addOwn: { en: 'Add words of your own', cy: 'Ychwanegu eich geiriau eich hun' },
  askAgain: { en: 'See the questions again', cy: 'Gweld y cwestiynau eto' },
  more: {
    en: { one: 'See 1 more paragraph', other: 'See {count} more paragraphs' },
    cy: { other: 'Gweld rhagor o baragraffau: {count}' },
  },
  moreTitle: { en: 'More paragraphs', cy: 'Rhagor o baragraffau' },
  toLetter: { en: 'Back to the letter', cy: 'Yn ôl at y llythyr' },
  keep: { en: 'Use these words', cy: 'Defnyddio’r geiriau hyn' },
  didKeep: { en: 'Your words are in the letter.', cy: 'Mae eich geiriau yn y llythyr.' },
  didUp: { en: 'Moved up.', cy: 'Symudwyd i fyny.' },
  didDown: { en: 'Moved down.', cy: 'Symudwyd i lawr.' },
  didLeave: { en: 'Left out of the letter.', cy: 'Gadawyd allan o’r llythyr.' },
  didBack: { en: 'The ready words are back.', cy: 'Mae’r geiriau parod yn ôl.' },
  didReady: { en: 'The ready paragraphs are back.', cy: 'Mae’r paragraffau parod yn ôl.' },

  yours: { en: 'Yours', cy: 'Eich un chi' },
  up: { en: 'Move up', cy: 'Symud i fyny' },
  down: { en: 'Move down', cy: 'Symud i lawr' },
  leave: { en: 'Leave it out', cy: 'Ei adael allan' },
  change: { en: 'Change paragraph {at}', cy: 'Newid paragraff {at}' },
  yourVersion: { en: 'Your words for paragraph {at}', cy: 'Eich geiriau ar gyfer paragraff {at}' },
  back: { en: 'Undo my words', cy: 'Dadwneud fy ngeiriau' },
  leftHint: { en: 'Put in what is true for you.', cy: 'Rhowch i mewn yr hyn sy’n wir i chi.' },
  take: { en: 'Put paragraph {at} in', cy: 'Rhoi paragraff {at} i mewn' },
  nothing: {
    en: 'There is nothing in the middle of your letter now.',
    cy: 'Nid oes dim yng nghanol eich llythyr nawr.',
  },
  readyBack: { en: 'Put the ready paragraphs back', cy: 'Rhoi’r paragraffau parod yn ôl' },
  readyTitle: { en: 'Send the ready letter', cy: 'Anfon y llythyr parod' },
  readyWorth: {
    en: 'Many people send this same letter. Offices count it, but they may not read each one. One sentence of your own is worth more. If you cannot type today, this still counts.',
    cy: 'Mae llawer o bobl yn anfon yr un llythyr hwn. Mae swyddfeydd yn ei gyfrif, ond efallai na fyddant yn darllen pob un. Mae un frawddeg gennych chi yn werth mwy. Os na allwch deipio heddiw, mae hwn yn dal i gyfrif.',
  },
  readyYours: {
    en: 'What you wrote before is in it.',
    cy: 'Mae’r hyn a ysgrifennoch o’r blaen ynddo.',
  },
  addSentence: { en: 'Add a sentence of your own', cy: 'Ychwanegu brawddeg gennych chi' },

  to: { en: '{member}, MP for {seat}', cy: '{member}, Aelod Seneddol, {seat}' },
  sheet: { en: 'Your letter', cy: 'Eich llythyr' },
  sheetTo: { en: 'To', cy: 'At' },
  sheetSubject: { en: 'Subject', cy: 'Pwnc' },
  yourName: { en: '(your name)', cy: '(eich enw)' },
  givenLater: { en: '(given when you send it)', cy: '(caiff ei roi wrth anfon)' },

  signsLeft: { en: 'Characters left: {count}.', cy: 'Nodau ar ôl: {count}.' },
  signsOver: { en: 'Characters too many: {count}.', cy: 'Nodau’n ormod: {count}.' },
  shareCount: { en: 'Words of your own: {own} of {all}.', cy: 'Eich geiriau chi: {own} o {all}.' },
  shareNone: {
    en: 'None of it is in your words yet. One sentence of your own makes an office look twice.',
    cy: 'Nid oes dim ohono yn eich geiriau chi eto. Mae un frawddeg gennych chi yn gwneud i swyddfa edrych ddwywaith.',
  },
  shareFew: {
    en: 'A few words are your own. That is a start, and offices see it.',
    cy: 'Mae ambell air yn eiddo i chi. Dyna ddechrau, ac mae swyddfeydd yn ei weld.',
  },
  shareTenth: {
    en: 'About a tenth is in your words. Offices notice.',
    cy: 'Mae tua degfed ran yn eich geiriau chi. Mae swyddfeydd yn sylwi.',
  },
  shareFifth: {
    en: 'About a fifth is in your words. Offices notice.',
    cy: 'Mae tua phumed ran yn eich geiriau chi. Mae swyddfeydd yn sylwi.',
  },
  shareQuarter: {
    en: 'About a quarter is in your words. Offices notice.',
    cy: 'Mae tua chwarter yn eich geiriau chi. Mae swyddfeydd yn sylwi.',
  },
  shareThird: {
    en: 'About a third is in your words. Offices notice.',
    cy: 'Mae tua thraean yn eich geiriau chi. Mae swyddfeydd yn sylwi.',
  },
  shareHalf: {
    en: 'About half is in your words. No office will take it for a copy.',
    cy: 'Mae tua hanner yn eich geiriau chi. Ni fydd unrhyw swyddfa yn meddwl mai copi ydyw.',
  },
  shareMost: {
    en: 'Most of it is in your words. This is your own letter.',
    cy: 'Mae’r rhan fwyaf yn eich geiriau chi. Eich llythyr chi yw hwn.',
  },

  onBehalfOf: {
    en: 'I am writing on behalf of {name}, who lives at the address below.',
    cy: 'Rwy’n ysgrifennu ar ran {name}, sy’n byw yn y cyfeiriad isod.',
  },
  lastInUk: {
    en: 'I vote from abroad. My last address in the UK:',
    cy: 'Rwy’n pleidleisio o dramor. Fy nghyfeiriad olaf yn y DU:',
  },
  reference: { en: 'Reference: {reference}', cy: 'Cyfeirnod: {reference}' },
  writtenWith: {
    en: 'Written with “{campaign}”, a campaign of the {coalition}.',
    cy: 'Ysgrifennwyd gyda “{campaign}”, ymgyrch gan {coalition}.',
  },
})
