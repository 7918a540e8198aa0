import { DefinitionList } from '#components/ui/definition-list.tsx'
import { type RetentionRule, retentionRules } from '#lib/privacy/retention-rules.ts'
import { privacyWords } from '#lib/words/catalogue/who-we-are.ts'
import type { Language } from '#lib/words/language.ts'
import { type Say, sayIn } from '#lib/words/say.ts'

/** What is kept, how long and why, from the very table that the nightly job clears by. */
export function HowLong({ language }: { language: Language }) {
  const say = sayIn(language)
  return (
    <DefinitionList
      items={retentionRules.map((rule) => ({
        term: say(rule.what),
        value: (
          <>
            {forHowLong(say, rule)}
            <span className="block text-ink-soft">{say(rule.why)}</span>
          </>
        ),
      }))}
    />
  )
}

function forHowLong(say: Say, { after: { days, from } }: RetentionRule): string {
  return days === null ? `${say(from)}.` : say(privacyWords.daysAfter, { count: days, from: say(from) })
}
