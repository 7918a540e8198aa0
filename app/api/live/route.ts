import { answerLive } from '#app/http/live-screens.ts'
import { read } from '#app/http/read.ts'
import { currentSession } from '#lib/accounts/current-person.ts'
import { mayHear } from '#lib/accounts/may-hear.ts'
import { missingRight } from '#lib/accounts/refusal.ts'
import { liveTopic, liveTopics } from '#lib/platform/live-topics.ts'
import { refused } from '#lib/platform/refused.ts'

/** What has changed, as it changes: `?topics=answers,claims` names what the page shows; without it, all that its person may hear. */
export const GET = read({
  right: 'member.read',
  find: async ({ person, query, request }) => {
    const asked = query.topics === undefined ? liveTopic.options : liveTopics.parse(query.topics)
    const wants = mayHear(person, asked)
    const sessionId = await currentSession(request.headers)
    if (wants.length === 0 || !sessionId) return refused('not_allowed', missingRight('reply.read'))
    return answerLive({ wants, sessionId, signal: request.signal })
  },
})
