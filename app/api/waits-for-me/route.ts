import { read } from '#app/http/read.ts'
import { waitsForMe } from '#lib/dashboard/waits-for-me.ts'

/** The numbers of the menu, for whoever asks. */
export const GET = read({
  right: 'signed_in',
  find: ({ db, person, now }) => waitsForMe(db, { person, now }),
})
