import type { Metadata } from 'next'
import { speak } from '#app/http/request-language.ts'
import { MailLink } from '#components/coalition/mail-link.tsx'
import { PageSection, Points } from '#components/coalition/page-section.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { OwnPageLink } from '#components/yours/own-page-link.tsx'
import { coalitionDetails } from '#lib/coalition/coalition-details.ts'
import { database } from '#lib/platform/database.ts'
import { contactWords } from '#lib/words/catalogue/who-we-are.ts'
import { nameIn } from '#lib/words/language.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speak()).say(contactWords.title) }
}

export default async function ContactPage() {
  const { language, say } = await speak()
  const details = await coalitionDetails(database())
  const { email, telephone, address, privacyEmail, complaintsEmail } = details
  const name = nameIn(language, details).text
  const items = [
    { term: say(contactWords.email), value: email && <MailLink address={email} /> },
    {
      term: say(contactWords.telephone),
      value: telephone && <a href={`tel:${telephone.replace(/[^\d+]/g, '')}`}>{telephone}</a>,
    },
    { term: say(contactWords.address), value: address && `${name}\n${address}` },
    {
      term: say(contactWords.privacyEmail),
      value: privacyEmail !== email && <MailLink address={privacyEmail} />,
    },
    {
      term: say(contactWords.complaintsEmail),
      value: complaintsEmail !== email && <MailLink address={complaintsEmail} />,
    },
  ].filter(({ value }) => value)
  return (
    <div className="grid gap-10">
      <div className="flow">
        <Heading>{say(contactWords.title)}</Heading>
        <Lead>{say(contactWords.lead)}</Lead>
        {items.length > 0 ? <DefinitionList items={items} /> : <p>{say(contactWords.nothing)}</p>}
      </div>
      <PageSection id="before" title={say(contactWords.before)}>
        <Points
          points={[
            say(contactWords.reference),
            say(contactWords.ownPage),
            say(contactWords.mp),
            say(contactWords.health),
          ]}
        />
        <OwnPageLink language={language} />
      </PageSection>
    </div>
  )
}
