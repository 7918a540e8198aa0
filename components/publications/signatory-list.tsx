import { Heading } from '#components/ui/heading.tsx'
import type { PublicStatement } from '#lib/publications/data.ts'
import { signedBy } from '#lib/publications/joint-letter.ts'
import { OrganisationLogo } from './organisation-logo.tsx'
import { OwnWords } from './own-words.tsx'

type Signatory = PublicStatement['signatories'][number]

/** Who stands under the statement today: logo, name, and what each adds in its own words. */
export function SignatoryList({ signatories }: { signatories: Signatory[] }) {
  const speaking = signatories.filter(({ reservation, reasons }) => reservation || reasons)
  return (
    <section aria-labelledby="signatories" className="flow">
      <Heading level={2} id="signatories">
        {signatories.length === 0 ? 'Nobody has signed yet' : signedBy(signatories.length)}
      </Heading>
      {signatories.length === 0 ? (
        <p className="text-ink-soft">
          Each organisation decides for itself. Its name appears here as soon as it signs this text.
        </p>
      ) : (
        <ul className="grid gap-4 sm:grid-cols-2">
          {signatories.map((signatory) => (
            <li
              key={signatory.organisationId}
              className="flex items-center gap-4 rounded-xl border border-line bg-surface p-4 shadow-card"
            >
              <OrganisationLogo organisation={signatory} className="h-16 w-24 shrink-0" />
              <span className="min-w-0">
                <span className="block font-semibold leading-snug">{signatory.name}</span>
                {signatory.nameCy && (
                  <span lang="cy" className="block leading-snug text-ink-soft">
                    {signatory.nameCy}
                  </span>
                )}
                {signatory.reservation && <span className="block text-ink-soft">with a reservation</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {speaking.length > 0 && (
        <>
          <Heading level={3}>In their own words</Heading>
          {speaking.map((signatory) => (
            <OwnWords
              key={signatory.organisationId}
              name={signatory.name}
              parts={[
                { label: 'Reservation', text: signatory.reservation },
                { label: 'Why we sign', text: signatory.reasons },
              ]}
            />
          ))}
        </>
      )}
    </section>
  )
}
