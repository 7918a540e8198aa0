import { SectionCard } from '#components/ui/card.tsx'

/** The text a position is about, letter for letter, and the hash that names it. */
export function ExactText({ version }: { version: { number: number; text: string; sha256: string } }) {
  return (
    <SectionCard id="exact-text" title={`The exact text, version ${version.number}`}>
      <div dir="auto" className="letter-text">
        {version.text.trimEnd()}
      </div>
      <p className="border-line border-t pt-3 text-sm text-ink-soft">
        SHA-256, the fingerprint of this text: <code className="break-all">{version.sha256}</code>
      </p>
    </SectionCard>
  )
}
