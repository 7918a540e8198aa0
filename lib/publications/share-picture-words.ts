import { campaignWords, statementWords } from '#lib/words/catalogue/campaign.ts'
import { inLanguage, type Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import type { PublicStatement } from './data.ts'
import { pictureWords } from './picture-words.ts'

const NAMES = 6

/** All that the picture beside a link shows: the same words, the same picture. */
export type SharePictureWords = { whose: string; title: string; signed: string | null; names: string | null }

type Named = { name: string; nameCy: string | null }
type Shared = {
  title: string
  titleCy: string | null
  figure: string
  figureCy: string | null
  figureMeans: string
  figureMeansCy: string | null
}

/** What the picture of a campaign's page says: whose page it is, the campaign, what to do, and its one figure. */
export function campaignPictureWords(language: Language, campaign: Shared, whose: Named): SharePictureWords {
  const say = sayIn(language)
  const named = (en: string, cy: string | null) => inLanguage(language, { en, cy }).text
  const figure = named(campaign.figure, campaign.figureCy)
  const means = named(campaign.figureMeans, campaign.figureMeansCy)
  return {
    whose: pictureWords(named(whose.name, whose.nameCy), 70),
    title: pictureWords(named(campaign.title, campaign.titleCy), 90) || say(campaignWords.write),
    signed: say(campaignWords.write),
    names: pictureWords(figure ? `${figure} ${means}` : say(campaignWords.minutes), 120),
  }
}

/** What the picture of a statement says: its title, and who stands under it today. */
export function sharePictureWords(language: Language, statement: PublicStatement): SharePictureWords {
  const say = sayIn(language)
  const { campaign, coalitionName, coalitionNameCy, signatories } = statement
  const named = (en: string, cy: string | null) => inLanguage(language, { en, cy }).text
  const coalition = named(coalitionName, coalitionNameCy)
  const names = signatories.slice(0, NAMES).map(({ name, nameCy }) => pictureWords(named(name, nameCy), 40))
  const more = signatories.length - names.length
  const all = more > 0 ? [...names, say(statementWords.pictureMore, { count: more })] : names
  return {
    whose: pictureWords(say(statementWords.joint, { coalition }), 70),
    title: pictureWords(named(campaign.title, campaign.titleCy), 90) || say(statementWords.pictureTitle),
    signed: signatories.length > 0 ? say(statementWords.signedBy, { count: signatories.length }) : null,
    names: all.length > 0 ? all.join(' · ') : null,
  }
}
