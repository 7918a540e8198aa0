import type { Metadata } from 'next'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { SharedAnswer } from '#components/replies/shared/shared-answer.tsx'
import { Button } from '#components/ui/button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { PagesNav } from '#components/ui/pages-nav.tsx'
import { Select } from '#components/ui/select.tsx'
import { campaignsFor, mayAnywhere } from '#lib/accounts/permissions.ts'
import { database } from '#lib/platform/database.ts'
import { campaignsShared, sharedAnswers } from '#lib/replies/shared-answers.ts'
import { sharedAnswersInput } from '#lib/replies/shared-answers-schema.ts'

export const metadata: Metadata = { title: 'Shared answers' }

/** `?campaign=` and `?member=` narrow the list. */
export default async function SharedAnswersPage({ searchParams }: PageProps<'/desk/shared-answers'>) {
  const input = sharedAnswersInput.parse(await searchParams)
  const { campaign, member, after } = input
  const { person, refusal } = await requirePerson({
    path: '/desk/shared-answers',
    action: 'reply.read_shared',
  })
  if (refusal) return <NotAllowed message={refusal.message} />
  const mayOpen = campaignsFor(person, 'reply.read')
  const [{ items, next }, campaigns] = await Promise.all([
    sharedAnswers(database(), { ...input, mayOpen }),
    campaignsShared(database()),
  ])
  const narrowed = Boolean(campaign || member)
  return (
    <div className="flow max-w-[60rem]">
      <Heading>Shared answers</Heading>
      <Lead>What MPs’ offices wrote, without the people whose letters they answered.</Lead>
      {(campaigns.length > 1 || narrowed) && (
        <form method="get" className="flex flex-wrap items-end gap-3">
          {member && <input type="hidden" name="member" value={member} />}
          <Select
            name="campaign"
            label="Campaign"
            defaultValue={campaign ?? ''}
            options={[
              { value: '', label: 'All campaigns' },
              ...campaigns.map(({ slug, title }) => ({ value: slug, label: title })),
            ]}
          />
          <Button look="secondary">Show</Button>
          {narrowed && (
            <ButtonLink href="/desk/shared-answers" look="quiet">
              Show all
            </ButtonLink>
          )}
        </form>
      )}
      {items.length === 0 ? (
        <EmptyState title={narrowed || after ? 'Nothing is shared here' : 'Nothing is shared yet'}>
          <p>
            {mayAnywhere(person, 'reply.share')
              ? 'Open an answer and choose “Strike out and share”. What is struck out stays with us; the rest appears here for every member organisation.'
              : 'Staff of the coalition share what an MP’s office wrote once all that is a supporter’s is struck out. It then appears here.'}
          </p>
        </EmptyState>
      ) : (
        <ul className="grid gap-5">
          {items.map((answer) => (
            <SharedAnswer key={answer.id} answer={answer} />
          ))}
        </ul>
      )}
      <PagesNav
        page="/desk/shared-answers"
        of={{ ...(campaign && { campaign }), ...(member && { member: String(member) }) }}
        after={after}
        next={next}
      />
    </div>
  )
}
