import { Heading } from '#components/ui/heading.tsx'
import type { PublicStatement } from '#lib/publications/data.ts'
import { shortHash, versionPath } from '#lib/publications/statement-address.ts'
import { statementWords } from '#lib/words/catalogue/campaign.ts'
import { dayIn } from '#lib/words/dates.ts'
import { type Language, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

type Props = { language: Language; statement: PublicStatement }

/** When each text was published and where it stands for good: nobody can change it unseen. */
export function VersionFacts({ language, statement }: Props) {
  const say = sayIn(language)
  const { campaign, version, versions } = statement
  return (
    <section aria-labelledby="versions" className="flow">
      <Heading level={2} id="versions">
        {say(statementWords.versions)}
      </Heading>
      <p className="text-ink-soft">{say(statementWords.versionsLead)}</p>
      <ol className="divide-y divide-line border-line border-y">
        {versions.map(({ number, sha256, publishedAt }, at) => (
          <li key={`${number}-${sha256}`} className="flex flex-wrap items-center gap-x-4 py-1">
            <a
              href={pathIn(language, versionPath(campaign.slug, sha256))}
              aria-current={sha256 === version?.sha256 ? 'page' : undefined}
              className="inline-flex min-h-11 items-center font-semibold"
            >
              {say(statementWords.version, { number })}
            </a>
            <span>{publishedAt && dayIn(language, publishedAt)}</span>
            <code className="text-sm text-ink-soft">{shortHash(sha256)}</code>
            {at === 0 && <span className="text-ink-soft">{say(statementWords.present)}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
