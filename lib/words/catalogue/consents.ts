import { words } from '../say.ts'

/** What a supporter agrees to; a change of wording needs a new version in `lib/supporters/consent-wordings.ts`. */
export const consentWords = words({
  send: {
    en: 'My letter may say things about my health and my views. I agree that {organisation} may keep and use it to send it to my MP, and to pass the answer on to me.',
    cy: 'Gall fy llythyr ddweud pethau am fy iechyd a’m barn. Rwy’n cytuno y caiff {organisation} gadw’r llythyr a’i ddefnyddio i’w anfon at fy AS, ac i drosglwyddo’r ateb i mi.',
  },
  sendForOther: {
    en: 'The letter may say things about the health and views of the person I write for. They agree, or I may decide for them. I agree too: {organisation} may keep and use the letter to send it to their MP, and pass the answer on to me.',
    cy: 'Gall y llythyr ddweud pethau am iechyd a barn y person rwy’n ysgrifennu ar ei ran. Mae’r person yn cytuno, neu mae gennyf yr hawl i benderfynu drosto. Rwyf innau’n cytuno hefyd: caiff {organisation} gadw’r llythyr a’i ddefnyddio i’w anfon at AS y person, ac i drosglwyddo’r ateb i mi.',
  },
  staffReadAnswer: {
    en: 'Their staff read the answer too. They may show their member organisations what the MP says, without my name or anything about me.',
    cy: 'Mae eu staff yn darllen yr ateb hefyd. Cânt ddangos yr hyn y mae’r AS yn ei ddweud i’r sefydliadau sy’n aelodau, heb fy enw na dim amdanaf.',
  },
  staffReadAnswerForOther: {
    en: 'Their staff read the answer too. They may show their member organisations what the MP says, without our names or anything about us.',
    cy: 'Mae eu staff yn darllen yr ateb hefyd. Cânt ddangos yr hyn y mae’r AS yn ei ddweud i’r sefydliadau sy’n aelodau, heb ein henwau na dim amdanom.',
  },
  answerForMeAlone: {
    en: 'The answer is for me alone: they keep only the day it came.',
    cy: 'I mi yn unig y mae’r ateb: dim ond y diwrnod y daeth y maent yn ei gadw.',
  },
  updates: {
    en: '{organisation} may e-mail me news of this and other campaigns. I can stop this at any time.',
    cy: 'Caiff {organisation} e-bostio newyddion ataf am yr ymgyrch hon ac ymgyrchoedd eraill. Gallaf atal hyn unrhyw bryd.',
  },
})
