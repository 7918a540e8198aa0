import { answerWords } from '#lib/replies/answer-words.ts'
import { readMessage } from '#lib/replies/read-message.ts'

/** Whose the letter was that fixtures answer. */
export const letterWriter = {
  senderName: 'Ceri Lewis',
  senderEmail: 'ceri.lewis@example.org',
  representedName: '',
  replyToken: '0123456789abcdefghjk',
  language: 'en' as const,
}

/** The new words of a message's bytes, as an answer to a letter; why not, where it is not read. */
export async function readAnswer(
  raw: Uint8Array,
  letter: { body: string } & typeof letterWriter,
): Promise<string> {
  const read = await readMessage(new Uint8Array(raw))
  if (!read.ok) return read.reason
  const { text, subject, from } = read.message
  return answerWords({ text, subject, from: from.address }, letter)
}
