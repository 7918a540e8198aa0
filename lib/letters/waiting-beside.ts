import type { Database } from '#lib/platform/database.ts'
import { hashConfirmToken, tokenOf } from './confirm-token.ts'

/** More are a flood, of which the newest are shown: whoever has just written is among them. */
const SHOWN = 20

export type WaitingBeside = { token: string; senderName: string; memberName: string; writtenAt: Date }

/** The other letters that wait for the mailbox of the letter behind a link: its one mail leads to them too; newest first. */
export async function waitingBeside(
  db: Database,
  { token, now }: { token: string; now: Date },
): Promise<WaitingBeside[]> {
  const confirmTokenHash = hashConfirmToken(token)
  const opened = await db.letter.findUnique({
    where: { confirmTokenHash },
    select: { id: true, mailbox: true },
  })
  if (!opened?.mailbox) return []
  const others = await db.letter.findMany({
    where: {
      mailbox: opened.mailbox,
      id: { not: opened.id },
      state: 'awaiting_confirmation',
      confirmExpiresAt: { gt: now },
    },
    orderBy: { createdAt: 'desc' },
    take: SHOWN,
    include: { member: { select: { name: true } } },
  })
  return others.flatMap((letter) => {
    const own = tokenOf(letter)
    const { senderName, member, createdAt } = letter
    return own ? [{ token: own, senderName, memberName: member.name, writtenAt: createdAt }] : []
  })
}
