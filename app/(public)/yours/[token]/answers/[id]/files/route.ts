import { languageIn } from '#app/http/answer.ts'
import { answerFile } from '#app/http/answer-file.ts'
import { type Asked, openRead } from '#app/http/read.ts'
import { refused } from '#lib/platform/refused.ts'
import { ownAnswerSource } from '#lib/privacy/data.ts'
import { unknownHere } from '#lib/privacy/own-rows.ts'
import { takeFilesOut } from '#lib/replies/take-files-out.ts'
import { yoursWords } from '#lib/words/catalogue/yours.ts'
import { sayIn } from '#lib/words/say.ts'

/** The files that came with an answer, to be saved: never shown by the browser itself. */
export const GET = openRead({
  door: 'own_copy',
  find: async ({ db, params: { token, id }, request }: Asked<{ token: string; id: string }>) => {
    const language = languageIn(request)
    const source = await ownAnswerSource(db, { token, replyId: id })
    if (!source) return unknownHere(language)
    const files = await takeFilesOut(source)
    if (files.ok) return answerFile(files.zip, { type: 'application/zip', name: 'files.zip' })
    const say = sayIn(language)
    return files.reason === 'busy'
      ? refused('unavailable', say(yoursWords.attachmentsBusy))
      : refused('unreadable', say(yoursWords.attachmentsUnreadable))
  },
})
