import type { ReactNode } from 'react'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { DoneNotice } from '#components/ui/done-notice.tsx'
import type { Person } from '#lib/accounts/schema.ts'
import type { MemberView } from '#lib/members/member-view.ts'
import { AskedOfCard } from './asked-of-card.tsx'
import { ContactsCard } from './contacts-card.tsx'
import { KnownAddresses } from './known-addresses.tsx'
import { KnownByCard } from './known-by-card.tsx'
import { LettersCard } from './letters-card.tsx'
import { memberDone } from './member-done.ts'
import { MemberHead } from './member-head.tsx'
import { NotesCard } from './notes-card.tsx'

type Props = {
  view: MemberView
  person: Person
  /** The meeting or note whose form is open. */
  edit: string
  /** Parts that read for themselves: watching; where they stand, what they promised, what is to be done; remarks. */
  parts: { watch: ReactNode; records: ReactNode; remarks: ReactNode }
  /** What was just done. */
  done: string | string[] | undefined
}

/** Everything that is known of a member, on one page. */
export function MemberPage({ view, person, edit, parts, done }: Props) {
  const { member, may } = view
  return (
    <div className="flow">
      <MemberHead member={member} mayEdit={may.edit} />
      <DoneNotice done={done} sentences={memberDone} />
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`/desk/members/${member.id}/briefing`} look="secondary">
          Briefing for a meeting
        </ButtonLink>
        {parts.watch}
      </div>
      <div className="grid items-start gap-6 *:min-w-0 xl:grid-cols-2">
        <div className="grid gap-6 *:min-w-0">
          <AskedOfCard member={member} asked={view.asked} mayEdit={may.edit} />
          {parts.records}
        </div>
        <div className="grid gap-6 *:min-w-0">
          <ContactsCard
            memberId={member.id}
            contacts={view.contacts}
            own={view.own}
            campaigns={view.campaigns}
            edit={edit}
          />
          <NotesCard memberId={member.id} notes={view.notes} own={view.own} edit={edit} />
          <KnownByCard memberId={member.id} knownBy={view.knownBy} own={view.own} personId={person.id} />
          <LettersCard
            member={member}
            totals={view.totals}
            months={view.months}
            usual={view.usual}
            exact={may.exact}
            opens={may.opens}
          />
          {parts.remarks}
          {may.opens.answers && <KnownAddresses addresses={member.knownAs} />}
        </div>
      </div>
    </div>
  )
}
