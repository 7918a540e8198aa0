import { Heading } from '#components/ui/heading.tsx'
import type { PublicStatement } from '#lib/publications/data.ts'
import { formatDay } from '#lib/publications/format-day.ts'
import { shortHash, versionPath } from '#lib/publications/statement-address.ts'

/** When each text was published and where it stands for good: nobody can change it unseen. */
export function VersionFacts({ statement }: { statement: PublicStatement }) {
  const { campaign, version, versions } = statement
  return (
    <section aria-labelledby="versions" className="flow">
      <Heading level={2} id="versions">
        Every published version
      </Heading>
      <p className="text-ink-soft">
        Each version keeps its own address. The letters and digits are a fingerprint of its text: if one sign
        of it were changed, they would be others.
      </p>
      <ol className="divide-y divide-line border-line border-y">
        {versions.map(({ number, sha256, publishedAt }, at) => (
          <li key={`${number}-${sha256}`} className="flex flex-wrap items-center gap-x-4 py-1">
            <a
              href={versionPath(campaign.slug, sha256)}
              aria-current={sha256 === version?.sha256 ? 'page' : undefined}
              className="inline-flex min-h-11 items-center font-semibold"
            >
              Version {number}
            </a>
            <span>{publishedAt && formatDay(publishedAt)}</span>
            <code className="text-[0.9rem] text-ink-soft">{shortHash(sha256)}</code>
            {at === 0 && <span className="text-ink-soft">the present one</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
