import { answerStrangersFile } from '#app/http/answer-file.ts'
import { type Asked, openRead } from '#app/http/read.ts'
import { fileInAddress } from '#lib/files/file-address.ts'
import { openedFile } from '#lib/replies/file-data.ts'
import { fileWords } from '#lib/words/catalogue/files.ts'

/** A stranger's file, for whoever was led here a moment ago: no session is asked for, and none is looked at. */
export const GET = openRead({
  door: 'file',
  find: async ({ db, params: { sealed }, now }: Asked<{ sealed: string }>) => {
    const asked = fileInAddress(sealed, now)
    const file = asked && (await openedFile(db, asked))
    return file && answerStrangersFile(file)
  },
  none: fileWords.gone.en,
})
