import { answerJson } from '#app/http/answer.ts'
import { openRead } from '#app/http/read.ts'
import { readHealth } from '#lib/dashboard/health.ts'

export const dynamic = 'force-dynamic'

/** 200 when everything works, 503 with what is wrong otherwise. */
export const GET = openRead({
  find: async ({ db, now }) => {
    const health = await readHealth(db, now)
    return answerJson(health, { status: health.status === 'ok' ? 200 : 503 })
  },
})
