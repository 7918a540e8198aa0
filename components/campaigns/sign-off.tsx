import { SectionCard } from '#components/ui/card.tsx'
import { dayIn } from '#lib/words/dates.ts'
import { SignOffForm } from './sign-off-form.tsx'

type Props = { slug: string; signed: { at: Date; note: string } | null; maySign: boolean }

/** The sign-off a campaign needs in a regulated period: the one recorded, or the form for it. */
export function SignOff({ slug, signed, maySign }: Props) {
  return (
    <SectionCard id="sign-off" title="Sign-off for the regulated period">
      {signed && (
        <>
          <p className="font-semibold">Recorded on {dayIn('en', signed.at)}.</p>
          <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{signed.note}</p>
        </>
      )}
      {!signed && maySign && <SignOffForm action={`/api/campaigns/${slug}/sign-off`} />}
      {!signed && !maySign && <p>Not recorded yet. A coordinator of the coalition does this.</p>}
    </SectionCard>
  )
}
