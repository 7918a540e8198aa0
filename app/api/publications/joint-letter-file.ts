import { database } from '#lib/platform/database.ts'
import { type JointLetterSource, jointLetterSource, withLogos } from '#lib/publications/data.ts'
import { composeJointLetter, type JointLetter } from '#lib/publications/joint-letter.ts'
import { jointLetterWords } from '#lib/publications/schema.ts'
import { answerJson, invalid, notFound } from '../answers.ts'

type Ready = { ok: true; letter: JointLetter; name: string } | { ok: false; response: Response }

/** The letter that a posted form and this moment's signatories make, or the answer why there is none. */
export async function readJointLetter(request: Request, slug: string): Promise<Ready> {
  const form = await request.formData().catch(() => null)
  const words = jointLetterWords.safeParse(form ? Object.fromEntries(form) : null)
  if (!words.success) return refuse(invalid(wordsOf(words.error.issues)))
  const db = database()
  const source = await jointLetterSource(db, { slug, now: new Date() })
  if (!source)
    return refuse(notFound('There is no published version to make a letter of. Publish one first.'))
  if (source.signatories.length === 0) return refuse(answerJson(NOBODY, { status: 409 }))
  const letter = composeJointLetter({
    words: words.data,
    campaignTitle: source.campaign.title,
    coalitionName: source.coalitionName,
    statement: source.version,
    signatories: await withLogos(db, source.signatories),
  })
  return { ok: true, letter, name: fileName(source) }
}

const NOBODY = {
  reason: 'no_signatories',
  message: 'No organisation stands under the statement now, so there is nobody to sign the letter.',
}
const refuse = (response: Response) => ({ ok: false as const, response })
const fileName = ({ campaign, version }: JointLetterSource) =>
  `joint-letter-${campaign.slug}-v${version.number}`

/** What is wrong with the words, for whoever typed them. */
export const wordsOf = (issues: readonly { message: string }[]): string =>
  `${[...new Set(issues.map(({ message }) => message))].join(' ')} Nothing was sent.`

/** A file to be saved. */
export function answerFile(bytes: Uint8Array, { type, name }: { type: string; name: string }): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'cache-control': 'no-store',
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    },
  })
}
