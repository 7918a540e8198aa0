import Link from 'next/link'
import { ActionButton } from '#components/forms/action-button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { changeNames, type VersionLine } from '#lib/statements/schema.ts'
import { formatInstant } from '#lib/words/dates.ts'
import { VersionHash } from './version-hash.tsx'

type Props = { slug: string; versions: VersionLine[]; mayPublish: boolean }

/** The versions of a statement, the newest first. */
export function VersionList({ slug, versions, mayPublish }: Props) {
  const published = versions.find((version) => version.published)?.number ?? 0
  return (
    <ol className="grid gap-4 *:min-w-0" aria-label="Versions">
      {versions.map((version) => (
        <li
          key={version.id}
          className="flow rounded-xl border border-line bg-surface p-5 shadow-card sm:p-6"
          aria-labelledby={`version-${version.number}`}
        >
          <div className="flex flex-wrap items-baseline gap-x-4 gap-y-2">
            <Heading level={2} id={`version-${version.number}`}>
              <Link href={`/desk/campaigns/${slug}/versions/${version.number}`} prefetch={false}>
                Version {version.number}
              </Link>
            </Heading>
            <Tag tone={version.change === 'material' ? 'warn' : 'info'}>{changeNames[version.change]}</Tag>
            {version.published && <Tag tone="good">Published</Tag>}
          </div>
          <p>
            Cut by {version.author}, {formatInstant(version.cutAt)}.
            {version.askedUntil && ` Positions are asked for until ${formatInstant(version.askedUntil)}.`}
            {version.publishedAt && !version.published && ' It was published before.'}
          </p>
          <VersionHash sha256={version.sha256} />
          <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
            <Link
              href={`/desk/campaigns/${slug}/versions/${version.number}/position`}
              prefetch={false}
              className="inline-flex min-h-11 items-center font-semibold"
            >
              Take a position on version {version.number}
            </Link>
            {version.number > 1 && (
              <Link
                href={`/desk/campaigns/${slug}/versions/${version.number}?against=${version.number - 1}`}
                prefetch={false}
                className="inline-flex min-h-11 items-center"
              >
                What changed since version {version.number - 1}
              </Link>
            )}
          </div>
          {mayPublish && version.number > published && (
            <ActionButton action={`/api/versions/${version.id}/publication`}>
              Publish version {version.number}
            </ActionButton>
          )}
        </li>
      ))}
    </ol>
  )
}
