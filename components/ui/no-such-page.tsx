import { ButtonLink } from './button-link.tsx'
import { Heading } from './heading.tsx'
import { Lead } from './lead.tsx'

/** Where an address leads that names nothing. */
export function NoSuchPage() {
  return (
    <div className="flow">
      <Heading>There is no such page</Heading>
      <Lead>The address may be cut short, or the campaign may be over. Nothing you typed is lost.</Lead>
      <ButtonLink href="/">See all campaigns</ButtonLink>
    </div>
  )
}
