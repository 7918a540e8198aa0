import { headers } from 'next/headers'

/** What search engines read of a page; `json` has been made safe to stand in a script element. */
export async function StatementData({ json }: { json: string | null }) {
  if (!json) return null
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <script
      type="application/ld+json"
      nonce={nonce}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON without any sign that could end the element
      dangerouslySetInnerHTML={{ __html: json }}
    />
  )
}
