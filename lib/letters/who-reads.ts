import type { AnswersGoTo } from '#lib/platform/generated/prisma/enums.ts'
import { whoReadsWords } from '#lib/words/catalogue/who-reads.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { nameToSay } from '#lib/words/welsh-names.ts'

type Named = { name: string; nameCy?: string | null }

/** Who reads the answer to a letter, in one or two sentences to its writer. */
export const whoReads = (
  language: Language,
  { answersGoTo, coalition }: { answersGoTo: AnswersGoTo; coalition: Named },
): string =>
  sayIn(language)(answersGoTo === 'supporter_alone' ? whoReadsWords.youAlone : whoReadsWords.staffToo, {
    coalition: nameToSay(language, coalition),
  })
