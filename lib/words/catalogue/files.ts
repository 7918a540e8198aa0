import { words } from '../say.ts'

/** The files that came with an answer, in the mail that passes it on and on the supporter’s own page. */
export const fileWords = words({
  withIt: { en: 'Files that came with it', cy: 'Ffeiliau a ddaeth gydag ef' },
  attached: {
    en: 'These files came with it. They are attached:',
    cy: 'Daeth y ffeiliau hyn gydag ef. Maent ynghlwm:',
  },
  tooLarge: {
    en: 'These files came with it. They are too large for this e-mail, so they are on your own page:',
    cy: 'Daeth y ffeiliau hyn gydag ef. Maent yn rhy fawr i’r e-bost hwn, felly maent ar eich tudalen eich hun:',
  },
  waiting: {
    en: 'These files came with it. We check them for viruses first. Then they are on your own page:',
    cy: 'Daeth y ffeiliau hyn gydag ef. Rydym yn eu gwirio am firysau yn gyntaf. Yna byddant ar eich tudalen eich hun:',
  },
  infected: {
    en: 'Our check says that these files hold a virus. We do not pass them on. Please ask the office to send them again:',
    cy: 'Mae ein gwiriad yn dweud bod firws yn y ffeiliau hyn. Nid ydym yn eu hanfon ymlaen. Gofynnwch i’r swyddfa eu hanfon eto:',
  },
  keptBack: {
    en: 'These files hold your letter’s private address, or may hold it. We do not pass them on:',
    cy: 'Mae’r ffeiliau hyn yn cynnwys cyfeiriad preifat eich llythyr, neu gallent ei gynnwys. Nid ydym yn eu hanfon ymlaen:',
  },
  noneTaken: {
    en: 'Files came with it that we could not take out. Please ask the office to send them to you.',
    cy: 'Daeth ffeiliau gydag ef na allem eu tynnu allan. Gofynnwch i’r swyddfa eu hanfon atoch.',
  },
  noWords: {
    en: 'There are no words in it, only what came with it.',
    cy: 'Nid oes geiriau ynddo, dim ond yr hyn a ddaeth gydag ef.',
  },
  open: { en: 'Open {name}', cy: 'Agor {name}' },
  openAsText: { en: 'Read {name} as text', cy: 'Darllen {name} fel testun' },
  save: { en: 'Save {name}', cy: 'Cadw {name}' },
  isWaiting: {
    en: 'We check it for viruses first. Come back later.',
    cy: 'Rydym yn ei gwirio am firysau yn gyntaf. Dewch yn ôl yn nes ymlaen.',
  },
  isInfected: {
    en: 'It holds a virus, so it cannot be opened. Please ask the office to send it again.',
    cy: 'Mae firws ynddi, felly ni ellir ei hagor. Gofynnwch i’r swyddfa ei hanfon eto.',
  },
  isKeptBack: {
    en: 'It holds your letter’s private address, or may hold it, so it is not given out.',
    cy: 'Mae’n cynnwys cyfeiriad preifat eich llythyr, neu gallai ei gynnwys, felly ni chaiff ei rhoi allan.',
  },
  isGone: {
    en: 'This file is no longer kept.',
    cy: 'Nid yw’r ffeil hon yn cael ei chadw bellach.',
  },
  gone: {
    en: 'This link to a file is too old, or the file is no longer kept. Go back to the page it is on and press it once more.',
    cy: 'Mae’r ddolen hon i ffeil yn rhy hen, neu nid yw’r ffeil yn cael ei chadw bellach. Ewch yn ôl i’r dudalen y mae arni a phwyswch hi eto.',
  },
})
