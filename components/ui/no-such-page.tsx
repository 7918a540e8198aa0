import { ButtonAnchor } from './button-anchor.tsx'
import { Heading } from './heading.tsx'
import { Lead } from './lead.tsx'

const english = {
  title: 'There is no such page',
  lead: 'The address may be cut short, or the campaign may be over. Nothing you typed is lost.',
  all: 'See all campaigns',
}

/** Where an address leads that names nothing. */
export function NoSuchPage({ texts = english, home = '/' }: { texts?: typeof english; home?: string }) {
  return (
    <div className="flow">
      <Heading>{texts.title}</Heading>
      <Lead>{texts.lead}</Lead>
      <ButtonAnchor href={home}>{texts.all}</ButtonAnchor>
    </div>
  )
}
