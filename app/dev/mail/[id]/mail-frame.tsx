import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'

/** Nothing is fetched and nothing runs, whatever a message asks for. */
const POLICY =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src data:">'

/** A message's HTML as a mail program shows it, in a frame without scripts, without an origin and without the network. */
export function MailFrame({ html }: { html: string }) {
  if (html === '') return null
  return (
    <Card as="section" labelledBy="as-shown">
      <Heading level={2} id="as-shown">
        As a mail program shows it
      </Heading>
      <iframe
        title="The message as a mail program shows it"
        sandbox=""
        referrerPolicy="no-referrer"
        srcDoc={POLICY + html}
        className="mt-3 h-[32rem] w-full rounded-md border border-line"
      />
    </Card>
  )
}
