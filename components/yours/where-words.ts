import { leavesWords } from '#components/letters/leaves-words.ts'
import type { WhereItIs } from '#lib/privacy/where-it-is.ts'
import { yoursWords } from '#lib/words/catalogue/yours.ts'
import { dayIn } from '#lib/words/dates.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** Where a letter is, in a sentence. */
export function whereWords(language: Language, where: WhereItIs, now: Date): string {
  const say = sayIn(language)
  switch (where.at) {
    case 'waits':
      return say(yoursWords.waits, { day: where.until ? dayIn(language, where.until) : '' })
    case 'not_confirmed':
      return say(yoursWords.notConfirmed)
    case 'on_its_way':
      return [say(yoursWords.onItsWay), where.leaves && leavesWords(language, where.leaves, now)]
        .filter(Boolean)
        .join(' ')
    case 'looked_at':
      return say(yoursWords.lookedAt)
    case 'kept_back':
      return say(yoursWords.keptBack)
    case 'in_doubt':
      return say(yoursWords.inDoubt)
    case 'delivered':
      return where.on
        ? say(yoursWords.delivered, { day: dayIn(language, where.on) })
        : say(yoursWords.onItsWay)
    case 'answered':
      return say(yoursWords.answered, { day: dayIn(language, where.on) })
    case 'wrote_back':
      return say(yoursWords.wroteBack, { day: dayIn(language, where.on) })
    case 'gave_up':
      return say(yoursWords.gaveUp, { day: dayIn(language, where.on) })
    case 'came_back':
      return say(yoursWords.cameBack)
    case 'taken_back':
      return say(yoursWords.takenBack, { day: dayIn(language, where.on) })
    case 'another_was_sent':
      return say(yoursWords.anotherWasSent)
    case 'time_over':
      return say(yoursWords.timeOver, { day: dayIn(language, where.on) })
    case 'called_back':
      return say(yoursWords.calledBack, { day: dayIn(language, where.on) })
  }
}
