import { Fragment } from 'react'
import { ClauseText } from '#components/statements/clause-text.tsx'
import { composeJointLetter, signedBy, whereItStands } from '#lib/publications/joint-letter.ts'
import type { JointLetterWords } from '#lib/publications/schema.ts'
import { OrganisationLogo } from './organisation-logo.tsx'

export type LetterParts = {
  campaignTitle: string
  coalitionName: string
  /** By post, in lines. */
  coalitionAddress: string
  statement: { clauses: { number: number; text: string }[]; address: string; sha256: string }
  signatories: { slug: string; name: string; reservation: string | null; logoHash: string | null }[]
}

type Props = { values: Record<string, string>; parts: LetterParts; today: string }

/** The letter with what is typed so far; the files say the same in the same order. */
export function JointLetterPreview({ values, parts, today }: Props) {
  const signatories = parts.signatories.map(({ name, reservation }) => ({ name, reservation, logo: null }))
  const letter = composeJointLetter({ ...parts, words: wordsSoFar(values, today), signatories })
  const reserved = parts.signatories.filter(({ reservation }) => reservation)
  return (
    <article
      aria-label="The letter"
      className="flow rounded-md border border-line bg-surface p-5 shadow-card [overflow-wrap:anywhere] sm:p-10"
    >
      <p>
        <strong className="text-accent">{letter.sender}</strong>
        {letter.senderAddress.map((line) => (
          <Fragment key={line}>
            <br />
            {line}
          </Fragment>
        ))}
      </p>
      <p>{letter.date}</p>
      <p className="whitespace-pre-line">{letter.recipient.join('\n') || '(the minister)'}</p>
      <p>{letter.salutation || 'Dear …'},</p>
      <h3 className="font-bold text-xl text-brand">{letter.title}</h3>
      {letter.covering.map((paragraph, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no names but their places
        <p key={at} className="whitespace-pre-line">
          {paragraph}
        </p>
      ))}
      <h4 className="font-bold text-lg text-brand">Our statement</h4>
      <ol className="grid list-decimal gap-3 pl-8 marker:font-bold">
        {letter.clauses.map(({ number, text }) => (
          <li key={number} value={number}>
            <ClauseText text={text} />
          </li>
        ))}
      </ol>
      <p>Yours sincerely,</p>
      <h4 className="font-bold text-lg text-brand">{signedBy(parts.signatories.length)}</h4>
      <ul className="grid gap-4 sm:grid-cols-2">
        {parts.signatories.map((signatory) => (
          <li key={signatory.slug}>
            <OrganisationLogo organisation={signatory} className="mb-1 h-14 w-24" />
            <strong>{signatory.name}</strong>
            {signatory.reservation && <span className="block text-ink-soft">with a reservation</span>}
          </li>
        ))}
      </ul>
      {reserved.map(({ slug, name, reservation }) => (
        <p key={slug}>
          <strong>{name}:</strong> {reservation}
        </p>
      ))}
      <p className="text-sm text-ink-soft">{whereItStands(letter)}</p>
    </article>
  )
}

function wordsSoFar(values: Record<string, string>, today: string): JointLetterWords {
  const { date = '' } = values
  const text = (name: string) => values[name] ?? ''
  return {
    audience: values.audience === 'all_members' ? 'all_members' : 'minister',
    recipientName: text('recipientName'),
    recipientOffice: text('recipientOffice'),
    recipientAddress: text('recipientAddress'),
    recipientEmail: '',
    salutation: text('salutation').trim(),
    covering: text('covering'),
    attachPdf: values.attachPdf === 'yes',
    date: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : today,
  }
}
