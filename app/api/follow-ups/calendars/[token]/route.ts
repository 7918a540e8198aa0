import { answerFile } from '#app/http/answer-file.ts'
import { type Asked, openRead } from '#app/http/read.ts'
import { calendarOf } from '#lib/casework/calendar.ts'
import { followUpsAtCalendar } from '#lib/casework/calendar-data.ts'

/** What somebody's calendar reads: the address is the secret, and they can end it. */
export const GET = openRead({
  door: 'calendar',
  find: async ({ db, params: { token }, now }: Asked<{ token: string }>) => {
    const tasks = await followUpsAtCalendar(db, { token, now })
    return (
      tasks && answerFile(calendarOf(tasks), { type: 'text/calendar; charset=utf-8', name: 'follow-ups.ics' })
    )
  },
  none: 'There is no calendar at this address. Whoever it belongs to may have ended it.',
})
