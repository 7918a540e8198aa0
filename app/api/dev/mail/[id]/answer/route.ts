import { z } from 'zod'
import { spoolAnswer } from '#lib/catcher/answer-spool.ts'
import { catcherIsOn, readCaughtMail } from '#lib/catcher/caught-mail.ts'
import { answerKinds, composeAnswer } from '#lib/catcher/compose-answer.ts'
import { isSameOrigin } from '#lib/platform/same-origin.ts'
import { invalid, notFound, sendTo } from '../../../../answers.ts'

const answerInput = z.object({
  kind: z.enum(answerKinds),
  text: z.string().max(50_000),
})

/** Answers a caught letter as the MP's office; the answer is on the disk before the browser hears of it. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  if (!catcherIsOn()) return notFound('There is no such page.')
  if (!isSameOrigin(request)) return invalid('This form has to be sent from its own page. Nothing was sent.')
  const { id } = await params
  const mail = await readCaughtMail(id)
  if (!mail) return notFound('There is no such message.')
  const form = await request.formData().catch(() => new FormData())
  const input = answerInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid('Choose what comes back, and what it says. Nothing was sent.')
  const now = new Date()
  const { kind, text } = input.data
  await spoolAnswer({
    answer: await composeAnswer(mail, { kind, text: text.replace(/\r\n?/g, '\n'), now }),
    now,
  })
  return sendTo(`/dev/mail/${id}?sent=${kind}`)
}
