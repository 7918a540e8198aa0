import type { Metadata } from 'next'
import { speak } from '#app/http/request-language.ts'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { yoursWords } from '#lib/words/catalogue/yours.ts'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speak()).say(yoursWords.askTitle) }
}

/** Where whoever has lost the link to their own page asks for it. */
export default async function AskForLinkPage() {
  const { say, to } = await speak()
  return (
    <div className="flow">
      <Heading>{say(yoursWords.askTitle)}</Heading>
      <Lead>{say(yoursWords.askLead)}</Lead>
      <form method="post" action={to('/yours/send')} className="flow" noValidate>
        <Field name="email" type="email" label={say(yoursWords.askEmail)} autoComplete="email" required />
        <Button className="w-full sm:w-auto">{say(yoursWords.askSend)}</Button>
      </form>
    </div>
  )
}
