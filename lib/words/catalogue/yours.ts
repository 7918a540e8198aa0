import { words } from '../say.ts'

/** The page that is a supporter’s own. */
export const yoursWords = words({
  title: { en: 'Your own page', cy: 'Eich tudalen eich hun' },
  heading: { en: 'What we keep for {name}', cy: 'Yr hyn a gadwn ar gyfer {name}' },
  lead: {
    en: 'The link to this page goes to {email} alone. Whoever has it sees what you see here.',
    cy: 'Dim ond i {email} y mae’r ddolen i’r dudalen hon yn mynd. Mae pwy bynnag sydd â hi yn gweld yr hyn a welwch chi yma.',
  },
  letters: { en: 'Your letters', cy: 'Eich llythyrau' },
  noLetters: { en: 'We keep no letter of yours.', cy: 'Nid ydym yn cadw unrhyw lythyr gennych.' },
  letterTo: { en: 'To {member}, MP for {seat}', cy: 'At {member}, Aelod Seneddol (AS) {seat}' },
  written: { en: 'Written', cy: 'Ysgrifennwyd' },
  campaign: { en: 'Campaign', cy: 'Ymgyrch' },
  reference: { en: 'Reference', cy: 'Cyfeirnod' },
  writtenFor: { en: 'Written for', cy: 'Ysgrifennwyd ar ran' },
  begins: { en: 'It begins', cy: 'Mae’n dechrau' },
  read: { en: 'Read the letter', cy: 'Darllen y llythyr' },

  waits: {
    en: 'It waits for your yes until {day}. The link is in the e-mail we sent you.',
    cy: 'Mae’n aros am eich ie tan {day}. Mae’r ddolen yn yr e-bost a anfonwyd atoch.',
  },
  notConfirmed: {
    en: 'It was not confirmed in time, so it was not sent.',
    cy: 'Ni chafodd ei gadarnhau mewn pryd, felly ni chafodd ei anfon.',
  },
  onItsWay: { en: 'It is on its way.', cy: 'Mae ar ei ffordd.' },
  lookedAt: {
    en: 'Our team looks at it first. Then you get the e-mail with the link.',
    cy: 'Mae ein tîm yn edrych arno yn gyntaf. Yna cewch yr e-bost gyda’r ddolen.',
  },
  keptBack: {
    en: 'You said yes to it. It is kept here for now, and was not sent yet.',
    cy: 'Rydych wedi dweud ie iddo. Rydym yn ei gadw yma am y tro, ac nid yw wedi’i anfon eto.',
  },
  inDoubt: {
    en: 'The line broke while it was sent. It may be there. We look into it.',
    cy: 'Torrodd y llinell wrth ei anfon. Efallai ei fod wedi cyrraedd. Rydym yn edrych i mewn i hyn.',
  },
  delivered: { en: 'It was delivered on {day}.', cy: 'Cafodd ei ddanfon ar {day}.' },
  answered: { en: 'It was answered on {day}.', cy: 'Cafodd ei ateb ar {day}.' },
  wroteBack: {
    en: 'The office wrote on {day}. The answer itself is still to come.',
    cy: 'Ysgrifennodd y swyddfa ar {day}. Mae’r ateb ei hun eto i ddod.',
  },
  gaveUp: {
    en: 'We could not get it to the MP, and gave up on {day}. The e-mail we sent you then says what you can do.',
    cy: 'Ni allem ei gael at yr AS, a rhoesom y gorau iddi ar {day}. Mae’r e-bost a anfonom atoch bryd hynny yn dweud beth y gallwch ei wneud.',
  },
  cameBack: {
    en: 'The e-mail system of the MP did not take it. Our team looks into it.',
    cy: 'Ni dderbyniodd system e-bost yr AS ef. Mae ein tîm yn edrych i mewn i hyn.',
  },
  takenBack: { en: 'It was taken back on {day}.', cy: 'Cafodd ei dynnu’n ôl ar {day}.' },
  anotherWasSent: {
    en: 'You said yes to another letter to this MP first. This one was not sent.',
    cy: 'Dywedoch ie i lythyr arall at yr AS hwn yn gyntaf. Ni chafodd hwn ei anfon.',
  },
  calledBack: {
    en: 'The team of the campaign called it back on {day}. It was not sent.',
    cy: 'Galwodd tîm yr ymgyrch ef yn ôl ar {day}. Ni chafodd ei anfon.',
  },

  timeOver: {
    en: 'We had to hold it back, and its time was over on {day}. It was not sent.',
    cy: 'Bu’n rhaid i ni ei ddal yn ôl, a daeth ei amser i ben ar {day}. Ni chafodd ei anfon.',
  },

  cleared: {
    en: 'Its words and your name are no longer kept. That it was written stays counted.',
    cy: 'Nid yw ei eiriau na’ch enw’n cael eu cadw bellach. Mae’r ffaith iddo gael ei ysgrifennu yn dal i gael ei chyfrif.',
  },
  keptUntil: {
    en: 'You asked us to keep it until {day}.',
    cy: 'Gofynnoch i ni ei gadw tan {day}.',
  },
  answerOn: { en: 'Answer of {day}', cy: 'Ateb {day}' },
  machineOn: { en: 'Sent by a machine on {day}', cy: 'Anfonwyd gan beiriant ar {day}' },
  answerFrom: { en: 'From {writer}', cy: 'Gan {writer}' },
  answerGone: { en: 'Its words are no longer kept.', cy: 'Nid yw ei eiriau’n cael eu cadw bellach.' },

  answerShared: {
    en: 'Since {day} member organisations may read this of it. Nothing about you is in it.',
    cy: 'Ers {day} caiff y sefydliadau sy’n aelodau ddarllen hyn ohono. Nid oes dim amdanoch ynddo.',
  },
  answerSharedRead: { en: 'Read what they read', cy: 'Darllen yr hyn y maent yn ei ddarllen' },

  stop: { en: 'Do not send it', cy: 'Peidiwch â’i anfon' },
  keepLonger: { en: 'Keep it for a year', cy: 'Ei gadw am flwyddyn' },
  keepLongerHint: {
    en: 'Without this we delete its words {days} days after it is done.',
    cy: 'Heb hyn byddwn yn dileu ei eiriau {days} diwrnod ar ôl iddo ddod i ben.',
  },
  delete: { en: 'Delete it', cy: 'Ei ddileu' },
  deleteHint: {
    en: 'We take out its words, your name and address, and its answers. What has left is with your MP: we cannot get it back. There is no way to undo this.',
    cy: 'Byddwn yn tynnu ei eiriau, eich enw a’ch cyfeiriad, a’i atebion. Mae’r hyn sydd wedi gadael gan eich AS: ni allwn ei gael yn ôl. Nid oes modd dadwneud hyn.',
  },
  deleteNow: { en: 'Yes, delete this letter', cy: 'Ie, dilëwch y llythyr hwn' },
  about: { en: '{what}: letter to {member}', cy: '{what}: llythyr at {member}' },

  consents: { en: 'What you said yes to', cy: 'Yr hyn y dywedoch ie iddo' },
  noConsents: { en: 'You have not said yes to anything.', cy: 'Nid ydych wedi dweud ie i ddim.' },
  consentTo: { en: 'To {organisation}, on {day}', cy: 'I {organisation}, ar {day}' },
  consentBack: { en: 'You took it back on {day}.', cy: 'Tynnoch hyn yn ôl ar {day}.' },
  takeBack: { en: 'Take this yes back', cy: 'Tynnu’r ie hwn yn ôl' },
  takeBackOf: {
    en: '{what}: {organisation}, {day}',
    cy: '{what}: {organisation}, {day}',
  },
  takeBackSend: {
    en: 'A letter that has not left yet will not be sent then.',
    cy: 'Ni chaiff llythyr nad yw wedi gadael eto ei anfon wedyn.',
  },

  copyTitle: { en: 'A copy of everything', cy: 'Copi o bopeth' },
  copyText: {
    en: 'One file to save: your letters, the answers with what came with them, and what you said yes to. Any computer can open it.',
    cy: 'Un ffeil i’w chadw: eich llythyrau, yr atebion gyda’r hyn a ddaeth gyda nhw, a’r hyn y dywedoch ie iddo. Gall unrhyw gyfrifiadur ei hagor.',
  },
  copyNow: { en: 'Save my copy (ZIP)', cy: 'Cadw fy nghopi (ZIP)' },

  eraseTitle: { en: 'Forget me', cy: 'Anghofiwch fi' },
  eraseText: {
    en: 'We erase everything we keep of you. You see what that means before you press for good.',
    cy: 'Byddwn yn dileu popeth a gadwn amdanoch. Cewch weld beth mae hynny’n ei olygu cyn i chi bwyso am byth.',
  },
  eraseGo: { en: 'See what would be erased', cy: 'Gweld beth fyddai’n cael ei ddileu' },
  eraseHeading: { en: 'Erase everything of {name}?', cy: 'Dileu popeth am {name}?' },
  eraseLetters: {
    en: { one: 'One letter is kept of you.', other: '{count} letters are kept of you.' },
    cy: { one: 'Cedwir un llythyr gennych.', other: 'Cedwir {count} o lythyrau gennych.' },
  },
  eraseWaiting: {
    en: 'A letter that has not left yet will not be sent.',
    cy: 'Ni chaiff llythyr nad yw wedi gadael eto ei anfon.',
  },
  eraseWords: {
    en: 'The words of your letters and of their answers, your name, your address and every yes are erased.',
    cy: 'Caiff geiriau eich llythyrau a’u hatebion, eich enw, eich cyfeiriad a phob ie eu dileu.',
  },
  eraseStays: {
    en: 'That there were letters stays counted. So does a code that names nobody. With it we forget you again, should we go back to an older copy.',
    cy: 'Mae’r ffaith bod llythyrau wedi bod yn dal i gael ei chyfrif. Felly hefyd god nad yw’n enwi neb: gydag ef byddwn yn eich anghofio eto os awn byth yn ôl at gopi hŷn.',
  },
  eraseAway: {
    en: 'What has left is with your MP, and the e-mails we sent are in your mailbox. We cannot reach them.',
    cy: 'Mae’r hyn sydd wedi gadael gan eich AS, ac mae’r e-byst a anfonwyd yn eich blwch derbyn. Ni allwn eu cyrraedd.',
  },
  eraseNow: { en: 'Erase everything now', cy: 'Dileu popeth nawr' },
  eraseNot: { en: 'Go back, erase nothing', cy: 'Mynd yn ôl, dileu dim' },
  erasedTitle: { en: 'You are forgotten here', cy: 'Rydych wedi’ch anghofio yma' },
  erasedLead: {
    en: 'Everything we kept of you is erased. This page shows nothing any more.',
    cy: 'Mae popeth a gadwem amdanoch wedi’i ddileu. Nid yw’r dudalen hon yn dangos dim bellach.',
  },
  erasedThanks: {
    en: 'Thank you for having written. You can write again at any time.',
    cy: 'Diolch i chi am ysgrifennu. Gallwch ysgrifennu eto unrhyw bryd.',
  },

  doneStopped: {
    en: 'Your letter was taken back. It will not be sent.',
    cy: 'Cafodd eich llythyr ei dynnu’n ôl. Ni chaiff ei anfon.',
  },
  doneDeleted: { en: 'The letter is deleted.', cy: 'Mae’r llythyr wedi’i ddileu.' },
  doneKept: { en: 'We keep the letter for a year.', cy: 'Byddwn yn cadw’r llythyr am flwyddyn.' },
  doneTakenBack: {
    en: 'Your yes is taken back. It counts no more.',
    cy: 'Mae eich ie wedi’i dynnu’n ôl. Nid yw’n cyfrif bellach.',
  },

  askTitle: { en: 'Get the link to your own page', cy: 'Cael y ddolen i’ch tudalen eich hun' },
  askLead: {
    en: 'On your own page you see your letters and their answers. You can stop, save and delete there.',
    cy: 'Ar eich tudalen eich hun gwelwch eich llythyrau a’u hatebion. Gallwch atal, cadw a dileu yno.',
  },
  askEmail: {
    en: 'The e-mail address you wrote with',
    cy: 'Y cyfeiriad e-bost y gwnaethoch ysgrifennu ag ef',
  },
  askSend: { en: 'Send me my link', cy: 'Anfonwch fy nolen ataf' },
  askFault: {
    en: 'Enter an e-mail address, such as name@example.org.',
    cy: 'Rhowch gyfeiriad e-bost, fel enw@example.org.',
  },
  askedTitle: { en: 'Look at your e-mail', cy: 'Edrychwch ar eich e-bost' },
  askedLead: {
    en: 'We sent an e-mail to the address you gave. It has your link, or says that we keep nothing.',
    cy: 'Rydym wedi anfon e-bost i’r cyfeiriad a roesoch. Mae eich dolen ynddo, neu mae’n dweud nad ydym yn cadw dim.',
  },
  askedWait: {
    en: 'It comes within minutes. Look in your spam folder too.',
    cy: 'Daw ymhen munudau. Edrychwch yn eich ffolder sbam hefyd.',
  },

  linkSubject: { en: 'The link to your own page', cy: 'Y ddolen i’ch tudalen eich hun' },
  linkAsked: {
    en: 'Somebody, most likely you, asked for the link to the page of this mailbox.',
    cy: 'Gofynnodd rhywun, chi yn fwy na thebyg, am y ddolen i dudalen y blwch hwn.',
  },
  linkHere: {
    en: 'On the page are your letters and their answers. Keep the link to yourself: whoever has it sees them too.',
    cy: 'Ar y dudalen mae eich llythyrau a’u hatebion. Cadwch y ddolen i chi’ch hun: mae pwy bynnag sydd â hi yn eu gweld hefyd.',
  },
  linkSeveral: {
    en: 'More than one person wrote from this mailbox. Each has a page.',
    cy: 'Ysgrifennodd mwy nag un person o’r blwch hwn. Mae gan bob un dudalen.',
  },
  linkOpen: { en: 'Open the page of {name}', cy: 'Agor tudalen {name}' },
  linkNothing: {
    en: 'We keep nothing of this mailbox: no letter, and no yes to anything. If you wrote with another address, ask with that one.',
    cy: 'Nid ydym yn cadw dim o’r blwch hwn: dim llythyr, a dim ie i unrhyw beth. Os ysgrifennoch gyda chyfeiriad arall, gofynnwch gyda hwnnw.',
  },
  linkWhy: {
    en: 'You get this e-mail because the link was asked for with your address.',
    cy: 'Rydych yn cael yr e-bost hwn am fod rhywun wedi gofyn am y ddolen gyda’ch cyfeiriad.',
  },

  notHere: {
    en: 'There is no such thing on this page any more. Go back, and load the page again.',
    cy: 'Nid yw hwn ar y dudalen bellach. Ewch yn ôl, a llwythwch y dudalen eto.',
  },
  tooLate: {
    en: 'Your letter has left already, so it can no longer be stopped. You can still delete what we keep of it.',
    cy: 'Mae eich llythyr wedi gadael eisoes, felly ni ellir ei atal. Gallwch ddileu’r hyn a gadwn ohono o hyd.',
  },

  unknownTitle: { en: 'This link leads nowhere', cy: 'Nid yw’r ddolen hon yn arwain i unman' },
  unknownLead: {
    en: 'It may be cut short. Or we keep nothing of yours any more.',
    cy: 'Efallai ei bod yn anghyflawn. Neu nid ydym yn cadw dim gennych bellach.',
  },
  unknownHelp: {
    en: 'Copy the whole link from the newest e-mail we sent you. Or have it sent to you again.',
    cy: 'Copïwch y ddolen gyfan o’r e-bost diweddaraf a anfonwyd atoch. Neu gofynnwch am gael ei hanfon atoch eto.',
  },
})
