import Link from 'next/link'

/** The ways to a letter's answers, the newest first; nothing where none came. */
export function AnswerLinks({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return null
  return (
    <p className="flex flex-wrap gap-x-6">
      {ids.map((id, at) => (
        <Link
          key={id}
          href={`/replies/${id}?show=all`}
          className="inline-flex min-h-11 items-center font-semibold"
        >
          {ids.length === 1 ? 'Read the answer' : `Read answer ${ids.length - at}`}
        </Link>
      ))}
    </p>
  )
}
