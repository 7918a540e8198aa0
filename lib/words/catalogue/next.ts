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
    en: 'You may get a mail that the office sends by itself. It only says that your letter is there.',
    cy: 'Efallai y cewch e-bost awtomatig o’r swyddfa. Dim ond dweud bod eich llythyr wedi cyrraedd y mae.',
  },
  weeks: { en: 'In about {weeks} weeks', cy: 'Ymhen tua {weeks} wythnos' },
  weeksText: {
    en: 'The real answer comes. We pass it on to your mailbox, and you can write back.',
    cy: 'Daw’r ateb go iawn. Byddwn yn ei anfon ymlaen i’ch blwch derbyn, a gallwch ysgrifennu’n ôl.',
  },
  noAnswer: { en: 'No answer by {day}?', cy: 'Dim ateb erbyn {day}?' },
  noAnswerText: {
    en: 'Write once more. Print your letter, and post it to {member}, House of Commons, London SW1A 0AA. Your reference is {reference}.',
    cy: 'Ysgrifennwch unwaith eto. Argraffwch eich llythyr, a’i bostio at {member}, House of Commons, London SW1A 0AA. Eich cyfeirnod yw {reference}.',
  },
  shareTitle: { en: 'Ask somebody else to write', cy: 'Gofynnwch i rywun arall ysgrifennu' },
  shareText: {
    en: 'Every letter helps. This address leads to the campaign. It tells nobody who you are.',
    cy: 'Mae pob llythyr yn helpu. Mae’r cyfeiriad hwn yn arwain at yr ymgyrch. Nid yw’n dweud wrth neb pwy ydych chi.',
  },
  shareField: { en: 'Address of the campaign', cy: 'Cyfeiriad yr ymgyrch' },
  shareHint: { en: 'Select it, copy it, and pass it on.', cy: 'Dewiswch ef, copïwch ef, a’i anfon ymlaen.' },
  copy: { en: 'Copy the address', cy: 'Copïo’r cyfeiriad' },
  copied: {
    en: 'It is copied. Now paste it into a message.',
    cy: 'Mae wedi’i gopïo. Nawr gludwch ef mewn neges.',
  },
  notCopied: {
    en: 'That did not work. Please select the address and copy it.',
    cy: 'Ni weithiodd hynny. Dewiswch y cyfeiriad a’i gopïo.',
  },
  share: { en: 'Share it from this device', cy: 'Ei rannu o’r ddyfais hon' },
  shareMail: { en: 'Write a mail about it', cy: 'Ysgrifennu e-bost amdano' },
})
