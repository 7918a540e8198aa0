import { shellWords } from '#lib/words/catalogue/shell.ts'
import { inLanguage, type Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** The title of a step's window: what is wrong comes first, the campaign last. */
export function stepTitle(
  title: string,
  {
    language,
    campaign,
    wrong = false,
  }: { language: Language; campaign: { title: string; titleCy: string | null }; wrong?: boolean },
): string {
  const name = inLanguage(language, { en: campaign.title, cy: campaign.titleCy }).text
  return `${wrong ? `${sayIn(language)(shellWords.error)}: ` : ''}${title} – ${name}`
}
