import { Tag } from '#components/ui/tag.tsx'

/** Beside every name that was made up for the demonstration: nobody of that name was ever an MP. */
export function InventedTag() {
  return <Tag tone="warn">Invented</Tag>
}
