'use client'

import { usePathname } from 'next/navigation'
import { buttonLook } from '#components/ui/button-look.ts'
import { Heading } from '#components/ui/heading.tsx'
import { PageShell } from '#components/ui/page-shell.tsx'
import { pageFaultWords } from '#lib/words/catalogue/page-fault.ts'
import { languageOfPath, localeOf, pathIn } from '#lib/words/language.ts'

/** A fault of ours. What was typed lies on the device and what was sent lies in the database: both are safe. */
export default function PageFault({ error, retry }: { error: unknown; retry: () => void }) {
  const code = error instanceof Error && 'digest' in error ? String(error.digest) : null
  // Every page brings this one along: it takes the sentences as they are, without what fills them in.
  const language = languageOfPath(usePathname()).language ?? 'en'
  const { title, heading, safe, again, number } = pageFaultWords
  return (
    <div lang={localeOf(language)}>
      <PageShell home={pathIn(language, '/')}>
        <title>{`${title[language]} – Chorus`}</title>
        <div className="flow">
          <Heading>{heading[language]}</Heading>
          <p>{safe[language]}</p>
          <button type="button" onClick={retry} className={buttonLook('primary')}>
            {again[language]}
          </button>
          {code && (
            <p className="text-ink-soft">
              {number[language]} {code}
            </p>
          )}
        </div>
      </PageShell>
    </div>
  )
}
