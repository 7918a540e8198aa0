import { z } from 'zod'
import { mayReadMail } from '#app/dev/mail/may-read-mail.ts'
import { openAction } from '#app/http/open-action.ts'
import { spoolAnswer } from '#lib/catcher/answer-spool.ts'
import { readCaughtMail } from '#lib/catcher/caught-mail.ts'
import { answerKinds, composeAnswer } from '#lib/catcher/compose-answer.ts'
import { refused } from '#lib/platform/refused.ts'

/** Answers a caught letter as the MP's office; the answer is on the disk before the browser hears of it. */
export const POST = openAction({
  door: 'journey',
  page: ({ id }: { id: string }) => `/dev/mail/${encodeURIComponent(id)}`,
  input: z.object({ kind: z.enum(answerKinds), text: z.string().max(50_000) }),
  labels: { text: 'What the answer says' },
  verb: async ({ call: { now }, params, input, request }) => {
    if (!(await mayReadMail(request.headers))) return refused('not_found', 'There is no such page.')
    const mail = await readCaughtMail(params.id)
    if (!mail) return refused('not_found', 'There is no such message.')
    await spoolAnswer({ answer: await composeAnswer(mail, { ...input, now }), now })
    return { ok: true as const }
  },
  to: ({ params, input }) => `/dev/mail/${params.id}?sent=${input.kind}`,
})
