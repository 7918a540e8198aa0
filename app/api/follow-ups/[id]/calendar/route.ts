import { answerFile } from '#app/http/answer-file.ts'
import { type Reading, read } from '#app/http/read.ts'
import { calendarOf } from '#lib/casework/calendar.ts'
import { followUpSeenBy } from '#lib/casework/calendar-data.ts'

/** One follow-up for a calendar. */
export const GET = read({
  right: 'member.read',
  find: async ({ db, person, params }: Reading<{ id: string }>) => {
    const task = await followUpSeenBy(db, { id: params.id, person })
    return (
      task && answerFile(calendarOf([task]), { type: 'text/calendar; charset=utf-8', name: 'follow-up.ics' })
    )
  },
  none: 'There is no such follow-up.',
  page: '/desk/follow-ups',
})
