import { action } from '#app/http/action.ts'
import { answerFile } from '#app/http/answer-file.ts'
import { refused } from '#lib/platform/refused.ts'
import { jointLetterSource, withLogos } from '#lib/publications/data.ts'
import type { JointLetter } from '#lib/publications/joint-letter.ts'
import { jointLetterWords } from '#lib/publications/schema.ts'
import { letterTo } from '#lib/publications/write-joint-mails.ts'
import { jointLetterLabels, jointLetterPage } from './joint-letter-page.ts'

type Kind = { type: string; ending: string; make: (letter: JointLetter) => Promise<Uint8Array> }

/** The letter that the typed words and this moment's signatories make, as a file to be saved. */
export const jointLetterFile = ({ type, ending, make }: Kind) =>
  action({
    right: 'publication.send',
    page: jointLetterPage,
    input: jointLetterWords,
    labels: jointLetterLabels,
    verb: async ({ call: { db, now }, params: { slug }, input }) => {
      const source = await jointLetterSource(db, { slug, now })
      if (!source) return refused('not_found', NOTHING_PUBLISHED)
      const { campaign, version } = source
      if (source.signatories.length === 0) return refused('no_signatories', NOBODY)
      const signatories = await withLogos(db, source.signatories)
      const letter = { ...letterTo(source, input), signatories }
      return { ok: true as const, letter, name: `joint-letter-${campaign.slug}-v${version.number}.${ending}` }
    },
    file: async ({ letter, name }) => answerFile(await make(letter), { type, name }),
  })

const NOTHING_PUBLISHED = 'There is no published version to make a letter of. Publish one first.'
const NOBODY = 'No organisation stands under the statement now, so there is nobody to sign the letter.'
