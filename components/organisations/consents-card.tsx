import { Button } from '#components/ui/button.tsx'
import { SectionCard } from '#components/ui/card.tsx'

type Props = { organisation: { slug: string; name: string }; count: number }

/** How many people want an organisation's news, and the table of them for its officers. */
export function ConsentsCard({ organisation, count }: Props) {
  return (
    <SectionCard id="consents-heading" title="People who want your news">
      {count === 0 ? (
        <p className="text-ink-soft">
          Nobody yet. Whoever writes to their MP may tick that {organisation.name} may send them news. They
          are listed here once they have confirmed their letter. Share the address of your own page of a
          campaign: it asks for you first.
        </p>
      ) : (
        <>
          <p>
            <strong>{count.toLocaleString('en-GB')}</strong> {count === 1 ? 'person' : 'people'} said yes to{' '}
            {organisation.name} and confirmed their letter.
          </p>
          <form method="post" action={`/api/organisations/${organisation.slug}/consents`}>
            <Button look="secondary">Download as a table (CSV)</Button>
          </form>
          <p className="text-ink-soft">
            With each name and address stand the words they said yes to, and when. Whoever withdraws is gone
            at once: take a new table before each mailing, and delete the old one. Each download is written
            down with your name.
          </p>
        </>
      )}
    </SectionCard>
  )
}
