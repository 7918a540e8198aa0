import { words } from '../say.ts'

/** The mail that says that a letter could not be delivered, and is not tried again. */
export const givenUpWords = words({
  subject: {
    en: 'Your letter to {member} did not arrive',
    cy: 'Ni chyrhaeddodd eich llythyr at {member}',
  },
  subjectInDoubt: {
    en: 'We do not know if your letter to {member} arrived',
    cy: 'Ni wyddom a gyrhaeddodd eich llythyr at {member}',
  },
  failed: {
    en: 'We could not deliver your letter to {member} ({reference}). We have now stopped trying.',
    cy: 'Ni allem ddanfon eich llythyr at {member} ({reference}). Rydym bellach wedi rhoi’r gorau i geisio.',
  },
  inDoubt: {
    en: 'The line broke while we sent your letter to {member} ({reference}). We do not know if it arrived. We will not send it again.',
    cy: 'Torrodd y llinell wrth i ni anfon eich llythyr at {member} ({reference}). Ni wyddom a gyrhaeddodd. Ni fyddwn yn ei anfon eto.',
  },
  sorry: {
    en: 'We are sorry. It is not your fault, and your words are safe: the whole letter is below.',
    cy: 'Mae’n ddrwg gennym. Nid eich bai chi yw hyn, ac mae eich geiriau’n ddiogel: mae’r llythyr cyfan isod.',
  },
  whatNext: { en: 'What you can do', cy: 'Beth gallwch ei wneud' },
  byPost: {
    en: 'Print the letter and post it to your MP at the House of Commons, London SW1A 0AA.',
    cy: 'Argraffwch y llythyr a’i bostio at eich AS yn House of Commons, London SW1A 0AA.',
  },
  byYourself: {
    en: 'Send it from your own e-mail. Parliament’s website lists how to reach each MP.',
    cy: 'Anfonwch ef o’ch e-bost eich hun. Mae gwefan y Senedd yn San Steffan yn rhestru sut i gyrraedd pob AS.',
  },
  again: {
    en: 'Or write again with us later. You may.',
    cy: 'Neu ysgrifennwch eto gyda ni yn nes ymlaen. Cewch wneud hynny.',
  },
  ownPage: { en: 'See your letter', cy: 'Gweld eich llythyr' },
})
