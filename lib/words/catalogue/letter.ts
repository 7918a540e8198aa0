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
    en: 'Your MP’s seat is not in Wales, so the letter is in English. Please write your own words in English if you can.',
    cy: 'Nid yw etholaeth eich AS yng Nghymru, felly mae’r llythyr yn Saesneg. Ysgrifennwch eich geiriau eich hun yn Saesneg os gallwch.',
  },
  englishOnly: {
    en: 'This letter is not all there in Welsh yet, so it goes in English. Your own words may be in Welsh.',
    cy: 'Nid yw’r llythyr hwn i gyd ar gael yn Gymraeg eto, felly bydd yn mynd yn Saesneg. Cewch ysgrifennu eich geiriau eich hun yn Gymraeg.',
  },
  englishTitle: { en: 'The letter is in English', cy: 'Mae’r llythyr yn Saesneg' },

  questions: { en: 'A question to begin with', cy: 'Cwestiwn i ddechrau' },
  questionsHint: {
    en: 'Answer one, or none. What you write here goes into the letter. You can also speak it or paste it.',
    cy: 'Atebwch un, neu ddim un. Bydd yr hyn a ysgrifennwch yma yn mynd i’r llythyr. Gallwch hefyd ei ddweud ar lafar neu ei ludo.',
  },
  starter: { en: 'You could begin: “{starter}”', cy: 'Gallech ddechrau: “{starter}”' },
  ownWords: { en: 'Your own words', cy: 'Eich geiriau eich hun' },
  ownWordsHint: {
    en: 'Anything else you want to say. The most for all boxes together is {limit} characters.',
    cy: 'Unrhyw beth arall yr hoffech ei ddweud. Y mwyaf i’r blychau i gyd gyda’i gilydd yw {limit} nod.',
  },
  show: { en: 'Show it in the letter', cy: 'Ei ddangos yn y llythyr' },

  parts: { en: 'Choose and move the paragraphs', cy: 'Dewis a symud y paragraffau' },
  partsNow: {
    en: {
      one: '1 paragraph is in the middle of your letter',
      other: '{count} paragraphs are in the middle of your letter',
    },
    cy: { other: 'Paragraffau yng nghanol eich llythyr: {count}' },
  },
  partsHint: {
    en: 'Move a paragraph, change its words, or leave it out. Or leave all as it is.',
    cy: 'Symudwch baragraff, newidiwch ei eiriau, neu gadewch ef allan. Neu gadewch bopeth fel y mae.',
  },
  paragraph: { en: 'Paragraph {at}', cy: 'Paragraff {at}' },
  yours: { en: 'In your words', cy: 'Yn eich geiriau chi' },
  up: { en: 'Move paragraph {at} up', cy: 'Symud paragraff {at} i fyny' },
  down: { en: 'Move paragraph {at} down', cy: 'Symud paragraff {at} i lawr' },
  leave: { en: 'Leave paragraph {at} out', cy: 'Gadael paragraff {at} allan' },
  change: { en: 'Change paragraph {at}', cy: 'Newid paragraff {at}' },
  changeInBox: { en: 'Change paragraph {at} in its box', cy: 'Newid paragraff {at} yn ei flwch' },
  yourVersion: { en: 'Your words for paragraph {at}', cy: 'Eich geiriau ar gyfer paragraff {at}' },
  back: { en: 'Undo my words in paragraph {at}', cy: 'Dadwneud fy ngeiriau ym mharagraff {at}' },
  left: { en: 'Not in your letter', cy: 'Heb fod yn eich llythyr' },
  leftHint: { en: 'Put in what is true for you.', cy: 'Rhowch i mewn yr hyn sy’n wir i chi.' },
  take: { en: 'Put paragraph {at} in', cy: 'Rhoi paragraff {at} i mewn' },
  nothing: {
    en: 'There is nothing in the middle of your letter now.',
    cy: 'Nid oes dim yng nghanol eich llythyr nawr.',
  },
  readyBack: { en: 'Put the ready paragraphs back', cy: 'Rhoi’r paragraffau parod yn ôl' },
  save: { en: 'Save and go on', cy: 'Cadw a mynd ymlaen' },
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
  readLetter: { en: 'Read the letter', cy: 'Darllen y llythyr' },

  letter: { en: 'The letter so far', cy: 'Y llythyr hyd yma' },

  to: { en: '{member}, MP for {seat}', cy: '{member}, AS, {seat}' },
  sheet: { en: 'Your letter', cy: 'Eich llythyr' },
  sheetTo: { en: 'To', cy: 'At' },
  sheetSubject: { en: 'Subject', cy: 'Pwnc' },
  yourName: { en: '(your name)', cy: '(eich enw)' },
  givenLater: { en: '(given when you send it)', cy: '(caiff ei roi wrth anfon)' },

  share: { en: 'How much is yours', cy: 'Faint sy’n eiddo i chi' },
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
  reference: { en: 'Reference: {reference}', cy: 'Cyfeirnod: {reference}' },
  writtenWith: {
    en: 'Written with “{campaign}”, a campaign of the {coalition}.',
    cy: 'Ysgrifennwyd gyda “{campaign}”, ymgyrch gan {coalition}.',
  },
})
