import { words } from '../say.ts'

/** Once a letter is on its way: what happens when, and how to bring somebody else. */
export const nextWords = words({
  title: { en: 'What happens next', cy: 'Beth sy’n digwydd nesaf' },
  now: { en: 'You pressed the button', cy: 'Rydych wedi pwyso’r botwm' },
  nowText: {
    en: 'Your letter goes to {member} by e-mail.',
    cy: 'Mae eich llythyr yn mynd at {member} drwy e-bost.',
  },
  minutes: { en: 'Within minutes', cy: 'Ymhen munudau' },
  minutesText: {
    en: 'You may get an e-mail that the office sends by itself. It only says that your letter is there.',
    cy: 'Efallai y cewch e-bost awtomatig o’r swyddfa. Dim ond dweud bod eich llythyr wedi cyrraedd y mae.',
  },
  weeks: { en: 'In about {weeks} weeks', cy: 'Ymhen tua {weeks} wythnos' },
  weeksText: {
    en: 'The real answer comes. We pass it on to your mailbox, and you can write back.',
    cy: 'Daw’r ateb go iawn. Byddwn yn ei anfon ymlaen i’ch blwch derbyn, a gallwch ysgrifennu’n ôl.',
  },
  noAnswer: { en: 'No answer by {day}?', cy: 'Dim ateb erbyn {day}?' },
  noAnswerText: {
    en: 'We ask you by e-mail, once, and you can write again. Or print your letter and post it to {member}, House of Commons, London SW1A 0AA. Your reference is {reference}.',
    cy: 'Byddwn yn gofyn i chi drwy e-bost, unwaith, a gallwch ysgrifennu eto. Neu argraffwch eich llythyr a’i bostio at {member}, House of Commons, London SW1A 0AA. Eich cyfeirnod yw {reference}.',
  },
  shareTitle: { en: 'Ask somebody else to write', cy: 'Gofynnwch i rywun arall ysgrifennu' },
  shareText: {
    en: 'Every letter helps. The address leads to the campaign. It tells nobody who you are.',
    cy: 'Mae pob llythyr yn helpu. Mae’r cyfeiriad yn arwain at yr ymgyrch. Nid yw’n dweud wrth neb pwy ydych chi.',
  },
  shareField: { en: 'Words you can send', cy: 'Geiriau y gallwch eu hanfon' },
  shareHint: {
    en: 'Select them, copy them, and pass them on. Or write your own.',
    cy: 'Dewiswch nhw, copïwch nhw, a’u hanfon ymlaen. Neu ysgrifennwch eich rhai eich hun.',
  },
  shareWords: {
    en: 'Will you write to your MP too? “{campaign}” takes about five minutes:',
    cy: 'A wnewch chi hefyd ysgrifennu at eich AS? Mae “{campaign}” yn cymryd tua phum munud:',
  },
  shareWhatsApp: { en: 'Send it with WhatsApp', cy: 'Ei anfon drwy WhatsApp' },
  shareQr: { en: 'Show a code for a phone’s camera', cy: 'Dangos cod i gamera ffôn' },
  qrLabel: { en: 'A code that leads to {address}', cy: 'Cod sy’n arwain at {address}' },
  copy: { en: 'Copy the words', cy: 'Copïo’r geiriau' },
  copied: {
    en: 'They are copied. Now paste them into a message.',
    cy: 'Maent wedi’u copïo. Nawr gludwch nhw mewn neges.',
  },
  notCopied: {
    en: 'That did not work. Please select the words and copy them.',
    cy: 'Ni weithiodd hynny. Dewiswch y geiriau a’u copïo.',
  },
  share: { en: 'Share it from this device', cy: 'Ei rannu o’r ddyfais hon' },
  shareMail: { en: 'Write an e-mail about it', cy: 'Ysgrifennu e-bost amdano' },
})
