import type { Metadata } from 'next'
import { speak } from '#app/http/request-language.ts'
import { MailLink } from '#components/coalition/mail-link.tsx'
import { PageSection, Points } from '#components/coalition/page-section.tsx'
import { HowLong } from '#components/privacy/how-long.tsx'
import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { OwnPageLink } from '#components/yours/own-page-link.tsx'
import { type CoalitionDetails, coalitionDetails } from '#lib/coalition/coalition-details.ts'
import { informationCommissioner } from '#lib/coalition/public-bodies.ts'
import { database } from '#lib/platform/database.ts'
import { daysOf } from '#lib/privacy/retention-rules.ts'
import { contactWords, privacyWords as its } from '#lib/words/catalogue/who-we-are.ts'
import { type Language, nameIn } from '#lib/words/language.ts'
import { listIn } from '#lib/words/lists.ts'
import { type Say, sayIn } from '#lib/words/say.ts'

/** Where the law says it. The numbers are the same in both languages; what stands before them is not. */
const UK_GDPR = { en: 'UK GDPR, article', cy: 'GDPR y DU, erthygl' }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speak()).say(its.title) }
}

export default async function PrivacyPage() {
  const { language, say, to } = await speak()
  const details = await coalitionDetails(database())
  return (
    <div className="grid gap-10">
      <div className="flow">
        <Heading>{say(its.title)}</Heading>
        <Lead>{say(its.lead)}</Lead>
        <Card as="section" labelledBy="short">
          <Heading level={2} id="short">
            {say(its.short)}
          </Heading>
          <Points points={[say(its.shortMp), say(its.shortNews), say(its.shortSold), say(its.shortBack)]} />
        </Card>
      </div>
      <WhoLooksAfterIt language={language} details={details} />
      <PageSection id="what" title={say(its.what)}>
        <Points
          points={[
            say(its.whatName),
            say(its.whatEmail),
            say(its.whatLetter),
            say(its.whatYes),
            say(its.whatNetwork),
            say(its.whatWay),
          ]}
        />
        <p>{say(its.forOther)}</p>
        <p>{say(its.free)}</p>
      </PageSection>
      <WhatTheLawSays language={language} />
      <PageSection id="gets" title={say(its.gets)}>
        <Points points={whoGetsIt(language, details)} />
        {details.dataPlace && <p>{say(its[details.dataPlace])}</p>}
      </PageSection>
      <PageSection id="how-long" title={say(its.howLong)}>
        <p>{say(its.howLongLead)}</p>
        <HowLong language={language} />
      </PageSection>
      <PageSection id="cookies" title={say(its.cookies)}>
        <Points
          points={[
            say(its.deviceDraft, { days: daysOf('draft') }),
            say(its.deviceLanguage),
            say(its.deviceShown),
          ]}
        />
        <p>{say(its.cookiesNeeded)}</p>
      </PageSection>
      <PageSection id="rights" title={say(its.rights)}>
        <Points
          points={[
            say(its.rightSee),
            say(its.rightBack),
            say(its.rightDelete),
            say(its.rightMend),
            say(its.rightStop),
          ]}
        />
        <p>{say(its.rightsOwnPage)}</p>
        <OwnPageLink language={language} />
        <p>{say(its.rightsHow)}</p>
        <p>{say(its.rightsSent)}</p>
      </PageSection>
      <Complaints say={say} language={language} email={details.complaintsEmail} contact={to('/contact')} />
    </div>
  )
}

type Part = { language: Language; details: CoalitionDetails }

/** The controller: UK GDPR, article 13(1)(a) and (b). */
function WhoLooksAfterIt({ language, details }: Part) {
  const say = sayIn(language)
  const { address, privacyEmail, icoNumber } = details
  const name = nameIn(language, details).text
  return (
    <PageSection id="who" title={say(its.who)}>
      <p>{say(its.controller, { name })}</p>
      {(privacyEmail || address) && (
        <>
          <p>{say(its.ask)}</p>
          <address className="whitespace-pre-line border-accent border-l-4 pl-4 not-italic">
            {[name, address].filter(Boolean).join('\n')}
            {privacyEmail && (
              <>
                {'\n'}
                <MailLink address={privacyEmail} />
              </>
            )}
          </address>
        </>
      )}
      {icoNumber && (
        <p>{say(its.registered, { office: informationCommissioner.name[language], number: icoNumber })}</p>
      )}
    </PageSection>
  )
}

/** The grounds: UK GDPR, article 13(1)(c) and (d) and (2)(f). */
function WhatTheLawSays({ language }: { language: Language }) {
  const say = sayIn(language)
  const articles = (numbers: string[]) => `${UK_GDPR[language]} ${listIn(language, numbers)}`
  return (
    <PageSection id="law" title={say(its.law)}>
      <p>{say(its.health)}</p>
      <p>{say(its.consent, { articles: articles(['6(1)(a)', '9(2)(a)']) })}</p>
      <p>{say(its.duty, { articles: articles(['6(1)(c)']) })}</p>
      <p>{say(its.interest, { articles: articles(['6(1)(f)']) })}</p>
      <p>{say(its.machines)}</p>
    </PageSection>
  )
}

/** Those who receive it: UK GDPR, article 13(1)(e). */
function whoGetsIt(language: Language, details: CoalitionDetails): string[] {
  const say = sayIn(language)
  const helpers = listIn(language, details.helpers)
  const name = nameIn(language, details).text
  return [
    say(its.getsMp),
    say(its.getsStaff, { name }),
    say(its.getsStaffAlone, { name }),
    say(its.getsShared),
    say(its.getsNews),
    helpers ? say(its.getsHelpers, { helpers }) : say(its.getsSomeHelpers),
    say(its.getsNumbers),
  ]
}

/** Where to complain: UK GDPR, article 13(2)(d), and Data Protection Act 2018, section 164A. */
function Complaints({
  say,
  language,
  email,
  contact,
}: {
  say: Say
  language: Language
  email: string
  contact: string
}) {
  const { name, href, telephone } = informationCommissioner
  return (
    <PageSection id="complain" title={say(its.complain)}>
      {email && <p>{say(its.complainUs, { email })}</p>}
      <p>
        <a href={contact}>{say(contactWords.title)}</a>
      </p>
      <p>{say(its.complainOffice, { office: name[language], telephone })}</p>
      <p>
        <a href={href[language]}>{name[language]}</a>
      </p>
    </PageSection>
  )
}
