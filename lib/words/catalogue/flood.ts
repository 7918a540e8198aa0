import { words } from '../say.ts'

/** What supporters are told where machines are kept out: one mail for a mailbox, a small sum, a mail that comes later. */
export const floodWords = words({
  besideTitle: {
    en: 'Other letters wait for this mailbox',
    cy: 'Mae llythyrau eraill yn aros am y blwch post hwn',
  },
  besideLead: {
    en: 'We send one e-mail at a time to a mailbox. It leads to all letters that wait there.',
    cy: 'Rydym yn anfon un e-bost ar y tro i flwch post. Mae’n arwain at bob llythyr sy’n aros yno.',
  },
  besideLink: { en: '{name} to {member}', cy: '{name} at {member}' },
  besideOn: { en: 'written at {time} on {day}', cy: 'ysgrifennwyd am {time} ar {day}' },
  besideNot: {
    en: 'Is one not yours? Leave it. It is not sent unless somebody presses its button.',
    cy: 'Onid eich un chi yw un ohonynt? Gadewch ef. Ni chaiff ei anfon oni bai bod rhywun yn pwyso ei fotwm.',
  },
  oneMail: {
    en: 'Did an e-mail from us come to this mailbox before? Open that one: it leads to this letter too.',
    cy: 'A ddaeth e-bost oddi wrthym i’r blwch post hwn o’r blaen? Agorwch hwnnw: mae’n arwain at y llythyr hwn hefyd.',
  },

  laterTitle: { en: 'We have your letter', cy: 'Mae eich llythyr gennym' },
  laterMail: {
    en: 'Many letters arrive just now, so your e-mail comes a little later. It comes to this address:',
    cy: 'Mae llawer o lythyrau’n cyrraedd ar hyn o bryd, felly daw eich e-bost ychydig yn hwyrach. Daw i’r cyfeiriad hwn:',
  },
  laterSafe: {
    en: 'Your letter is safe with us. You can close this page now.',
    cy: 'Mae eich llythyr yn ddiogel gyda ni. Gallwch gau’r dudalen hon nawr.',
  },
  laterAgain: {
    en: 'Do you want the e-mail at once? Send the letter once more, with a browser that runs scripts.',
    cy: 'Ydych chi am gael yr e-bost ar unwaith? Anfonwch y llythyr unwaith eto, gyda phorwr sy’n rhedeg sgriptiau.',
  },
  lookedAtMail: {
    en: 'Something on your device filled in a box that nobody can see. So a person looks at your letter first. Then we send an e-mail to this address:',
    cy: 'Llenwodd rhywbeth ar eich dyfais flwch na all neb ei weld. Felly bydd rhywun yn edrych ar eich llythyr yn gyntaf. Yna byddwn yn anfon e-bost i’r cyfeiriad hwn:',
  },
  lookedAtAgain: {
    en: 'Do you want the e-mail at once? Turn off what fills in forms for you, and send the letter once more.',
    cy: 'Ydych chi am gael yr e-bost ar unwaith? Diffoddwch yr hyn sy’n llenwi ffurflenni i chi, ac anfonwch y llythyr unwaith eto.',
  },

  trap: { en: 'Leave this box empty', cy: 'Gadewch y blwch hwn yn wag' },
  manyTitle: { en: 'Many letters arrive just now', cy: 'Mae llawer o lythyrau’n cyrraedd ar hyn o bryd' },
  sum: {
    en: 'So your browser does a small sum before it sends yours. It takes a moment. It tells nobody anything about you.',
    cy: 'Felly bydd eich porwr yn gwneud sym fach cyn anfon eich un chi. Mae’n cymryd eiliad. Nid yw’n dweud dim amdanoch wrth neb.',
  },
  sumRuns: { en: 'One moment: the sum is not done yet.', cy: 'Eiliad: nid yw’r sym wedi’i gwneud eto.' },
  noScript: {
    en: 'Your browser runs no scripts? Wait a minute, then press the button. We take your letter then. Its e-mail comes a little later.',
    cy: 'Onid yw eich porwr yn rhedeg sgriptiau? Arhoswch funud, yna pwyswch y botwm. Byddwn yn derbyn eich llythyr bryd hynny. Daw ei e-bost ychydig yn hwyrach.',
  },

  heldTitle: { en: 'Your letter is with us', cy: 'Mae eich llythyr gyda ni' },
  held: {
    en: 'It waits for its e-mail, and was not sent yet.',
    cy: 'Mae’n aros am ei e-bost, ac nid yw wedi’i anfon eto.',
  },
})
