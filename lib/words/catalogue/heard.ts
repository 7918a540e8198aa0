import { words } from '../say.ts'

/** The mail that asks whether an answer came another way, and the pages behind its links. */
export const heardWords = words({
  subject: { en: 'Has {member} answered you?', cy: 'A yw {member} wedi eich ateb?' },
  delivered: {
    en: 'Your letter to {member} with “{campaign}” was delivered on {day}. Its reference is {reference}.',
    cy: 'Cafodd eich llythyr at {member} gyda “{campaign}” ei ddanfon ar {day}. Ei gyfeirnod yw {reference}.',
  },
  nothingYet: {
    en: 'Now {weeks} weeks have passed, and no answer has come through us. But an MP may also write or ring.',
    cy: 'Mae {weeks} wythnos wedi mynd heibio bellach, ac nid oes ateb wedi dod drwom ni. Ond gall AS ysgrifennu neu ffonio hefyd.',
  },
  whichOne: {
    en: 'Press what is true for you. A page opens, with one button.',
    cy: 'Pwyswch yr hyn sy’n wir i chi. Bydd tudalen yn agor, gydag un botwm.',
  },
  byPost: { en: 'Answered by post', cy: 'Atebwyd drwy’r post' },
  byTelephone: { en: 'Answered by telephone', cy: 'Atebwyd dros y ffôn' },
  notYet: { en: 'No answer yet', cy: 'Dim ateb eto' },
  askedOnce: {
    en: 'We ask only once for each letter.',
    cy: 'Dim ond unwaith y gofynnwn am bob llythyr.',
  },
  neverAsk: { en: 'Do not ask me again', cy: 'Peidiwch â gofyn i mi eto' },

  titleByPost: { en: 'Did {member} answer by post?', cy: 'A wnaeth {member} ateb drwy’r post?' },
  titleByTelephone: {
    en: 'Did {member} answer by telephone?',
    cy: 'A wnaeth {member} ateb dros y ffôn?',
  },
  titleNotYet: { en: 'Has {member} not answered yet?', cy: 'Onid yw {member} wedi ateb eto?' },
  titleNeverAsk: { en: 'Shall we stop asking you?', cy: 'A ddylem beidio â gofyn i chi eto?' },
  pressToSay: {
    en: 'Nothing is kept until you press the button.',
    cy: 'Ni chedwir dim nes i chi bwyso’r botwm.',
  },
  sayByPost: { en: 'Yes, by post', cy: 'Do, drwy’r post' },
  sayByTelephone: { en: 'Yes, by telephone', cy: 'Do, dros y ffôn' },
  sayNotYet: { en: 'No, nothing yet', cy: 'Naddo, dim byd eto' },
  sayNeverAsk: { en: 'Yes, do not ask me again', cy: 'Ie, peidiwch â gofyn eto' },
  somethingElse: { en: 'Something else is true', cy: 'Mae rhywbeth arall yn wir' },

  thanks: { en: 'Thank you for telling us', cy: 'Diolch am ddweud wrthym' },
  saidByPost: {
    en: 'You told us that {member} answered by post.',
    cy: 'Dywedoch wrthym fod {member} wedi ateb drwy’r post.',
  },
  saidByTelephone: {
    en: 'You told us that {member} answered by telephone.',
    cy: 'Dywedoch wrthym fod {member} wedi ateb dros y ffôn.',
  },
  saidNotYet: {
    en: 'You told us that {member} has not answered yet.',
    cy: 'Dywedoch wrthym nad yw {member} wedi ateb eto.',
  },
  saidNeverAsk: {
    en: 'We will not ask you about an answer again, as long as we keep a letter of yours. Once all are deleted, we no longer know of your wish.',
    cy: 'Ni fyddwn yn gofyn i chi am ateb eto, cyhyd ag y cadwn lythyr gennych. Unwaith y bydd pob un wedi’i ddileu, ni wyddom am eich dymuniad mwyach.',
  },
  againTitle: { en: 'You can write again', cy: 'Gallwch ysgrifennu eto' },
  againText: {
    en: 'Your words are ready. Change them, or send them as they are. This once, a second letter goes to {member}.',
    cy: 'Mae eich geiriau’n barod. Newidiwch nhw, neu eu hanfon fel y maent. Y tro hwn, bydd ail lythyr yn mynd at {member}.',
  },
  again: { en: 'Write again with my words', cy: 'Ysgrifennu eto gyda fy ngeiriau' },
  againByPost: {
    en: 'Or post your letter to {member}, House of Commons, London SW1A 0AA.',
    cy: 'Neu postiwch eich llythyr at {member}, House of Commons, London SW1A 0AA.',
  },
  ownPage: { en: 'Go to your own page', cy: 'Mynd i’ch tudalen eich hun' },
  unknownTitle: { en: 'We do not know this link', cy: 'Nid ydym yn adnabod y ddolen hon' },
  unknown: {
    en: 'Nothing was changed. Copy the whole link from the e-mail.',
    cy: 'Ni newidiwyd dim. Copïwch y ddolen gyfan o’r e-bost.',
  },
  notKept: {
    en: 'There was a fault of ours, and nothing was kept. Please press the button again.',
    cy: 'Bu nam ar ein hochr ni, ac ni chadwyd dim. Pwyswch y botwm eto.',
  },
})
