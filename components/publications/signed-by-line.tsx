import Link from 'next/link'
import { signedBy } from '#lib/publications/joint-letter.ts'
import { statementPath } from '#lib/publications/statement-address.ts'

/** Who stands behind a campaign, with the way to what they say; nothing while no statement is published. */
export function SignedByLine({ slug, signatories }: { slug: string; signatories: number | null }) {
  if (signatories === null) return null
  return (
    <p>
      {signatories > 0 && <strong>{signedBy(signatories)}. </strong>}
      <Link href={statementPath(slug)} prefetch={false} className="inline-flex min-h-11 items-center">
        Read the statement
      </Link>
    </p>
  )
}
