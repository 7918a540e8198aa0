import Link from 'next/link'
import { evidenceWords } from '#lib/casework/casework-words.ts'
import type { ShownEvidence } from '#lib/casework/evidence-shown.ts'
import { dayIn } from '#lib/words/dates.ts'

type Props = {
  evidence: readonly ShownEvidence[]
  /** Whether the reader may open the answers of the campaign it is for. */
  opensAnswers: boolean
}

/** The records that show something: what kind, of which day, their words, and where they can be read. */
export function EvidenceList({ evidence, opensAnswers }: Props) {
  return (
    <ul className="grid gap-3">
      {evidence.map((record) => (
        <li key={record.id}>
          <EvidenceLine record={record} opensAnswers={opensAnswers} />
        </li>
      ))}
    </ul>
  )
}

function EvidenceLine({ record, opensAnswers }: { record: ShownEvidence; opensAnswers: boolean }) {
  const { kind, words, link, number, happenedOn, replyId, addedBy } = record
  return (
    <>
      {words !== '' && (
        <blockquote className="border-line-strong border-l-4 pl-3 [overflow-wrap:anywhere]">
          {replyId ? `“${words}”` : words}
        </blockquote>
      )}
      <p className="text-ink-soft text-sm [overflow-wrap:anywhere]">
        {evidenceWords[kind].name}
        {number && ` ${number}`} of {dayIn('en', happenedOn)}
        {replyId && opensAnswers && (
          <>
            {' · '}
            <Link href={`/replies/${replyId}?show=all`} prefetch={false}>
              Open the answer
            </Link>
          </>
        )}
        {link && (
          <>
            {' · '}
            <a href={link} rel="noreferrer nofollow">
              {hostOf(link)}
            </a>
          </>
        )}
        {` · added by ${addedBy}`}
      </p>
    </>
  )
}

function hostOf(link: string): string {
  return URL.canParse(link) ? `Read it at ${new URL(link).hostname}` : 'Read it'
}
