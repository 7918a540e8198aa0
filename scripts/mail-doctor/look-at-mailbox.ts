import { ImapFault, type ImapMailbox, openMailbox } from '#lib/platform/imap-mailbox.ts'
import { type ImapTarget, nameOf } from '#lib/platform/imap-target.ts'
import { type Finding, right, wrong } from './finding.ts'

/** Looks into the mailbox that answers are collected from: that it opens, and what can be done in it. Marks and moves nothing. */
export async function lookAtMailbox(target: ImapTarget, moveTo: string | null): Promise<Finding[]> {
  let mailbox: ImapMailbox
  try {
    mailbox = await openMailbox(target)
  } catch (error) {
    if (!(error instanceof ImapFault)) throw error
    return [notOpen(error, target)]
  }
  try {
    return [
      right(`Answers are collected from the mailbox of ${nameOf(target)}, which opens`),
      encryption(target),
      await afterwards(mailbox, moveTo),
    ]
  } catch (error) {
    if (!(error instanceof ImapFault)) throw error
    return [notOpen(error, target)]
  } finally {
    mailbox.close()
  }
}

const encryption = ({ encryption }: ImapTarget): Finding =>
  encryption === 'none'
    ? right('Its connection is not encrypted, and does not leave this machine')
    : right('Its connection is encrypted (TLS)')

async function afterwards(mailbox: ImapMailbox, moveTo: string | null): Promise<Finding> {
  if (moveTo !== null) {
    return (await mailbox.canMoveTo(moveTo))
      ? right(`What was stored is moved to ${moveTo}`)
      : wrong(
          `What was stored cannot be moved to ${moveTo}, so it is marked instead`,
          'Make that folder, or leave INBOUND_IMAP_AFTER out: some mail systems cannot move without deleting (no MOVE).',
        )
  }
  return mailbox.keepsMarks()
    ? right('What was stored is marked as read, and with “Chorus”')
    : right('What was stored is marked as read; the mailbox keeps no other marks, so Chorus remembers it')
}

function notOpen({ trouble, code }: ImapFault, target: ImapTarget): Finding {
  const said = code === '' ? '' : ` (${code})`
  if (trouble === 'access') {
    return wrong(
      `The mail system of ${nameOf(target)} does not take the name and password in INBOUND_IMAP_URL${said}`,
      'Make a password for programs at your provider, and see that IMAP is allowed. In an address @ is written %40, : %3A, / %2F and % %25.',
    )
  }
  if (trouble === 'folder') {
    return wrong(
      `There is no mailbox ${target.folder} at ${target.host}, or none that may be written in${said}`,
      'Write its name behind the host in INBOUND_IMAP_URL, with / between folders and %20 for a space; INBOX without one.',
    )
  }
  if (/CERT|TLS|SSL/i.test(code)) {
    return wrong(
      `No encrypted connection to the mailbox of ${nameOf(target)}${said}`,
      'INBOUND_IMAP_URL must name the host as its certificate does. For an authority of your own set NODE_EXTRA_CA_CERTS.',
    )
  }
  return wrong(
    `The mailbox of ${nameOf(target)} cannot be reached${said}`,
    'Look at host and port: imaps:// is for port 993; imap:// for 143, and only with STARTTLS.',
  )
}
