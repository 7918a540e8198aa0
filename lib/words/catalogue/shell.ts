import { words } from '../say.ts'

/** What stands on every public page. */
export const shellWords = words({
  skip: { en: 'Skip to the main part', cy: 'Neidio i’r brif ran' },
  languages: { en: 'Language', cy: 'Iaith' },
  demonstration: {
    en: 'Demonstration: nothing here is sent to a real MP.',
    cy: 'Arddangosiad: nid oes dim yn cael ei anfon at AS go iawn.',
  },
  welshNotReviewed: {
    en: 'Our Welsh has not all been read by a Welsh speaker yet. Please tell us where it is wrong.',
    cy: 'Nid yw siaradwr Cymraeg wedi darllen pob brawddeg yma eto. Rhowch wybod i ni os gwelwch wall.',
  },
  sources: { en: 'Where the data comes from', cy: 'O ble y daw’r data' },
  back: { en: 'Back', cy: 'Yn ôl' },
  change: { en: 'Change', cy: 'Newid' },
  error: { en: 'Error', cy: 'Gwall' },
  problem: { en: 'There is a problem', cy: 'Mae problem' },
  allIsHere: { en: 'Everything you typed is still here.', cy: 'Mae popeth a deipioch yn dal yma.' },
  seeAllCampaigns: { en: 'See all campaigns', cy: 'Gweld pob ymgyrch' },
  step: { en: 'Step {at} of {all}', cy: 'Cam {at} o {all}' },
  steps: { en: 'Steps to your letter', cy: 'Camau at eich llythyr' },
  keptTyped: {
    en: 'What you type is kept on this device for 14 days, and nobody else can read it. So you can stop and go on later. Do others use this device too?',
    cy: 'Caiff yr hyn a deipiwch ei gadw ar y ddyfais hon am 14 diwrnod, ac ni all neb arall ei ddarllen. Felly gallwch aros a mynd ymlaen wedyn. A yw eraill yn defnyddio’r ddyfais hon hefyd?',
  },
  keptSent: {
    en: 'What you typed stays on this device for two hours, so that you can put a mistake right. Do others use this device too?',
    cy: 'Bydd yr hyn a deipioch yn aros ar y ddyfais hon am ddwy awr, er mwyn i chi allu cywiro camgymeriad. A yw eraill yn defnyddio’r ddyfais hon hefyd?',
  },
  clear: { en: 'Clear what I typed', cy: 'Clirio’r hyn a deipiais' },
  done: { en: 'done', cy: 'wedi’i wneud' },
  noSuchPageLead: {
    en: 'The address may be cut short, or the campaign may be over. Nothing you typed is lost.',
    cy: 'Efallai fod y cyfeiriad yn anghyflawn, neu fod yr ymgyrch ar ben. Nid oes dim a deipioch wedi’i golli.',
  },
  noSuchPage: { en: 'There is no such page', cy: 'Nid oes tudalen o’r fath' },
})

/** The steps to a letter. */
export const stepWords = words({
  mp: { en: 'Your MP', cy: 'Eich AS' },
  letter: { en: 'Your letter', cy: 'Eich llythyr' },
  aboutYou: { en: 'About you', cy: 'Amdanoch chi' },
  check: { en: 'Check', cy: 'Gwirio' },
  confirm: { en: 'Confirm by e-mail', cy: 'Cadarnhau drwy e-bost' },
})
