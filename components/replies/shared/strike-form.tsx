import { Button } from '#components/ui/button.tsx'
import { Choice } from '#components/ui/choice.tsx'
import { around } from '#lib/replies/strike-choice.ts'
import type { Strike, StrikeKind } from '#lib/replies/strike-out-kinds.ts'

const legends: Readonly<Record<StrikeKind, string>> = {
  person: 'People and numbers',
  place: 'Places',
  health: 'Health',
}
const hints: Readonly<Record<StrikeKind, string>> = {
  person: 'Names of ministers and of the office’s own staff may stay.',
  place: 'The office’s own address may stay.',
  health: 'What is said of everybody may stay; what is said of one person may not.',
}

type Props = { path: string; text: string; strikes: Strike[] }

/** What the rules found: each with the words around it, ticked where it is struck out. Sent, it shows the page anew. */
export function StrikeForm({ path, text, strikes }: Props) {
  const kinds = (['person', 'place', 'health'] as const).filter((kind) =>
    strikes.some((each) => each.kind === kind),
  )
  if (kinds.length === 0) return <p>The rules found nothing in it that tells whose letter it answers.</p>
  return (
    <form action={path} method="get" className="flow">
      <input type="hidden" name="chosen" value="yes" />
      {kinds.map((kind) => (
        <fieldset key={kind} className="min-w-0">
          <legend className="font-bold text-lg">{legends[kind]}</legend>
          <p className="mb-2 text-ink-soft">{hints[kind]}</p>
          <ul className="grid gap-2">
            {strikes
              .filter((each) => each.kind === kind)
              .map((strike) => (
                <li key={strike.from}>
                  <Suggestion text={text} strike={strike} />
                </li>
              ))}
          </ul>
        </fieldset>
      ))}
      <Button look="secondary">Strike out what is ticked</Button>
    </form>
  )
}

function Suggestion({ text, strike }: { text: string; strike: Strike }) {
  const { before, after } = around(text, strike)
  const found = text.slice(strike.from, strike.to)
  const context = (
    <span className="font-normal text-ink-soft [overflow-wrap:anywhere]">
      {before}
      <strong className="text-ink">{found}</strong>
      {after}
    </span>
  )
  if (strike.must) {
    return (
      <div className="rounded-lg border border-line bg-sunken px-4 py-2.5">
        <span className="font-semibold">{strike.why}: always struck out</span>
        <span className="block">{context}</span>
      </div>
    )
  }
  return (
    <Choice
      type="checkbox"
      id={`strike-${strike.from}`}
      name="strike"
      value={String(strike.from)}
      label={strike.why}
      hint={context}
      defaultChecked={strike.struck}
    />
  )
}
