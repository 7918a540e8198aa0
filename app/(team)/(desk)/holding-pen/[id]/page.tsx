import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { Hydrated } from '#components/providers/hydrated.tsx'
import { FindPlace } from '#components/replies/find-place.tsx'
import { HeldMessage } from '#components/replies/held-message.tsx'
import { DoneNotice } from '#components/ui/done-notice.tsx'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { findLetters } from '#lib/letters/find-letters.ts'
import { database } from '#lib/platform/database.ts'
import { findJointMails } from '#lib/publications/find-joint-mails.ts'
import { heldDetail } from '#lib/replies/holding-pen-data.ts'
import { heldDetailQuery } from '#lib/replies/queries.ts'

export const metadata: Metadata = { title: 'A message to place' }

const BACK = 'The answer is taken from its letter, and is back in the holding pen.'
const MOVED = 'The answer is moved to the letter you named.'
const CALLED_BACK = 'The copy for the wrong supporter had not left yet, and will not be sent.'
const GONE = 'A copy had left already: the wrong supporter has it. Tell them that it was not for them.'

const doneWords = {
  placed: 'The message is placed: it is an answer to its letter now.',
  'set-aside': 'The message is set aside. It is kept, and can still be placed.',
  dismissed: 'The message is with the spam. It is kept for 30 days, and can be brought back.',
  'brought-back': 'The message is back in the holding pen.',
  'taken-back-none': `${BACK} No copy of it had been made for the supporter.`,
  'taken-back-called_back': `${BACK} ${CALLED_BACK}`,
  'taken-back-gone': `${BACK} ${GONE}`,
  'moved-none': `${MOVED} No copy of it had been made for the supporter of the first.`,
  'moved-called_back': `${MOVED} ${CALLED_BACK}`,
  'moved-gone': `${MOVED} ${GONE}`,
}

export default async function HeldMessagePage({ params, searchParams }: PageProps<'/holding-pen/[id]'>) {
  const { id } = await params
  const asked = await searchParams
  const { person, refusal } = await requirePerson({ path: `/holding-pen/${id}`, action: 'holding.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const detail = await heldDetail(database(), id)
  if (!detail) notFound()
  const find = typeof asked.find === 'string' ? asked.find : ''
  const found = find === '' ? null : await findAll(find)
  return (
    <Hydrated query={heldDetailQuery(id)} data={detail}>
      <DoneNotice done={asked.done} sentences={doneWords} />
      <HeldMessage key={id} id={id} />
      {mayPerson(person, 'holding.place') && <FindPlace message={detail} find={find} found={found} />}
    </Hydrated>
  )
}

/** Supporters' letters, and the mails of joint letters to the members whose name or seat fits. */
async function findAll(find: string) {
  const letters = await findLetters(database(), { find, now: new Date() })
  const memberIds = letters.members.map(({ id }) => id)
  return { ...letters, jointMails: await findJointMails(database(), { find, memberIds }) }
}
