import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'

/** The text a position is about, letter for letter, and the hash that names it. */
export function ExactText({ version }: { version: { number: number; text: string; sha256: string } }) {
  return (
    <Card as="section" labelledBy="exact-text">
      <Heading level={2} id="exact-text">
        The exact text, version {version.number}
      </Heading>
      <div dir="auto" className="letter-text">
        {version.text.trimEnd()}
      </div>
      <p className="border-line border-t pt-3 text-[0.95rem] text-ink-soft">
        SHA-256, the fingerprint of this text: <code className="break-all">{version.sha256}</code>
      </p>
    </Card>
  )
}
