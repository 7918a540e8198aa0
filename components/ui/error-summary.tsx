import { FocusOnce } from './focus-once.tsx'
import { Icon } from './icon.tsx'

/** Field names and what is wrong with each; empty means nothing is. */
export type FieldErrors = Readonly<Record<string, string | undefined>>

/** What has to be put right, above the form, each a link to its field. Shows nothing when nothing is wrong. */
export function ErrorSummary({
  id = 'error-summary',
  errors,
  title = 'There is a problem',
  kept = 'Everything you typed is still here.',
}: {
  /** Where a page may have more than one. */
  id?: string
  errors: FieldErrors
  title?: string
  /** What became of what was typed. */
  kept?: string
}) {
  const wrong = Object.entries(errors).flatMap(([name, message]) => (message ? [{ name, message }] : []))
  if (wrong.length === 0) return null
  return (
    <div
      id={id}
      role="alert"
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      className="rounded-lg border-4 border-bad bg-bad-wash p-4 sm:p-5"
    >
      <h2 id={`${id}-title`} className="flex items-center gap-2 font-bold text-lg text-bad">
        <Icon name="error" />
        {title}
      </h2>
      <p className="mt-1">{kept}</p>
      <ul className="mt-2 grid gap-1">
        {wrong.map(({ name, message }) => (
          <li key={name}>
            <a href={`#${name}`} className="inline-flex min-h-11 items-center font-semibold text-bad">
              {message}
            </a>
          </li>
        ))}
      </ul>
      <FocusOnce id={id} />
    </div>
  )
}
