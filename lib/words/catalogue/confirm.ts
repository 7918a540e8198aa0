import { words } from '../say.ts'

/** The page that asks to look at the mail, the pages behind the mail’s link, and what happens next. */
export const confirmWords = words({
  lookTitle: { en: 'Look at your e-mail', cy: 'Edrychwch ar eich e-bost' },
  lookHeading: {
    en: 'One last step: look at your e-mail',
    cy: 'Un cam olaf: edrychwch ar eich e-bost',
  },
  mailSent: { en: 'We sent an e-mail to this address:', cy: 'Rydym wedi anfon e-bost i’r cyfeiriad hwn:' },
  mailTravels: {
    en: 'Your e-mail is already on its way to this address:',
    cy: 'Mae eich e-bost eisoes ar ei ffordd i’r cyfeiriad hwn:',
  },
  mailFrom: { en: 'It comes from', cy: 'Daw oddi wrth' },
  mailSubject: { en: 'Its subject is', cy: 'Ei bwnc yw' },
  mailAgain: { en: 'Send the e-mail again', cy: 'Anfon yr e-bost eto' },
  mailAskedTitle: { en: 'Look in your mailbox once more', cy: 'Edrychwch yn eich blwch derbyn eto' },
  mailAsked: {
    en: 'If your letter still waits for your yes, an e-mail with its link is on its way, or there already.',
    cy: 'Os yw eich llythyr yn dal i aros am eich cadarnhad, mae e-bost â’i ddolen ar ei ffordd, neu yno eisoes.',
  },
  openMail: { en: 'Open the e-mail, on any device.', cy: 'Agorwch yr e-bost, ar unrhyw ddyfais.' },
  pressLink: {
    en: 'Press the link in it. A page opens.',
    cy: 'Pwyswch y ddolen sydd ynddo. Bydd tudalen yn agor.',
  },
  pressButton: { en: 'Press the button there: “{button}”.', cy: 'Pwyswch y botwm yno: “{button}”.' },
  onlyThen: {
    en: 'Only then does your letter go to {member}.',
    cy: 'Dim ond wedyn y bydd eich llythyr yn mynd at {member}.',
  },
  youHave: {
    en: 'You have {days} days. We remind you once, after a day. You can close this page now.',
    cy: 'Mae gennych {days} diwrnod. Byddwn yn eich atgoffa unwaith, ar ôl diwrnod. Gallwch gau’r dudalen hon nawr.',
  },
  demoTitle: { en: 'This is a demonstration', cy: 'Arddangosiad yw hwn' },
  demoLead: { en: 'The e-mail did not leave this computer.', cy: 'Ni adawodd yr e-bost y cyfrifiadur hwn.' },
  demoLink: { en: 'Open the caught mail', cy: 'Agor yr e-byst a ddaliwyd' },
  noMail: { en: 'No e-mail after a few minutes?', cy: 'Dim e-bost ar ôl ychydig funudau?' },
  noMailSpam: {
    en: 'Look in your spam or junk folder.',
    cy: 'Edrychwch yn eich ffolder sbam neu sothach.',
  },
  noMailAddress: {
    en: 'Is the address above right? If not, change it and send again.',
    cy: 'A yw’r cyfeiriad uchod yn gywir? Os nad yw, newidiwch ef ac anfonwch eto.',
  },
  changeEmail: { en: 'Change my e-mail address', cy: 'Newid fy nghyfeiriad e-bost' },

  askTitle: { en: 'Send your letter to {member}?', cy: 'Anfon eich llythyr at {member}?' },
  askLead: {
    en: 'Is this your letter? Then press the button. Nothing has been sent yet.',
    cy: 'Ai eich llythyr chi yw hwn? Yna pwyswch y botwm. Nid oes dim wedi’i anfon eto.',
  },
  sendNow: { en: 'Yes, send my letter', cy: 'Ie, anfonwch fy llythyr' },
  sendRead: { en: 'It is right: send it', cy: 'Mae’n gywir: anfonwch ef' },
  worksUntil: {
    en: 'You can do this until {time} on {day}.',
    cy: 'Gallwch wneud hyn tan {time} ar {day}.',
  },
  from: { en: 'From', cy: 'Oddi wrth' },
  goesTo: { en: 'To', cy: 'At' },
  begins: { en: 'It begins', cy: 'Mae’n dechrau' },
  showLetter: { en: 'Show the whole letter', cy: 'Dangos y llythyr cyfan' },
  changeLetter: { en: 'Change my letter', cy: 'Newid fy llythyr' },
  wantChange: {
    en: 'Do you want to change something? Your words come along, and the new letter takes the place of this one.',
    cy: 'Ydych chi am newid rhywbeth? Daw eich geiriau gyda chi, a bydd y llythyr newydd yn cymryd lle’r un hwn.',
  },
  notYou: {
    en: 'You did not write this? Close this page. The letter will not be sent.',
    cy: 'Nid chi a’i hysgrifennodd? Caewch y dudalen hon. Ni chaiff y llythyr ei anfon.',
  },

  unknownTitle: { en: 'We do not know this link', cy: 'Nid ydym yn adnabod y ddolen hon' },
  unknownLead: {
    en: 'Nothing was sent, and nothing is lost.',
    cy: 'Ni anfonwyd dim, ac nid oes dim wedi’i golli.',
  },
  unknownCut: {
    en: 'Did the link break over two lines in your e-mail? Copy the whole of it into the address bar.',
    cy: 'A yw’r ddolen wedi torri dros ddwy linell yn eich e-bost? Copïwch y cyfan ohoni i’r bar cyfeiriad.',
  },
  unknownNewer: {
    en: 'Did you change your letter, or ask for another e-mail? Then the newest one has the link that works.',
    cy: 'A wnaethoch newid eich llythyr, neu ofyn am e-bost arall? Yna yn yr e-bost diweddaraf y mae’r ddolen sy’n gweithio.',
  },

  yourLetter: { en: 'Your letter', cy: 'Eich llythyr' },
  memberFor: { en: '{member}, MP for {seat}', cy: '{member}, Aelod Seneddol (AS) {seat}' },
  reference: { en: 'Reference', cy: 'Cyfeirnod' },
  campaign: { en: 'Campaign', cy: 'Ymgyrch' },
  writtenFor: { en: 'Written for', cy: 'Ysgrifennwyd ar ran' },
  print: { en: 'Print this letter', cy: 'Argraffu’r llythyr hwn' },
  printYourself: {
    en: 'To print your letter, choose Print in your browser. Only the letter is printed.',
    cy: 'I argraffu eich llythyr, dewiswch Argraffu yn eich porwr. Dim ond y llythyr gaiff ei argraffu.',
  },
  writeAgain: { en: 'Write again', cy: 'Ysgrifennu eto' },
  byPost: {
    en: 'You can print the letter below. Post it to {member}, House of Commons, London SW1A 0AA.',
    cy: 'Gallwch argraffu’r llythyr isod. Postiwch ef at {member}, House of Commons, London SW1A 0AA.',
  },

  nothingSent: { en: 'Nothing was sent', cy: 'Ni anfonwyd dim' },
  expiredTitle: { en: 'This link has run out', cy: 'Mae’r ddolen hon wedi dod i ben' },
  expired: {
    en: 'The link worked for {days} days. They are over.',
    cy: 'Roedd y ddolen yn gweithio am {days} diwrnod. Mae’r amser hwnnw ar ben.',
  },
  newLink: {
    en: 'You can have a new link for the same words, or change them first.',
    cy: 'Gallwch gael dolen newydd ar gyfer yr un geiriau, neu eu newid yn gyntaf.',
  },
  renew: { en: 'Send me a new link', cy: 'Anfonwch ddolen newydd ataf' },
  changeFirst: { en: 'Change my letter first', cy: 'Newid fy llythyr yn gyntaf' },
  wordsGone: {
    en: 'Your words are no longer kept here. You can write again.',
    cy: 'Nid yw eich geiriau’n cael eu cadw yma bellach. Gallwch ysgrifennu eto.',
  },
  withdrawnTitle: { en: 'This letter was taken back', cy: 'Cafodd y llythyr hwn ei dynnu’n ôl' },
  withdrawn: {
    en: 'It was taken back before it was sent. So this link does nothing any more.',
    cy: 'Cafodd ei dynnu’n ôl cyn ei anfon. Felly nid yw’r ddolen hon yn gwneud dim bellach.',
  },
  wordsBelow: {
    en: 'You can look at your words below, and write again if you like.',
    cy: 'Gallwch edrych ar eich geiriau isod, ac ysgrifennu eto os hoffech.',
  },

  supersededTitle: {
    en: 'You have confirmed another letter to {member}',
    cy: 'Rydych wedi cadarnhau llythyr arall at {member}',
  },
  supersededNotice: { en: 'This letter was not sent', cy: 'Ni anfonwyd y llythyr hwn' },
  superseded: {
    en: 'Each person sends one letter. Yours is the other one, so nothing more happens with this one.',
    cy: 'Mae pob person yn anfon un llythyr. Y llall yw eich un chi, felly ni fydd dim mwy yn digwydd gyda’r un hwn.',
  },
  supersededOn: {
    en: 'You confirmed the other one on {day}.',
    cy: 'Cadarnhawyd y llall gennych ar {day}.',
  },
  keepWords: {
    en: 'You can look at its words below, and keep them.',
    cy: 'Gallwch edrych ar ei eiriau isod, a’u cadw.',
  },

  notSentYet: { en: 'Confirmed, not sent yet', cy: 'Wedi’i gadarnhau, heb ei anfon eto' },
  keptTitle: { en: 'Your letter is safe and waits', cy: 'Mae eich llythyr yn ddiogel ac yn aros' },
  kept: { en: 'It is kept, and was not sent yet.', cy: 'Rydym yn ei gadw, ac nid yw wedi’i anfon eto.' },
  paused: {
    en: 'The campaign is paused just now. Your letter goes by itself when it opens again. You need not do anything.',
    cy: 'Mae’r ymgyrch wedi’i hoedi ar hyn o bryd. Bydd eich llythyr yn mynd ar ei ben ei hun pan fydd yn agor eto. Nid oes angen i chi wneud dim.',
  },
  closedTitle: { en: 'The campaign has closed', cy: 'Mae’r ymgyrch wedi cau' },
  closed: {
    en: 'Your letter came after the end of the campaign. It was not sent.',
    cy: 'Daeth eich llythyr ar ôl diwedd yr ymgyrch. Ni chafodd ei anfon.',
  },
  dissolutionTitle: { en: 'There are no MPs until the election', cy: 'Nid oes unrhyw ASau tan yr etholiad' },
  dissolution: {
    en: 'Your letter is kept, and was not sent. After the election we look again. If {member} is the MP then, it goes by itself.',
    cy: 'Rydym yn cadw eich llythyr, ac ni chafodd ei anfon. Ar ôl yr etholiad byddwn yn edrych eto. Os {member} fydd yr AS bryd hynny, bydd yn mynd ar ei ben ei hun.',
  },
  vacantTitle: {
    en: 'This constituency has no MP at the moment',
    cy: 'Nid oes AS gan yr etholaeth hon ar hyn o bryd',
  },
  vacant: {
    en: 'There is nobody to write to just now. Your letter is kept, and was not sent.',
    cy: 'Nid oes neb i ysgrifennu ato ar hyn o bryd. Rydym yn cadw eich llythyr, ac ni chafodd ei anfon.',
  },
  changedTitle: {
    en: 'This constituency has another MP now',
    cy: 'Mae gan yr etholaeth hon AS arall bellach',
  },
  changed: {
    en: '{member} is no longer its MP. So your letter was not sent. You can write to the new MP.',
    cy: 'Nid yw {member} yn cynrychioli’r etholaeth bellach. Felly ni anfonwyd eich llythyr. Gallwch ysgrifennu at yr AS newydd.',
  },
  signatories: {
    en: 'The organisations behind this campaign have just changed. Your letter names them. It waits until its words are right again. Then it goes by itself.',
    cy: 'Mae’r sefydliadau y tu ôl i’r ymgyrch hon newydd newid. Mae eich llythyr yn eu henwi. Bydd yn aros nes bydd ei eiriau’n gywir eto. Yna bydd yn mynd ar ei ben ei hun.',
  },
  noAddressTitle: { en: 'Your letter waits for an address', cy: 'Mae eich llythyr yn aros am gyfeiriad' },
  noAddress: {
    en: 'We have no e-mail address for {member} yet. Your letter goes as soon as we do.',
    cy: 'Nid oes gennym gyfeiriad e-bost ar gyfer {member} eto. Bydd eich llythyr yn mynd cyn gynted ag y bydd un gennym.',
  },

  undeliveredTitle: {
    en: 'Your letter has not reached {member} yet',
    cy: 'Nid yw eich llythyr wedi cyrraedd {member} eto',
  },
  undeliveredNotice: { en: 'Sent, but it came back', cy: 'Wedi’i anfon, ond daeth yn ôl' },
  undelivered: {
    en: 'The e-mail system of the MP did not take it. Our team looks at what went wrong.',
    cy: 'Ni dderbyniodd system e-bost yr AS ef. Mae ein tîm yn edrych ar yr hyn aeth o’i le.',
  },
  cancelledTitle: { en: 'Your letter was not sent', cy: 'Ni chafodd eich llythyr ei anfon' },
  cancelledNotice: { en: 'Called back', cy: 'Wedi’i alw’n ôl' },
  cancelled: {
    en: 'The team of the campaign called it back before it left.',
    cy: 'Galwodd tîm yr ymgyrch ef yn ôl cyn iddo adael.',
  },

  onItsWay: { en: 'Your letter to {member} is on its way', cy: 'Mae eich llythyr at {member} ar ei ffordd' },
  sentOn: {
    en: 'You sent your letter to {member} on {day}',
    cy: 'Anfonoch eich llythyr at {member} ar {day}',
  },
  thanks: { en: 'Thank you. You are done.', cy: 'Diolch. Rydych wedi gorffen.' },
  deliveredOn: {
    en: 'The e-mail system of your MP took it on {day}.',
    cy: 'Derbyniodd system e-bost eich AS ef ar {day}.',
  },
  answeredOn: {
    en: 'An answer came on {day}. Your own page shows it.',
    cy: 'Daeth ateb ar {day}. Mae eich tudalen eich hun yn ei ddangos.',
  },
  leavesToday: { en: 'It leaves today.', cy: 'Bydd yn gadael heddiw.' },
  leavesAbout: {
    en: 'Letters leave in office hours, a few at a time, so that each can be read. Yours leaves about {day}.',
    cy: 'Mae llythyrau’n gadael yn ystod oriau swyddfa, ychydig ar y tro, fel y gellir darllen pob un. Bydd eich un chi’n gadael tua {day}.',
  },
  leavesLater: {
    en: 'Very many people write to this MP, and letters leave a few at a time. Yours leaves after {day}.',
    cy: 'Mae llawer iawn o bobl yn ysgrifennu at yr AS hwn, ac mae llythyrau’n gadael ychydig ar y tro. Bydd eich un chi’n gadael ar ôl {day}.',
  },
  once: {
    en: 'Your letter is sent once, however often you open this page.',
    cy: 'Caiff eich llythyr ei anfon unwaith yn unig, faint bynnag o weithiau y byddwch yn agor y dudalen hon.',
  },
  inSeat: {
    en: 'At least {count} people in this constituency have written so far, and you are one of them.',
    cy: 'Mae o leiaf {count} o bobl yn yr etholaeth hon wedi ysgrifennu hyd yn hyn, ac rydych chi’n un ohonynt.',
  },
})
