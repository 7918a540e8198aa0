import { words } from '../say.ts'

/** The mails to supporters: please confirm, the one reminder, and an MP’s answer passed on. */
export const mailWords = words({
  hello: { en: 'Hello {name},', cy: 'Helo {name},' },
  confirmSubject: {
    en: 'Please confirm your letter to {member}',
    cy: 'Cadarnhewch eich llythyr at {member}',
  },
  wrote: {
    en: 'You wrote to {member}, MP for {seat}, with “{campaign}”.',
    cy: 'Ysgrifennoch at {member}, Aelod Seneddol (AS) {seat}, gyda “{campaign}”.',
  },
  wroteFor: {
    en: 'You wrote to {member}, MP for {seat}, for {represented}, with “{campaign}”.',
    cy: 'Ysgrifennoch at {member}, Aelod Seneddol (AS) {seat}, ar ran {represented}, gyda “{campaign}”.',
  },
  openPage: {
    en: 'Nothing has been sent yet. Open the page of your letter, look at it once more, and send it from there.',
    cy: 'Nid oes dim wedi’i anfon eto. Agorwch dudalen eich llythyr, edrychwch arno unwaith eto, ac anfonwch ef oddi yno.',
  },
  openLetter: { en: 'Look at my letter and send it', cy: 'Edrych ar fy llythyr a’i anfon' },
  works: {
    en: 'The link works until {time} on {day}.',
    cy: 'Mae’r ddolen yn gweithio tan {time} ar {day}.',
  },
  confirmedBefore: {
    en: 'You have already confirmed a letter to {member} with “{campaign}”. That one counts, so you need not do anything.',
    cy: 'Rydych eisoes wedi cadarnhau llythyr at {member} gyda “{campaign}”. Hwnnw sy’n cyfrif, felly nid oes angen i chi wneud dim.',
  },
  anotherCame: {
    en: 'Now another letter was written with your name and address. We do not send it: each person sends one. If it is yours, you can still look at its words.',
    cy: 'Nawr ysgrifennwyd llythyr arall gyda’ch enw a’ch cyfeiriad. Nid ydym yn ei anfon: mae pob person yn anfon un. Os mai eich un chi ydyw, gallwch edrych ar ei eiriau o hyd.',
  },
  lookAtOther: { en: 'Look at the other letter', cy: 'Edrych ar y llythyr arall' },
  notMe: {
    en: 'You did not write this letter? Then do nothing, and it will not be sent. Or stop it at once, and delete it.',
    cy: 'Nid chi ysgrifennodd y llythyr hwn? Yna peidiwch â gwneud dim, ac ni chaiff ei anfon. Neu stopiwch ef ar unwaith, a’i ddileu.',
  },
  notMeLink: { en: 'This was not me', cy: 'Nid fi oedd hwn' },
  receiptSubject: {
    en: 'Your letter to {member} is on its way',
    cy: 'Mae eich llythyr at {member} ar ei ffordd',
  },
  receiptHeldSubject: {
    en: 'Your letter to {member} is safe and waits',
    cy: 'Mae eich llythyr at {member} yn ddiogel ac yn aros',
  },
  receiptSent: {
    en: 'Thank you. You have confirmed your letter to {member}, and it is on its way. Its reference is {reference}.',
    cy: 'Diolch. Rydych wedi cadarnhau eich llythyr at {member}, ac mae ar ei ffordd. Ei gyfeirnod yw {reference}.',
  },
  receiptHeld: {
    en: 'Thank you. You have confirmed your letter to {member}. It cannot go yet, so we keep it. Your page says why. Its reference is {reference}.',
    cy: 'Diolch. Rydych wedi cadarnhau eich llythyr at {member}. Ni all fynd eto, felly rydym yn ei gadw. Mae eich tudalen yn dweud pam. Ei gyfeirnod yw {reference}.',
  },
  receiptButton: { en: 'See where my letter is', cy: 'Gweld ble mae fy llythyr' },
  receiptLetter: { en: 'Your letter', cy: 'Eich llythyr' },
  whySubmitted: {
    en: 'You get this e-mail because a letter was written with your address.',
    cy: 'Rydych yn cael yr e-bost hwn am fod llythyr wedi’i ysgrifennu gyda’ch cyfeiriad.',
  },
  whySent: {
    en: 'You get this e-mail because you wrote to your MP with us.',
    cy: 'Rydych yn cael yr e-bost hwn am eich bod wedi ysgrifennu at eich AS gyda ni.',
  },
  charity: { en: 'Registered charity {number}', cy: 'Elusen gofrestredig {number}' },
  ownPage: {
    en: 'Your page: letters, answers and choices',
    cy: 'Eich tudalen: llythyrau, atebion a dewisiadau',
  },
  privacy: { en: 'What we do with your data', cy: 'Beth a wnawn gyda’ch data' },
  reminderSubject: {
    en: 'Your letter to {member} still waits for you',
    cy: 'Mae eich llythyr at {member} yn dal i aros amdanoch',
  },
  reminderOnce: {
    en: 'This is our only reminder.',
    cy: 'Dyma ein hunig nodyn atgoffa.',
  },
  passedOn: { en: '{member} (passed on)', cy: '{member} (anfonwyd ymlaen)' },
  answerSubject: { en: 'Answer to your letter: {subject}', cy: 'Ateb i’ch llythyr: {subject}' },
  answerCame: {
    en: 'An answer has come to your letter to {member} about “{campaign}” (reference {reference}). It was written by {writer}.',
    cy: 'Mae ateb wedi dod i’ch llythyr at {member} am “{campaign}” (cyfeirnod {reference}). Fe’i hysgrifennwyd gan {writer}.',
  },
  answerHow: {
    en: 'To write back, answer this message. It goes to {address}, not to us.',
    cy: 'I ysgrifennu’n ôl, atebwch y neges hon. Bydd yn mynd at {address}, nid atom ni.',
  },
  answerNowhere: {
    en: 'It came from an address that takes no answers. An answer to this message reaches us, not them.',
    cy: 'Daeth o gyfeiriad nad yw’n derbyn atebion. Mae ateb i’r neges hon yn ein cyrraedd ni, nid nhw.',
  },
  answerUnchecked: {
    en: 'Our checks could not tell who sent it. So no link in it can be pressed. Give nobody a password or your bank details.',
    cy: 'Ni allai ein gwiriadau ddweud pwy a’i hanfonodd. Felly ni ellir pwyso dolen ynddo. Peidiwch â rhoi cyfrinair na’ch manylion banc i neb.',
  },
  forwarded: { en: 'Forwarded:', cy: 'Anfonwyd ymlaen:' },
  addressLeftOut: { en: '(address left out)', cy: '(cyfeiriad wedi’i hepgor)' },
})
