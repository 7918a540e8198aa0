import { Imprint } from '#components/campaigns/imprint.tsx'
import { ButtonAnchor } from '#components/ui/button-anchor.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { PublicStatement } from '#lib/publications/data.ts'
import { shortHash, statementPath } from '#lib/publications/statement-address.ts'
import { statementWords } from '#lib/words/catalogue/campaign.ts'
import { dayIn } from '#lib/words/dates.ts'
import { inLanguage, type Language, localeOf, otherLanguage, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { DissentList } from './dissent-list.tsx'
import { SignatoryList } from './signatory-list.tsx'
import { StatementText } from './statement-text.tsx'
import { VersionFacts } from './version-facts.tsx'

type Props = { language: Language; statement: PublicStatement }

/** A campaign's statement as the public reads it: the present version, or an earlier one that says that it is. */
export function StatementView({ language, statement }: Props) {
  const say = sayIn(language)
  const { campaign, version, isPresent, open } = statement
  return (
    <div className="grid gap-10">
      <Head language={language} statement={statement} />
      {version && !isPresent && <Earlier language={language} slug={campaign.slug} />}
      {version ? (
        <>
          <StatementText language={language} clauses={version.clauses} />
          {isPresent && <SignatoryList language={language} signatories={statement.signatories} />}
          {isPresent && <DissentList language={language} dissents={statement.dissents} />}
          <VersionFacts language={language} statement={statement} />
        </>
      ) : (
        <EmptyState title={say(statementWords.unpublishedTitle)}>
          <p>{say(statementWords.unpublished)}</p>
        </EmptyState>
      )}
      {open && (
        <p>
          <ButtonAnchor
            href={pathIn(language, `/campaigns/${campaign.slug}`)}
            look={version ? 'primary' : 'secondary'}
          >
            {say(version ? statementWords.writeAboutIt : statementWords.toCampaign)}
          </ButtonAnchor>
        </p>
      )}
      <Imprint language={language}>{campaign.imprint}</Imprint>
    </div>
  )
}

/** Whose statement it is, of what day, and its fingerprint. */
function Head({ language, statement }: Props) {
  const say = sayIn(language)
  const { campaign, coalitionName, coalitionNameCy, version, isPresent } = statement
  const { titleCy } = campaign
  const titles = { en: campaign.title, cy: titleCy }
  const title = inLanguage(language, titles)
  const summary = inLanguage(language, { en: campaign.summary, cy: campaign.summaryCy })
  const coalition = inLanguage(language, { en: coalitionName, cy: coalitionNameCy }).text
  const other = otherLanguage(language)
  return (
    <div className="flow">
      <p className="font-semibold text-accent">{say(statementWords.joint, { coalition })}</p>
      <Heading>
        <span lang={title.lang}>{title.text}</span>
      </Heading>
      {titleCy && (
        <p lang={localeOf(other)} className="text-lg text-ink-soft">
          {inLanguage(other, titles).text}
        </p>
      )}
      {version?.publishedAt && (
        <p className="text-ink-soft">
          {say(statementWords.published, {
            number: version.number,
            day: dayIn(language, version.publishedAt),
          })}{' '}
          {say(statementWords.fingerprint)} <code>{shortHash(version.sha256)}</code>
        </p>
      )}
      {isPresent && (
        <Lead>
          <span lang={summary.lang}>{summary.text}</span>
        </Lead>
      )}
    </div>
  )
}

function Earlier({ language, slug }: { language: Language; slug: string }) {
  const say = sayIn(language)
  return (
    <Notice kind="warning" title={say(statementWords.earlierTitle)}>
      <p>{say(statementWords.earlier)}</p>
      <ButtonAnchor href={pathIn(language, statementPath(slug))} look="secondary">
        {say(statementWords.readPresent)}
      </ButtonAnchor>
    </Notice>
  )
}
