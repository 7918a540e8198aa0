import type { Metadata } from 'next'
import { ForgetTyping } from '#components/journey/forget-typing.tsx'
import { JourneyPage } from '#components/journey/journey-page.tsx'
import { countWords } from '#components/letters/count-words.ts'
import { LetterSheet } from '#components/letters/letter-sheet.tsx'
import { Button } from '#components/ui/button.tsx'
import { type Definition, DefinitionList } from '#components/ui/definition-list.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { previewLetter } from '#lib/letters/preview-letter.ts'
import { submitFaultWords } from '#lib/words/catalogue/faults.ts'
import { speak } from '../../../request-language.ts'
import { openStep, type StepProps } from '../journey.ts'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: StepProps): Promise<Metadata> {
  const { draft, campaign } = await openStep((await params).slug, 'check')
  return { title: `${draft.problem ? 'Error: ' : ''}Check your letter – ${campaign.title}` }
}

export default async function CheckPage({ params }: StepProps) {
  const { language, say } = await speak()
  const { slug } = await params
  const { draft, campaign, coalitionName, signatories, place } = await openStep(slug, 'check')
  const { answer, seat } = place
  if (!answer?.postcode || !seat?.member) return null
  const { member } = seat
  const { postcode } = answer
  const letter = previewLetter({ campaign, coalitionName, seat, member, signatories, postcode, draft })
  if (!letter) return null
  const words = countWords(draft.ownWords)
  const change = (step: string, what: string) => (
    <a href={`/campaigns/${slug}/${step}`} className="inline-flex min-h-11 items-center">
      Change<span className="sr-only"> {what}</span>
    </a>
  )
  const items: Definition[] = [
    { term: 'Goes to', value: `${member.name}, MP for ${seat.name}`, action: change('mp', 'MP') },
    {
      term: 'Your own words',
      value:
        words === 0
          ? 'None: the letter goes as it stands'
          : `${words.toLocaleString('en-GB')} ${words === 1 ? 'word' : 'words'}`,
      action: change('letter', 'your own words'),
    },
    {
      term: 'Your name and address',
      value: `${draft.name}\n${draft.address}\n${answer.postcode}`,
      action: change('about-you', 'your name and address'),
    },
    { term: 'Confirmation goes to', value: draft.email, action: change('about-you', 'your e-mail address') },
  ]
  return (
    <JourneyPage
      language={language}
      slug={slug}
      step={4}
      title="Check your letter"
      back={`/campaigns/${slug}/about-you`}
    >
      <ForgetTyping slug={slug} />
      {draft.problem && (
        <Notice kind="error" role="alert" title="Your letter was not sent">
          <p>{say(submitFaultWords[draft.problem], { member: member.name })}</p>
        </Notice>
      )}
      <Lead>
        This is what {member.name} will receive. Nothing is sent before you confirm it from your mailbox.
      </Lead>
      <LetterSheet to={`${member.name}, MP for ${seat.name}`} {...letter} />
      <DefinitionList items={items} />
      <form method="post" action={`/campaigns/${slug}/save/send`} className="pt-2">
        <Button className="w-full sm:w-auto">Send me the confirmation mail</Button>
      </form>
    </JourneyPage>
  )
}
