import { PrintButton } from '#components/journey/print-button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { LetterSheet } from './letter-sheet.tsx'
import { linkView } from './link-view.ts'

/** The page behind a confirmation link once there is nothing more to press, with the letter to print. */
export function LinkAnswer({ letter }: { letter: Parameters<typeof linkView>[0] }) {
  const view = linkView(letter)
  const { campaignSlug, campaignTitle, memberName, seatName, reference, subject, body, outcome } = letter
  const over = outcome === 'expired' || outcome === 'withdrawn' || letter.heldReason === 'member_changed'
  return (
    <div className="flow">
      <Heading>{view.title}</Heading>
      <Notice kind={view.kind} title={view.noticeTitle}>
        {view.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Notice>
      {over && <ButtonLink href={`/campaigns/${campaignSlug}`}>Write again</ButtonLink>}
      <DefinitionList
        items={[
          { term: 'Reference', value: reference },
          { term: 'Campaign', value: campaignTitle },
        ]}
      />
      <div className="flex flex-wrap items-center justify-between gap-3 pt-3">
        <Heading level={2}>Your letter</Heading>
        <PrintButton>Print this letter</PrintButton>
      </div>
      <LetterSheet to={`${memberName}, MP for ${seatName}`} subject={subject} text={body} />
    </div>
  )
}
