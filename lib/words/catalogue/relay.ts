import { words } from '../say.ts'

/** What supporters write back to an MP’s office through us, and their wishes about their data. */
export const relayWords = words({
  onWrote: { en: 'On {day}, {writer} wrote:', cy: 'Ar {day}, ysgrifennodd {writer}:' },
  mayRefer: { en: 'Reference: {reference}', cy: 'Cyfeirnod: {reference}' },
  fileLeftOut: {
    en: 'A file that came with this message could not be passed on: {name}.',
    cy: 'Ni ellid anfon ymlaen ffeil a ddaeth gyda’r neges hon: {name}.',
  },
  filesLeftOut: {
    en: 'A file that came with this message could not be passed on.',
    cy: 'Ni ellid anfon ymlaen ffeil a ddaeth gyda’r neges hon.',
  },
  linkLeftOut: { en: '(link left out)', cy: '(dolen wedi’i hepgor)' },

  askSubject: {
    en: 'Did you write this to {member}?',
    cy: 'Ai chi ysgrifennodd hyn at {member}?',
  },
  askCame: {
    en: 'We got the message below. It is meant for {member}, and has your address as its sender. We cannot tell if it is from you, so we have not sent it on.',
    cy: 'Cawsom y neges isod. Mae wedi’i bwriadu ar gyfer {member}, ac mae’ch cyfeiriad chi arni fel yr anfonwr. Ni allwn ddweud ai gennych chi y daeth, felly nid ydym wedi’i hanfon ymlaen.',
  },
  askHow: {
    en: 'Did you write it? Open your page and press “Send it on”. You can do that until {day}.',
    cy: 'Ai chi a’i hysgrifennodd? Agorwch eich tudalen a phwyswch “Anfon ymlaen”. Gallwch wneud hynny tan {day}.',
  },
  askButton: { en: 'Open my page', cy: 'Agor fy nhudalen' },
  askNotMe: {
    en: 'It was not you? Then do nothing. It is not sent, and we delete it.',
    cy: 'Nid chi oedd hi? Yna peidiwch â gwneud dim. Ni chaiff ei hanfon, a byddwn yn ei dileu.',
  },
  askWords: { en: 'The message', cy: 'Y neges' },

  failedSubject: {
    en: 'Your message did not reach {member}',
    cy: 'Ni chyrhaeddodd eich neges {member}',
  },
  doubtSubject: {
    en: 'Your message may not have reached {member}',
    cy: 'Efallai na chyrhaeddodd eich neges {member}',
  },
  failed: {
    en: 'You wrote back to {member} on {day}. The e-mail system there did not take your message. Nobody there has it.',
    cy: 'Ysgrifennoch yn ôl at {member} ar {day}. Ni dderbyniodd y system e-bost yno eich neges. Nid oes neb yno wedi’i chael.',
  },
  doubt: {
    en: 'You wrote back to {member} on {day}. The line broke while we sent your message. It may be there, or it may not. We do not send it twice.',
    cy: 'Ysgrifennoch yn ôl at {member} ar {day}. Torrodd y llinell wrth i ni anfon eich neges. Efallai ei bod yno, efallai ddim. Nid ydym yn ei hanfon ddwywaith.',
  },
  tooMany: {
    en: 'You wrote back to {member} many times today. That is more than we send on in one day. We did not send on what came after that.',
    cy: 'Ysgrifennoch yn ôl at {member} lawer gwaith heddiw. Mae hynny’n fwy nag yr ydym yn ei anfon ymlaen mewn un diwrnod. Ni wnaethom anfon ymlaen yr hyn a ddaeth wedyn.',
  },
  noAddress: {
    en: 'You wrote back to {member} on {day}. We know no e-mail address there that takes messages now. We could not send yours on.',
    cy: 'Ysgrifennoch yn ôl at {member} ar {day}. Nid ydym yn gwybod am gyfeiriad e-bost yno sy’n derbyn negeseuon ar hyn o bryd. Ni allem anfon eich un chi ymlaen.',
  },
  writeThere: {
    en: 'You can write there yourself: {address}.',
    cy: 'Gallwch ysgrifennu yno eich hun: {address}.',
  },
  writeYourself: {
    en: 'You can write to your MP yourself. Parliament’s website says how to reach them.',
    cy: 'Gallwch ysgrifennu at eich AS eich hun. Mae gwefan y Senedd yn San Steffan yn dweud sut i gysylltu â nhw.',
  },
  yourWords: { en: 'What you wrote', cy: 'Yr hyn a ysgrifennoch' },

  ownTitle: { en: 'You wrote back on {day}', cy: 'Ysgrifennoch yn ôl ar {day}' },
  ownTitleAsked: {
    en: 'A message came in your name on {day}',
    cy: 'Daeth neges yn eich enw ar {day}',
  },
  asked: {
    en: 'It waits for you. We cannot tell if you wrote it. Read it, and press “Send it on” if you did. You can do that until {day}. After that we delete it.',
    cy: 'Mae’n aros amdanoch. Ni allwn ddweud ai chi a’i hysgrifennodd. Darllenwch hi, a phwyswch “Anfon ymlaen” os gwnaethoch. Gallwch wneud hynny tan {day}. Wedi hynny byddwn yn ei dileu.',
  },
  queued: { en: 'It is on its way to the office.', cy: 'Mae ar ei ffordd i’r swyddfa.' },
  sent: {
    en: 'It was passed on to the office on {day}.',
    cy: 'Cafodd ei hanfon ymlaen i’r swyddfa ar {day}.',
  },
  inDoubt: {
    en: 'The line broke while we sent it. It may have reached the office.',
    cy: 'Torrodd y llinell wrth i ni ei hanfon. Efallai ei bod wedi cyrraedd y swyddfa.',
  },
  didNotArrive: {
    en: 'The office’s e-mail system did not take it.',
    cy: 'Ni dderbyniodd system e-bost y swyddfa hi.',
  },
  letGo: { en: 'It was not sent on.', cy: 'Ni chafodd ei hanfon ymlaen.' },
  goneDirect: {
    en: 'You sent it to the office yourself, so we did not send it a second time.',
    cy: 'Anfonoch hi i’r swyddfa eich hun, felly ni wnaethom ei hanfon yr eildro.',
  },
  wordsGone: { en: 'Its words are no longer kept.', cy: 'Nid yw ei geiriau’n cael eu cadw bellach.' },
  files: { en: 'Files with it:', cy: 'Ffeiliau gyda hi:' },
  readIt: { en: 'Read what was written', cy: 'Darllen yr hyn a ysgrifennwyd' },
  sendOn: { en: 'Send it on', cy: 'Anfon ymlaen' },
  doNotSendOn: { en: 'Do not send it on', cy: 'Peidio â’i hanfon ymlaen' },
  doneSentOn: {
    en: 'Thank you. Your message is on its way to the office.',
    cy: 'Diolch. Mae eich neges ar ei ffordd i’r swyddfa.',
  },
  doneNotSentOn: { en: 'It is not sent on.', cy: 'Ni chaiff ei hanfon ymlaen.' },
  tooLate: {
    en: 'It is too late for that: your message has left, or its time was over. Nothing was changed.',
    cy: 'Mae’n rhy hwyr i hynny: mae eich neges wedi gadael, neu daeth ei hamser i ben. Ni newidiwyd dim.',
  },
  noWay: {
    en: 'We know no e-mail address at the office that takes messages now. Nothing was sent. Please write to your MP yourself.',
    cy: 'Nid ydym yn gwybod am gyfeiriad e-bost yn y swyddfa sy’n derbyn negeseuon ar hyn o bryd. Nid anfonwyd dim. Ysgrifennwch at eich AS eich hun.',
  },

  staffTitle: { en: 'Who reads what you write back', cy: 'Pwy sy’n darllen yr hyn a ysgrifennwch yn ôl' },
  staffNo: {
    en: 'When you answer our copy of an answer, we pass that on to your MP. Our team sees that you wrote, but not your words. If you like, let them read along: it helps them to help you.',
    cy: 'Pan fyddwch yn ateb ein copi o ateb, byddwn yn anfon hynny ymlaen at eich AS. Mae ein tîm yn gweld eich bod wedi ysgrifennu, ond nid eich geiriau. Os hoffech, gadewch iddynt ddarllen hefyd: mae’n eu helpu i’ch helpu chi.',
  },
  staffYes: {
    en: 'Our team may read what you write back to your MP about this letter. You can end that at any time.',
    cy: 'Gall ein tîm ddarllen yr hyn a ysgrifennwch yn ôl at eich AS am y llythyr hwn. Gallwch roi diwedd ar hynny unrhyw bryd.',
  },
  letThemRead: { en: 'Let the team read it', cy: 'Gadael i’r tîm ei ddarllen' },
  endReading: { en: 'Do not let the team read it', cy: 'Peidio â gadael i’r tîm ei ddarllen' },
  doneMayRead: { en: 'Our team may read it now.', cy: 'Gall ein tîm ei ddarllen nawr.' },
  doneMayNotRead: {
    en: 'Our team does not see your words any more.',
    cy: 'Nid yw ein tîm yn gweld eich geiriau bellach.',
  },

  requestSubject: { en: 'We have your message about your data', cy: 'Mae eich neges am eich data gennym' },
  requestCame: {
    en: 'You wrote to us. We take it that you want us to delete what we keep of you, or to stop writing to you. Our team answers you by {day}.',
    cy: 'Ysgrifennoch atom. Rydym yn deall eich bod am i ni ddileu’r hyn a gadwn amdanoch, neu roi’r gorau i ysgrifennu atoch. Bydd ein tîm yn eich ateb erbyn {day}.',
  },
  requestNow: {
    en: 'You need not wait. On your own page you can see what we keep, and delete all of it yourself.',
    cy: 'Nid oes rhaid i chi aros. Ar eich tudalen eich hun gallwch weld yr hyn a gadwn, a dileu’r cyfan eich hun.',
  },
  requestWhy: {
    en: 'You get this e-mail because we got a message with your address as its sender. You did not write? Then you need not do anything.',
    cy: 'Rydych yn cael yr e-bost hwn am i ni gael neges â’ch cyfeiriad chi arni fel yr anfonwr. Nid chi ysgrifennodd? Yna nid oes angen i chi wneud dim.',
  },
})
