import { languageIn } from '#app/http/answer.ts'
import { leadToFile } from '#app/http/lead-to-file.ts'
import { type Asked, openRead } from '#app/http/read.ts'
import { ownFile } from '#lib/privacy/data.ts'
import { unknownHere } from '#lib/privacy/own-rows.ts'

/** To a file that came with an answer, for whoever it was given to. */
export const GET = openRead({
  door: 'own_page',
  find: async (asked: Asked<{ token: string; id: string; number: string }>) =>
    leadToFile(await ownFile(asked.db, asked.params), asked) ?? unknownHere(languageIn(asked.request)),
})
