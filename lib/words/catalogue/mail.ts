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
    cy: 'Ysgrifennoch at {member}, AS {seat}, gyda “{campaign}”.',
  },
  wroteFor: {
    en: 'You wrote to {member}, MP for {seat}, for {represented}, with “{campaign}”.',
    cy: 'Ysgrifennoch at {member}, AS {seat}, ar ran {represented}, gyda “{campaign}”.',
  },
  openPage: {
    en: 'Nothing has been sent yet. Open this page, read your letter once more, and press the button:',
    cy: 'Nid oes dim wedi’i anfon eto. Agorwch y dudalen hon, darllenwch eich llythyr unwaith eto, a phwyswch y botwm:',
  },
  works: {
    en: 'The link works until {time} on {day}. If you did not write this letter, do nothing: it will not be sent.',
    cy: 'Mae’r ddolen yn gweithio tan {time} ar {day}. Os nad chi ysgrifennodd y llythyr hwn, peidiwch â gwneud dim: ni chaiff ei anfon.',
  },
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
    en: 'To write back, use that address. An answer to this message reaches us, not them.',
    cy: 'I ysgrifennu’n ôl, defnyddiwch y cyfeiriad hwnnw. Mae ateb i’r neges hon yn ein cyrraedd ni, nid nhw.',
  },
})
