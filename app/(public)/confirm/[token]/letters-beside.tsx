import { speak } from '#app/http/request-language.ts'
import { WaitingBesideList } from '#components/letters/waiting-beside.tsx'
import { waitingBeside } from '#lib/letters/waiting-beside.ts'
import { database } from '#lib/platform/database.ts'

/** What the one mail of a mailbox leads to besides the letter it is about. */
export async function LettersBeside({ token }: { token: string }) {
  const { language } = await speak()
  const others = await waitingBeside(database(), { token, now: new Date() })
  return <WaitingBesideList language={language} others={others} />
}
