import type { Metadata } from 'next'
import { speak } from '#app/http/request-language.ts'
import { MailLink } from '#components/coalition/mail-link.tsx'
import { PageSection } from '#components/coalition/page-section.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { coalitionDetails } from '#lib/coalition/coalition-details.ts'
import { currentMembers } from '#lib/coalition/data.ts'
import { charityRegulators } from '#lib/coalition/public-bodies.ts'
import { database } from '#lib/platform/database.ts'
import { aboutWords, footWords } from '#lib/words/catalogue/who-we-are.ts'
import { nameIn } from '#lib/words/language.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speak()).say(aboutWords.title) }
}

export default async function AboutPage() {
  const { language, say, to } = await speak()
  const [details, members] = await Promise.all([
    coalitionDetails(database()),
    currentMembers(database(), new Date()),
  ])
  const { charity, notACharity, address, website, complaintsEmail } = details
  const name = nameIn(language, details).text
  const register = charity && charityRegulators[charity.regulator]
  const regulator = register?.name[language] ?? ''
  return (
    <div className="grid gap-10">
      <div className="flow">
        <Heading>{say(aboutWords.title)}</Heading>
        <Lead>{say(members.length > 0 ? aboutWords.lead : aboutWords.leadAlone, { name })}</Lead>
        <DefinitionList
          items={[
            { term: say(aboutWords.name), value: name },
            ...(charity
              ? [
                  {
                    term: say(aboutWords.charityNumber),
                    value: say(aboutWords.charity, { number: charity.number, regulator }),
                  },
                ]
              : []),
            ...(address ? [{ term: say(aboutWords.address), value: address }] : []),
            ...(website ? [{ term: say(aboutWords.website), value: <a href={website}>{website}</a> }] : []),
          ]}
        />
        {notACharity && !charity && <p>{say(aboutWords.noCharity, { name })}</p>}
        {register && (
          <p>
            <a href={register.href[language]}>{say(aboutWords.register, { regulator })}</a>
          </p>
        )}
        <p>{say(aboutWords.party)}</p>
      </div>
      {members.length > 0 && (
        <PageSection id="members" title={say(aboutWords.members)}>
          <p>{say(aboutWords.membersLead)}</p>
          <ul className="list-disc space-y-1 pl-6 marker:text-accent sm:columns-2">
            {members.map((member) => {
              const named = nameIn(language, member)
              return (
                <li key={member.id} lang={named.lang} className="break-inside-avoid">
                  {named.text}
                </li>
              )
            })}
          </ul>
        </PageSection>
      )}
      <PageSection id="complaints" title={say(aboutWords.complaints)}>
        {complaintsEmail && (
          <>
            <p>{say(aboutWords.complain, { email: complaintsEmail })}</p>
            <p>
              <MailLink address={complaintsEmail} />
            </p>
          </>
        )}
        {register && (
          <>
            <p>{say(aboutWords.complainFurther)}</p>
            <p>
              <a href={register.href[language]}>{regulator}</a>
            </p>
          </>
        )}
        <p>{say(aboutWords.complainPrivacy)}</p>
        <p>
          <a href={to('/privacy#complain')}>{say(footWords.privacy)}</a>
        </p>
      </PageSection>
    </div>
  )
}
