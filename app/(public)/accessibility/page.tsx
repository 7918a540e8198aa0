import type { Metadata } from 'next'
import { speak } from '#app/http/request-language.ts'
import { MailLink } from '#components/coalition/mail-link.tsx'
import { PageSection, Points } from '#components/coalition/page-section.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { coalitionDetails } from '#lib/coalition/coalition-details.ts'
import { equalityAdvice } from '#lib/coalition/public-bodies.ts'
import { database } from '#lib/platform/database.ts'
import { accessibilityWords as its } from '#lib/words/catalogue/who-we-are.ts'
import { dayIn } from '#lib/words/dates.ts'

/** The day somebody last went through this statement, sentence by sentence. */
const LOOKED_THROUGH = '2026-11-26'

const can = [its.hands, its.zoom, its.hear, its.colours, its.plain, its.pause, its.noScript]

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speak()).say(its.title) }
}

export default async function AccessibilityPage() {
  const { language, say } = await speak()
  const { email } = await coalitionDetails(database())
  const { britain, northernIreland } = equalityAdvice
  return (
    <div className="grid gap-10">
      <div className="flow">
        <Heading>{say(its.title)}</Heading>
        <Lead>{say(its.lead)}</Lead>
      </div>
      <PageSection id="works" title={say(its.works)}>
        <Points points={can.map((each) => say(each))} />
      </PageSection>
      <PageSection id="standard" title={say(its.standard)}>
        <p>{say(its.aim, { standard: 'WCAG 2.2 AA' })}</p>
        <p>{say(its.tested)}</p>
        <p>{say(its.notTested)}</p>
      </PageSection>
      <PageSection id="faults" title={say(its.faults)}>
        <Points points={[say(its.welsh), say(its.files)]} />
      </PageSection>
      <PageSection id="tell" title={say(its.tell)}>
        {email && (
          <>
            <p>{say(its.tellUs, { email })}</p>
            <p>
              <MailLink address={email} />
            </p>
          </>
        )}
        <p>{say(its.otherWay)}</p>
        <p>{say(its.further)}</p>
        <ul className="list-disc space-y-2 pl-6 marker:text-accent">
          <li>
            <a href={britain.href[language]}>{say(its.inBritain, { service: britain.name[language] })}</a>
          </li>
          <li>
            <a href={northernIreland.href[language]}>{northernIreland.name[language]}</a>
          </li>
        </ul>
        <p className="text-ink-soft">{say(its.written, { day: dayIn(language, LOOKED_THROUGH) })}</p>
      </PageSection>
    </div>
  )
}
