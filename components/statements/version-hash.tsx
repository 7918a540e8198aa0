import { Disclosure } from '#components/ui/disclosure.tsx'

/** The first digits of a version's hash, and all of them on request. */
export function VersionHash({ sha256 }: { sha256: string }) {
  return (
    <Disclosure
      summary={
        <>
          Hash <code>{sha256.slice(0, 12)}…</code>
          <span className="sr-only">, show all of it</span>
        </>
      }
    >
      <code className="block text-sm [overflow-wrap:anywhere]">{sha256}</code>
      <p className="text-sm text-ink-soft">
        The SHA-256 of the text. Whoever has the same text finds the same number.
      </p>
    </Disclosure>
  )
}
