import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Conflict } from '#lib/platform/merge-edits.ts'

type Props = {
  message: string
  conflicts: readonly Conflict[]
  labels: Readonly<Record<string, string>>
  /** A value as people read it. */
  show: (name: string, value: string) => string
  takeSaved: (conflict: Conflict) => void
}

/** What somebody else saved meanwhile beside what was typed: a choice for each field. */
export function BothTexts({ message, conflicts, labels, show, takeSaved }: Props) {
  return (
    <Notice kind="warning" title="Two people changed this at once">
      <p>{message}</p>
      {conflicts.map((conflict) => (
        <section key={conflict.name} aria-label={labels[conflict.name]} className="flow">
          <h2 className="font-bold">{labels[conflict.name]}</h2>
          <div className="grid gap-4 md:grid-cols-2">
            <Side title="Saved by somebody else" text={show(conflict.name, conflict.saved)} />
            <Side title="Yours, still in the form" text={show(conflict.name, conflict.yours)} />
          </div>
          <Button type="button" look="secondary" onClick={() => takeSaved(conflict)}>
            Use what was saved
          </Button>
        </section>
      ))}
      <p>To keep yours, save again.</p>
    </Notice>
  )
}

function Side({ title, text }: { title: string; text: string }) {
  return (
    <div className="rounded-lg border border-line-strong bg-surface p-4">
      <p className="font-semibold">{title}</p>
      <p className="mt-1 whitespace-pre-wrap [overflow-wrap:anywhere]">{text || '(nothing)'}</p>
    </div>
  )
}
