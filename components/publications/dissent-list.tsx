import { Heading } from '#components/ui/heading.tsx'
import type { PublicStatement } from '#lib/publications/data.ts'
import { OwnWords } from './own-words.tsx'

/** Organisations that see it otherwise and chose to say so here. */
export function DissentList({ dissents }: { dissents: PublicStatement['dissents'] }) {
  if (dissents.length === 0) return null
  return (
    <section aria-labelledby="dissents" className="flow">
      <Heading level={2} id="dissents">
        Another view
      </Heading>
      <p className="text-ink-soft">
        {dissents.length === 1
          ? 'One organisation of the coalition does not agree, and says why.'
          : `${dissents.length} organisations of the coalition do not agree, and say why.`}
      </p>
      {dissents.map(({ organisationId, name, dissent, reasons }) => (
        <OwnWords
          key={organisationId}
          name={name}
          parts={[
            { label: 'Dissent', text: dissent },
            { label: 'Reasons', text: reasons },
          ]}
        />
      ))}
    </section>
  )
}
