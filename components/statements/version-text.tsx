import { versionClauses } from '#lib/statements/schema.ts'
import { ClauseText } from './clause-text.tsx'

/** The clauses of a version, as they were cut; `welsh` shows those instead where the version has them. */
export function VersionText({ clauses, welsh = false }: { clauses: unknown; welsh?: boolean }) {
  return (
    <ol className="grid gap-5">
      {versionClauses.parse(clauses).map(({ clauseId, number, text, textCy }) => (
        <li key={clauseId} className="grid grid-cols-[2.5rem_1fr] *:min-w-0">
          <span className="font-bold">{number}.</span>
          {welsh && textCy ? <ClauseText text={textCy} lang="cy" /> : <ClauseText text={text} />}
        </li>
      ))}
    </ol>
  )
}
