import { Notice } from '#components/ui/notice.tsx'
import type { Dashboard } from '#lib/dashboard/schema.ts'
import { formatInstant } from '#lib/words/dates.ts'
import { countOf } from '#lib/words/numbers.ts'

type Mailbox = Dashboard['collecting'][number]

const reasons: Record<NonNullable<Mailbox['trouble']>['why'], string> = {
  access: 'its mail system does not take our name and password',
  folder: 'it is not there, or we may not write in it',
  connection: 'there is no safe line to its mail system',
}

/** The mailboxes that answers are collected from and that need somebody: what is wrong, what is safe, what to do. */
export function CollectingNotice({ collecting }: Pick<Dashboard, 'collecting'>) {
  return collecting.map((mailbox) => (
    <Notice
      key={mailbox.address}
      kind={mailbox.trouble ? 'error' : 'warning'}
      title={mailbox.trouble ? 'Answers are not collected' : 'A mailbox needs a look'}
    >
      {sentences(mailbox).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  ))
}

function sentences({ address, trouble, leftThere, cannotMove }: Mailbox): string[] {
  const said = [`The mailbox is ${address}.`]
  if (trouble) {
    said.push(
      `Since ${formatInstant(trouble.since)} nothing comes from it: ${reasons[trouble.why]}. Nothing is lost: answers wait there, and come by themselves once it is put right. Ask whoever runs Chorus to look at INBOUND_IMAP_URL, and at npm run mail:doctor.`,
    )
  }
  if (leftThere > 0) {
    said.push(
      `${countOf(leftThere, 'message')} in it could not be taken, for ${leftThere === 1 ? 'it is' : 'they are'} larger than 25 MB or cannot be read. ${leftThere === 1 ? 'It is' : 'They are'} safe there. Open the mailbox, look for what is flagged, and answer by hand; then move it to another folder.`,
    )
  }
  if (cannotMove) {
    said.push(
      'Messages should be moved once they are stored, but the folder is not there or the mail system cannot move: they are marked instead. Nothing is lost. Ask whoever runs Chorus to make that folder, or to leave INBOUND_IMAP_AFTER out.',
    )
  }
  return said
}
