import { languageIn } from '#app/http/answer.ts'
import { answerFile } from '#app/http/answer-file.ts'
import { type Asked, openRead } from '#app/http/read.ts'
import { londonDay } from '#lib/platform/london-day.ts'
import { zip } from '#lib/platform/zip.ts'
import { copyOfEverything } from '#lib/privacy/copy-of-everything.ts'
import { unknownHere } from '#lib/privacy/own-rows.ts'

/** A copy of everything that is kept of a writer, to be saved. */
export const GET = openRead({
  door: 'own_copy',
  find: async ({ db, params: { token }, now, request }: Asked<{ token: string }>) => {
    const language = languageIn(request)
    const files = await copyOfEverything(db, { token, language, now })
    if (!files) return unknownHere(language)
    return answerFile(zip(files), { type: 'application/zip', name: `my-letters-${londonDay(now)}.zip` })
  },
})
