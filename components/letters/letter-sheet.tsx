type Props = { to: string; subject: string; text: string; label?: string }

/** A letter as it is read at the other end; the only thing on the page that is printed. */
export function LetterSheet({ to, subject, text, label = 'Your letter' }: Props) {
  return (
    <article
      aria-label={label}
      className="letter-sheet rounded-md border border-line bg-surface p-5 shadow-card sm:p-10"
    >
      <dl className="mb-5 grid gap-x-3 border-line border-b pb-4 sm:grid-cols-[auto_1fr]">
        <dt className="text-ink-soft">To</dt>
        <dd className="font-semibold">{to}</dd>
        <dt className="text-ink-soft">Subject</dt>
        <dd className="font-semibold">{subject}</dd>
      </dl>
      <div className="letter-text">{text}</div>
    </article>
  )
}
