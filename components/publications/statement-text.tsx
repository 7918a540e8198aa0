import { ClauseText } from '#components/statements/clause-text.tsx'
import { Heading } from '#components/ui/heading.tsx'
import type { PublicVersion } from '#lib/publications/data.ts'

type Clause = PublicVersion['clauses'][number]

/** The numbered clauses, and below them the Welsh ones where they are given. */
export function StatementText({ clauses, titleCy }: { clauses: Clause[]; titleCy: string | null }) {
  const welsh = clauses.some(({ textCy }) => textCy)
  return (
    <>
      <section aria-labelledby="statement" className="flow">
        <Heading level={2} id="statement">
          The statement
        </Heading>
        {welsh && (
          <p>
            <a href="#datganiad" lang="cy" hrefLang="cy" className="inline-flex min-h-11 items-center">
              Darllenwch yn Gymraeg
            </a>
          </p>
        )}
        <Numbered clauses={clauses.map(({ number, text }) => ({ number, text, lang: undefined }))} />
      </section>
      {welsh && (
        <section aria-labelledby="datganiad" lang="cy" className="flow">
          <Heading level={2} id="datganiad">
            {titleCy ?? 'Y datganiad yn Gymraeg'}
          </Heading>
          <Numbered
            clauses={clauses.map(({ number, text, textCy }) => ({
              number,
              text: textCy ?? text,
              lang: textCy ? undefined : 'en-GB',
            }))}
          />
        </section>
      )}
    </>
  )
}

function Numbered({ clauses }: { clauses: { number: number; text: string; lang: string | undefined }[] }) {
  return (
    <ol className="grid list-decimal gap-4 pl-9 marker:font-bold marker:text-accent">
      {clauses.map(({ number, text, lang }) => (
        <li key={number} value={number} lang={lang} className="pl-1">
          <ClauseText text={text} />
        </li>
      ))}
    </ol>
  )
}
