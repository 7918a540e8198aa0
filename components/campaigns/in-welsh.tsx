import { Tag } from '#components/ui/tag.tsx'

/** The Welsh beside the English, marked as Welsh; or that it is not there yet. */
export function InWelsh({ text }: { text: string | null }) {
  if (!text) return <Tag tone="warn">Not yet in Welsh</Tag>
  return (
    <p
      lang="cy"
      className="whitespace-pre-line border-line border-l-4 pl-4 text-ink-soft [overflow-wrap:anywhere]"
    >
      {text}
    </p>
  )
}
