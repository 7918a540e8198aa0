import { Fragment, type ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { type Block, type Inline, smallMarkdown } from '#lib/statements/small-markdown.ts'

type Props = { text: string; lang?: 'cy'; className?: string }

/** The text of a clause with its small Markdown, as elements; every paragraph runs in the direction of its own words. */
export function ClauseText({ text, lang, className }: Props) {
  return (
    <div lang={lang} className={classNames('grid gap-3 [overflow-wrap:anywhere]', className)}>
      {blocks(smallMarkdown(text))}
    </div>
  )
}

const blocks = (all: Block[]): ReactNode =>
  all.map((block, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no names but their places
    if (block.kind === 'list') return <ClauseList key={at} list={block} />
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <p key={at} dir="auto">
        {block.children.map(inline)}
      </p>
    )
  })

function ClauseList({ list }: { list: Extract<Block, { kind: 'list' }> }) {
  const items = list.items.map((item, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <li key={at} className="*:my-1">
      {blocks(item)}
    </li>
  ))
  return list.ordered ? (
    <ol start={list.start} dir="auto" className="list-decimal ps-7">
      {items}
    </ol>
  ) : (
    <ul dir="auto" className="list-disc ps-7">
      {items}
    </ul>
  )
}

function inline(part: Inline, at: number): ReactNode {
  switch (part.kind) {
    case 'text':
      return <Fragment key={at}>{part.text}</Fragment>
    case 'break':
      return <br key={at} />
    case 'emphasis':
      return <em key={at}>{part.children.map(inline)}</em>
    case 'strong':
      return <strong key={at}>{part.children.map(inline)}</strong>
    case 'link':
      return (
        <a key={at} href={part.href} rel="noopener noreferrer nofollow">
          {part.children.map(inline)}
        </a>
      )
  }
}
