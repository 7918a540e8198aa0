import { words } from '../say.ts'

/** What stands on every public page. */
export const shellWords = words({
  skip: { en: 'Skip to the main part', cy: 'Neidio i’r brif ran' },
  languages: { en: 'Language', cy: 'Iaith' },
  demonstration: {
    en: 'Demonstration: nothing reaches a real MP.',
    cy: 'Arddangosiad: nid oes dim yn cyrraedd Aelod Seneddol go iawn.',
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
  keptHere: {
    en: 'What you type stays on this device. Clear it?',
    cy: 'Mae’r hyn a deipiwch yn aros ar y ddyfais hon. Ei glirio?',
  },
  keptTyped: {
    en: 'What you type is kept on this device alone, locked, for 14 days. Whoever uses this device could open it too.',
    cy: 'Ar y ddyfais hon yn unig y caiff yr hyn a deipiwch ei gadw, dan glo, am 14 diwrnod. Gallai pwy bynnag sy’n defnyddio’r ddyfais hon ei agor hefyd.',
  },
  keptSent: {
    en: 'What you typed stays on this device for two hours, so that you can put a mistake right. Do others use this device too?',
    cy: 'Bydd yr hyn a deipioch yn aros ar y ddyfais hon am ddwy awr, er mwyn i chi allu cywiro camgymeriad. A yw eraill yn defnyddio’r ddyfais hon hefyd?',
  },
  lostTitle: {
    en: 'There is no letter of yours on this device now',
    cy: 'Nid oes llythyr gennych ar y ddyfais hon nawr',
  },
  lost: {
    en: 'A letter you begin is kept for 14 days, in the browser you began it in. It goes when somebody clears it, or when the browser blocks cookies. We have no copy.',
    cy: 'Caiff llythyr a ddechreuwch ei gadw am 14 diwrnod, yn y porwr lle y’i dechreuoch. Mae’n mynd pan fydd rhywun yn ei glirio, neu pan fydd y porwr yn rhwystro cwcis. Nid oes copi gennym ni.',
  },
  lostNext: {
    en: 'Did you begin on another phone or computer? Go on there. Or give your postcode below: most of the letter is ready.',
    cy: 'A wnaethoch chi ddechrau ar ffôn neu gyfrifiadur arall? Ewch ymlaen yno. Neu rhowch eich cod post isod: mae’r rhan fwyaf o’r llythyr yn barod.',
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
  mp: { en: 'Your MP', cy: 'Eich Aelod Seneddol' },
  letter: { en: 'Your letter', cy: 'Eich llythyr' },
  aboutYou: { en: 'About you', cy: 'Amdanoch chi' },
  check: { en: 'Check', cy: 'Gwirio' },
  confirm: { en: 'Confirm by e-mail', cy: 'Cadarnhau drwy e-bost' },
})
