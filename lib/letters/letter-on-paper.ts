import { dayIn } from '#lib/words/dates.ts'
import type { Language } from '#lib/words/language.ts'
import type { Draft } from './draft.ts'
import { senderOf } from './draft-errors.ts'
import { homeAddress } from './home-address.ts'
import { previewText } from './preview-letter.ts'
import { aboutYouByPost } from './schema.ts'

/** Where every member of the House of Commons gets post. */
export const POSTAL_ADDRESS = ['House of Commons', 'London', 'SW1A 0AA'] as const

export type LetterOnPaper = {
  /** The letter's own language. */
  language: Language
  /** Whose home it is, where another writes for them, and the address: at the top on the right. */
  from: string
  date: string
  subject: string
  /** From the greeting to the last sentence. */
  text: string
  /** The close, room to sign, and the name: kept on one sheet. */
  ending: string
}

/** The letter a draft makes, to be printed, signed and posted by its writer; null while its sender is not known. */
export function letterOnPaper(
  input: Parameters<typeof previewText>[0] & { draft: Draft; postcode: string; now: Date },
): LetterOnPaper | null {
  const sender = aboutYouByPost.safeParse(senderOf(input.draft))
  if (!sender.success) return null
  const { name, representedName } = sender.data
  const { language, subject, text } = previewText(input)
  const from = [representedName, homeAddress(sender.data, language), input.postcode].filter(
    (line) => line !== '',
  )
  return {
    language,
    from: from.join('\n'),
    date: dayIn(language, input.now),
    subject,
    ...signed(text, name),
  }
}

/** A letter whose last paragraph is its sender's name is signed above it; any other, at its end. */
function signed(text: string, name: string) {
  const paragraphs = text.split('\n\n')
  const close = paragraphs.at(-1) === name ? paragraphs.splice(-2) : []
  return { text: paragraphs.join('\n\n'), ending: [...close.slice(0, 1), ROOM, name].join('\n') }
}

/** Blank lines for a signature by hand. */
const ROOM = '\n\n'
