import MarkdownIt from 'markdown-it'

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'emphasis' | 'strong'; children: Inline[] }
  | { kind: 'link'; href: string; children: Inline[] }

export type Block =
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }

/** Longer than any clause may be: what is longer is shown as it is. */
const LONGEST = 50_000
/** Deeper than any list that is meant to be read. */
const DEEPEST = 40
const PROTOCOLS = new Set(['http:', 'https:', 'mailto:'])

const markdown = new MarkdownIt('zero', { html: false, breaks: true, maxNesting: DEEPEST }).enable([
  'list',
  'emphasis',
  'link',
  'newline',
  'escape',
])
markdown.validateLink = isSafeLink

type Token = ReturnType<typeof markdown.parse>[number]

/**
 * A clause's text as a tree: paragraphs, lists, emphasis (`*so*`, `**so**`) and links to http, https and mailto addresses.
 * Everything else, HTML above all, is text and stays as it was written.
 */
export function smallMarkdown(text: string): Block[] {
  if (text.length > LONGEST) return [plainParagraph(text)]
  const tokens = markdown.parse(text, {})
  // The parser leaves out what lies deeper; a text nobody can lay out is shown as it is.
  if (tokens.some(({ level }) => level >= DEEPEST - 2)) return [plainParagraph(text)]
  return readBlocks(tokens)
}

/** Whether a link may be followed: an absolute address of the web, or a mail address. */
export function isSafeLink(href: string): boolean {
  try {
    return PROTOCOLS.has(new URL(href).protocol)
  } catch {
    return false
  }
}

const plainParagraph = (text: string): Block => ({
  kind: 'paragraph',
  children: text
    .split('\n')
    .flatMap((line, at): Inline[] => [
      ...(at > 0 ? [{ kind: 'break' as const }] : []),
      { kind: 'text', text: line },
    ]),
})

type List = Extract<Block, { kind: 'list' }>

function readBlocks(tokens: Token[]): Block[] {
  const root: Block[] = []
  const holders: Block[][] = [root]
  const lists: List[] = []
  for (const token of tokens) {
    const here = holders.at(-1) ?? root
    if (token.type === 'inline') here.push({ kind: 'paragraph', children: readInline(token.children ?? []) })
    else if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') {
      const list: List = {
        kind: 'list',
        ordered: token.type === 'ordered_list_open',
        start: Number(token.attrGet('start') ?? 1),
        items: [],
      }
      here.push(list)
      lists.push(list)
    } else if (token.type === 'list_item_open') {
      const item: Block[] = []
      lists.at(-1)?.items.push(item)
      holders.push(item)
    } else if (token.type === 'list_item_close') holders.pop()
    else if (token.type.endsWith('_list_close')) lists.pop()
  }
  return root
}

function readInline(tokens: Token[]): Inline[] {
  const root: Inline[] = []
  const holders: Inline[][] = [root]
  for (const token of tokens) {
    const here = holders.at(-1) ?? root
    const children: Inline[] = []
    if (token.type === 'em_open') here.push({ kind: 'emphasis', children })
    else if (token.type === 'strong_open') here.push({ kind: 'strong', children })
    else if (token.type === 'link_open') {
      here.push({ kind: 'link', href: String(token.attrGet('href') ?? ''), children })
    } else if (token.type === 'softbreak' || token.type === 'hardbreak') here.push({ kind: 'break' })
    else if (token.nesting === 0 && token.content) here.push({ kind: 'text', text: token.content })
    if (token.nesting === 1) holders.push(children)
    else if (token.nesting === -1) holders.pop()
  }
  return root
}
