import type { MemberKind, Nation } from '#lib/platform/generated/prisma/enums.ts'
import { listIn } from '#lib/words/lists.ts'
import { oneOr } from '#lib/words/numbers.ts'
import type { partPages } from './campaign-page.ts'
import type { Readiness } from './campaign-readiness.ts'
import { nationNames } from './campaign-words.ts'
import type { PartName } from './parts-schema.ts'

type Both = { text: string; textCy: string | null }
type Fits = { nations: readonly Nation[]; kinds: readonly MemberKind[] }

/** What of a campaign the advice is about. */
export type AdviceFacts = {
  nations: readonly Nation[]
  titleCy: string | null
  summaryCy: string | null
  aimCy: string | null
  letterSubjectCy: string
  letterTemplateCy: string
  asks: readonly (Both & Fits)[]
  questions: readonly (Both & { starter: string; starterCy: string | null })[]
  paragraphs: readonly (Both & Fits & { ready: boolean })[]
}

/** One thing that would make a campaign better: nothing waits for it. */
export type Advice = { what: string; page: Readiness['page'] | (typeof partPages)[PartName] }

/** What a campaign that names Wales still has in English alone, page by page. Empty for one that does not name it. */
export function welshToCome(campaign: AdviceFacts): Advice[] {
  if (!campaign.nations.includes('wales')) return []
  const { titleCy, summaryCy, aimCy, letterSubjectCy, letterTemplateCy, asks, questions, paragraphs } =
    campaign
  const ours = <Row extends Fits>(rows: readonly Row[]) =>
    rows.filter(({ nations }) => nations.includes('wales'))
  const untold = (rows: readonly Both[]) => rows.filter(({ textCy }) => !textCy).length
  const questionsToCome = questions.filter(
    ({ textCy, starter, starterCy }) => !textCy || (starter && !starterCy),
  ).length
  const details = [!titleCy && 'the title', !summaryCy && 'the summary', !aimCy && 'the aim']
  const letter = [!letterSubjectCy && 'the letter’s subject', !letterTemplateCy && 'the letter’s text']
  return [
    { what: listed(details), page: 'details' as const },
    { what: counted(untold(ours(asks)), 'ask'), page: 'asks' as const },
    { what: listed(letter), page: 'letter' as const },
    { what: counted(questionsToCome, 'question'), page: 'letter/questions' as const },
    { what: counted(untold(ours(paragraphs)), 'paragraph'), page: 'letter/paragraphs' as const },
  ].filter(({ what }) => what !== '')
}

/** Where supporters would meet a blank page: no question, or no ready paragraph to send on the short way. */
export function helpToCome({ nations, questions, paragraphs }: AdviceFacts): Advice[] {
  const without = nations.filter(
    (nation) =>
      !paragraphs.some(
        (each) => each.ready && each.nations.includes(nation) && each.kinds.includes('backbencher'),
      ),
  )
  const where =
    without.length < nations.length
      ? ` in ${listIn(
          'en',
          without.map((each) => nationNames[each]),
        )}`
      : ''
  return [
    ...(questions.length === 0
      ? [{ what: 'A question helps supporters to begin', page: 'letter/questions' as const }]
      : []),
    ...(without.length > 0
      ? [
          {
            what: `A paragraph that stands in the letter from the start gives the short way something to send${where}`,
            page: 'letter/paragraphs' as const,
          },
        ]
      : []),
  ]
}

const listed = (names: (string | false)[]) =>
  listIn(
    'en',
    names.filter((name) => name !== false),
  )

const counted = (count: number, noun: string) => (count === 0 ? '' : oneOr(count, noun))
