import { words } from '../say.ts'

/** Who writes, for whom, the check before the letter is taken, and the letter on paper. */
export const senderWords = words({
  lead: {
    en: 'MPs answer people who live in their constituency. So your name and your address are in the letter.',
    cy: 'Mae ASau yn ateb pobl sy’n byw yn eu hetholaeth. Felly mae eich enw a’ch cyfeiriad yn y llythyr.',
  },
  leadForOther: {
    en: 'MPs answer people who live in their constituency. So both names are in the letter, and the home address of the person you write for.',
    cy: 'Mae ASau yn ateb pobl sy’n byw yn eu hetholaeth. Felly mae’r ddau enw yn y llythyr, a chyfeiriad cartref y person rydych yn ysgrifennu ar ei ran.',
  },
  leadByPost: {
    en: '{member} takes letters by post. So you print your letter and post it. We need no e-mail address from you.',
    cy: 'Mae {member} yn derbyn llythyrau drwy’r post. Felly byddwch yn argraffu eich llythyr ac yn ei bostio. Nid oes angen eich cyfeiriad e-bost arnom.',
  },

  abroad: { en: 'Do you live abroad?', cy: 'Ydych chi’n byw dramor?' },
  abroadHow: {
    en: 'Then give your last home in the UK above. It decides who your MP is.',
    cy: 'Yna rhowch eich cartref olaf yn y DU uchod. Hwnnw sy’n penderfynu pwy yw eich AS.',
  },
  abroadAddress: { en: 'Where you live now', cy: 'Ble rydych yn byw nawr' },
  forOtherAsk: {
    en: 'Do you care for someone, or help someone who cannot write?',
    cy: 'Ydych chi’n gofalu am rywun, neu’n helpu rhywun na all ysgrifennu?',
  },
  forOther: { en: 'I am writing for someone else', cy: 'Rwy’n ysgrifennu ar ran rhywun arall' },
  forOtherNow: {
    en: 'You are writing for someone else. The letter says so.',
    cy: 'Rydych yn ysgrifennu ar ran rhywun arall. Mae’r llythyr yn dweud hynny.',
  },
  forMe: { en: 'I am writing for myself', cy: 'Rwy’n ysgrifennu drosof fy hun' },

  name: { en: 'Full name', cy: 'Enw llawn' },
  sureOfName: { en: 'Yes, this is the name', cy: 'Ie, dyma’r enw' },
  writerName: { en: 'Your full name', cy: 'Eich enw llawn chi' },
  representedName: {
    en: 'Full name of the person you write for',
    cy: 'Enw llawn y person rydych yn ysgrifennu ar ei ran',
  },
  relation: { en: 'How you know them (optional)', cy: 'Sut rydych yn adnabod y person (dewisol)' },
  relationHint: {
    en: 'For example: her daughter, his carer, a friend. It is not in the letter.',
    cy: 'Er enghraifft: ei merch, ei ofalwr, ffrind. Nid yw hyn yn y llythyr.',
  },
  address: { en: 'Home address', cy: 'Cyfeiriad cartref' },
  theirAddress: { en: 'Their home address', cy: 'Cyfeiriad cartref y person' },
  addressHint: {
    en: 'House and street, then town. Leave out the postcode: we have it.',
    cy: 'Tŷ a stryd, yna’r dref. Peidiwch â rhoi’r cod post: mae gennym ni ef.',
  },
  postcode: { en: 'Postcode', cy: 'Cod post' },
  theirPostcode: { en: 'Their postcode', cy: 'Cod post y person' },
  theirMp: {
    en: '{postcode}. So their MP is {member}. Is this the postcode of their home?',
    cy: '{postcode}. Felly {member} yw’r AS. Ai hwn yw cod post cartref y person?',
  },
  changePostcode: { en: 'Change the postcode', cy: 'Newid y cod post' },
  email: { en: 'E-mail address', cy: 'Cyfeiriad e-bost' },
  writerEmail: { en: 'Your e-mail address', cy: 'Eich cyfeiriad e-bost chi' },
  emailHint: {
    en: 'We send an e-mail there to make sure that it is you. The MP’s answer goes there too.',
    cy: 'Anfonwn neges yno i wneud yn siŵr mai chi sydd yno. Bydd ateb yr AS yn mynd yno hefyd.',
  },

  didYouMean: { en: 'Did you mean {email}?', cy: 'Ai {email} oedd gennych mewn golwg?' },
  youWrote: {
    en: 'You wrote {email}. If that is right, you need not do anything here.',
    cy: 'Ysgrifennoch {email}. Os yw hynny’n gywir, nid oes angen i chi wneud dim yma.',
  },
  changeToLikely: { en: 'Yes, change it to {email}', cy: 'Ie, newidiwch ef i {email}' },
  sendToLikely: { en: 'Yes, send the e-mail to {email}', cy: 'Ie, anfonwch yr e-bost at {email}' },

  permission: { en: 'Your permission', cy: 'Eich caniatâd' },
  needed: { en: 'We need this to send your letter.', cy: 'Mae angen hyn arnom i anfon eich llythyr.' },
  news: { en: 'News by e-mail, if you like', cy: 'Newyddion drwy e-bost, os hoffech' },
  newsHint: {
    en: 'Your letter goes, whether you tick these or not.',
    cy: 'Bydd eich llythyr yn mynd, p’un a fyddwch yn ticio’r rhain ai peidio.',
  },
  others: {
    en: {
      one: 'Hear from the other organisation too ({count})',
      other: 'Hear from the other organisations too ({count})',
    },
    cy: {
      one: 'Clywed gan y sefydliad arall hefyd ({count})',
      other: 'Clywed gan y sefydliadau eraill hefyd ({count})',
    },
  },
  save: { en: 'Save and check your letter', cy: 'Cadw a gwirio’ch llythyr' },

  check: { en: 'Check your letter', cy: 'Gwiriwch eich llythyr' },
  checkLead: {
    en: 'This is what {member} will get. Nothing is sent until you confirm it from your mailbox.',
    cy: 'Dyma beth fydd {member} yn ei gael. Ni chaiff dim ei anfon nes i chi gadarnhau hynny o’ch blwch derbyn.',
  },
  checkByPost: {
    en: '{member} takes letters by post. Read your letter, then print it.',
    cy: 'Mae {member} yn derbyn llythyrau drwy’r post. Darllenwch eich llythyr, yna argraffwch ef.',
  },
  waits: {
    en: 'We do not have an e-mail address for {member} yet. Your letter waits here until we do. Or you can print it and post it now.',
    cy: 'Nid oes gennym gyfeiriad e-bost i {member} eto. Bydd eich llythyr yn aros yma nes bydd gennym un. Neu gallwch ei argraffu a’i bostio nawr.',
  },
  notSent: { en: 'Your letter was not sent', cy: 'Ni anfonwyd eich llythyr' },
  details: { en: 'What goes with it', cy: 'Beth sy’n mynd gydag ef' },
  goesTo: { en: 'Goes to', cy: 'Yn mynd at' },
  yourPart: { en: 'Your own words', cy: 'Eich geiriau eich hun' },
  writer: { en: 'Written by', cy: 'Ysgrifennwyd gan' },
  writerFor: { en: '{name}, for {represented}', cy: '{name}, ar ran {represented}' },
  writerForAs: {
    en: '{name} ({relation}), for {represented}',
    cy: '{name} ({relation}), ar ran {represented}',
  },
  confirmationTo: { en: 'Confirmation e-mail goes to', cy: 'Anfonir y neges gadarnhau at' },
  newsFrom: { en: 'News by e-mail from', cy: 'Pwy fydd yn e-bostio newyddion' },
  nobody: { en: 'Nobody', cy: 'Neb' },
  changeMp: { en: 'Change the MP', cy: 'Newid yr AS' },
  changeLetter: { en: 'Change the letter', cy: 'Newid y llythyr' },
  changeName: { en: 'Change the name', cy: 'Newid yr enw' },
  changeAddress: { en: 'Change the address', cy: 'Newid y cyfeiriad' },
  changeEmail: { en: 'Change the e-mail address', cy: 'Newid y cyfeiriad e-bost' },
  changeNews: { en: 'Change the news', cy: 'Newid y newyddion' },
  send: { en: 'Send me the confirmation e-mail', cy: 'Anfonwch y neges gadarnhau ataf' },

  print: { en: 'Print your letter', cy: 'Argraffwch eich llythyr' },
  printLead: {
    en: 'Print it, sign it by hand, and post it. We send nothing, and we keep no copy.',
    cy: 'Argraffwch ef, llofnodwch ef â llaw, a’i bostio. Nid ydym yn anfon dim, nac yn cadw copi.',
  },
  printHow: {
    en: 'Only the letter is printed. If you see no print button here, choose Print in the menu of your browser.',
    cy: 'Dim ond y llythyr sy’n cael ei argraffu. Os na welwch fotwm argraffu yma, dewiswch Argraffu yn newislen eich porwr.',
  },
  printNoPrinter: {
    en: 'No printer? A library or a friend may have one. Or copy the letter out by hand.',
    cy: 'Dim argraffydd? Efallai fod un gan lyfrgell neu ffrind. Neu copïwch y llythyr â llaw.',
  },
  postTo: {
    en: 'Write this on the envelope, and put a stamp on it:',
    cy: 'Ysgrifennwch hyn ar yr amlen, a rhowch stamp arni:',
  },
  postedAsk: {
    en: 'Have you posted it? Then tell us with one press, so that it counts. We keep the place and the day, and nothing about you.',
    cy: 'Ydych chi wedi ei bostio? Yna dywedwch wrthym ag un pwysiad, fel ei fod yn cyfrif. Rydym yn cadw’r lle a’r diwrnod, a dim byd amdanoch chi.',
  },
  postedPress: { en: 'I have posted it', cy: 'Rwyf wedi ei bostio' },
  postedTitle: { en: 'Thank you, it counts', cy: 'Diolch, mae’n cyfrif' },
  posted: {
    en: 'We have noted that a letter was posted. The answer comes to your home, by post.',
    cy: 'Rydym wedi nodi bod llythyr wedi’i bostio. Daw’r ateb i’ch cartref, drwy’r post.',
  },
  printNow: { en: 'Print this letter', cy: 'Argraffu’r llythyr hwn' },
  paperLetter: { en: 'Your letter on paper', cy: 'Eich llythyr ar bapur' },
  mpOf: { en: '{member} MP', cy: '{member} AS' },
})
