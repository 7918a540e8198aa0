import { type Condition, opposite, readChoices, readCondition } from './letter-conditions.ts'
import { asText, type Scope } from './letter-data.ts'
import { isLetterField, isLetterList, letterFields } from './letter-fields.ts'
import { readFiltered } from './letter-filters.ts'
import { atLine, partsOf } from './letter-parts.ts'
import { TagWords } from './letter-tag-words.ts'
import { type Known, readOperand, type Value } from './letter-values.ts'
import { Unreadable } from './unreadable.ts'

/**
 * Something that a letter is put together from. `longest` is the most characters it can come to, `work` the most that are
 * gone through for it.
 */
export type Piece = { write: (scope: Scope) => string; longest: number; work: number }

/** A template that was read: `names` are the fields it names in any of its branches, `unknown` the names that are none. */
export type ReadTemplate = { piece: Piece; names: ReadonlySet<string>; unknown: ReadonlySet<string> }

const MOST_TAGS = 1_000
const DEEPEST = 10
const TAGS = ['if', 'unless', 'case', 'for']

/** Without a condition it is taken always: the last, behind `else`. */
type Branch = { when: Condition | null; pieces: Piece[] }
type Open = {
  tag: string
  line: number
  /** Of a `case` none until its first `when`; what stands before that is not written. */
  branches: Branch[]
  close: (branches: Branch[]) => Piece
  choices?: (words: TagWords) => Condition
}

/**
 * Reads a letter's template: words, `{{ fields }}`, and the tags `if`, `unless`, `case` and `for` over asks or signatories.
 * It is a closed part of Liquid: what is not named in these files does not exist, and nothing repeats itself more often
 * than a campaign has asks or signatories. What breaks a rule throws `Unreadable`, with its line; no step takes more than
 * the length of the template.
 */
export function readLetterTemplate(template: string): ReadTemplate {
  const known: Known = { item: null, fields: new Set(), unknown: new Set() }
  const root: Branch = { when: null, pieces: [] }
  const open: Open[] = []
  const here = () => (open.at(-1)?.branches ?? [root]).at(-1)?.pieces
  let tags = 0
  for (const { kind, text, line } of partsOf(template)) {
    if (kind === 'words') {
      here()?.push({ write: () => text, longest: text.length, work: text.length })
      continue
    }
    atLine(line, () => {
      tags += 1
      if (tags > MOST_TAGS) throw new Unreadable(`the letter has more than ${MOST_TAGS} fields and tags`)
      const words = new TagWords(text)
      if (kind === 'field') here()?.push(written(readFiltered(words, known)))
      else takeTag(words, { line, open, here, known })
    })
  }
  const unclosed = open.at(-1)
  if (unclosed) {
    const { line, tag } = unclosed
    throw new Unreadable(`Line ${line}: “${tag}” is not closed: put {% end${tag} %} where it ends.`)
  }
  return { piece: together(root.pieces), names: known.fields, unknown: known.unknown }
}

function written({ read, longest, most = 1, work }: Value): Piece {
  return { write: (scope) => asText(read(scope)), longest: longest * most, work: work + longest * most }
}

const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0)

const together = (pieces: Piece[]): Piece => ({
  write: (scope) => pieces.map(({ write }) => write(scope)).join(''),
  longest: sum(pieces.map(({ longest }) => longest)),
  work: sum(pieces.map(({ work }) => work)),
})

/** The first branch that is taken. */
function choose(branches: Branch[]): Piece {
  const all = branches.map(({ when, pieces }) => ({ when, piece: together(pieces) }))
  return {
    write: (scope) => all.find(({ when }) => when === null || when.holds(scope))?.piece.write(scope) ?? '',
    longest: Math.max(0, ...all.map(({ piece }) => piece.longest)),
    work: 1 + sum(all.map(({ when, piece }) => (when?.work ?? 0) + piece.work)),
  }
}

const each = (over: 'asks' | 'signatories', { write, longest, work }: Piece): Piece => ({
  write: ({ fields }) =>
    fields[over]
      .map((item, index, all) => write({ fields, loop: { item, index, count: all.length } }))
      .join(''),
  longest: letterFields[over].most * longest,
  work: letterFields[over].most * (work + 1),
})

type Place = { line: number; open: Open[]; here: () => Piece[] | undefined; known: Known }

function takeTag(words: TagWords, { line, open, here, known }: Place): void {
  const tag = words.take('name') ?? ''
  const top = open.at(-1)
  if (TAGS.includes(tag)) {
    if (open.length >= DEEPEST) throw new Unreadable(`tags stand in one another more than ${DEEPEST} deep`)
    open.push({ tag, line, ...opened(tag, words, known) })
  } else if (top && tag === `end${top.tag}`) {
    words.end()
    open.pop()
    if (tag === 'endfor') known.item = null
    here()?.push(top.close(top.branches))
  } else if (tag === 'elsif' && (top?.tag === 'if' || top?.tag === 'unless')) {
    nextBranch(top, readCondition(words, known))
  } else if (tag === 'when' && top?.choices) {
    nextBranch(top, top.choices(words))
  } else if (tag === 'else' && top && top.tag !== 'for') {
    words.end()
    nextBranch(top, null)
  } else {
    throw new Unreadable(misplaced(tag || words.next, top))
  }
}

function misplaced(tag: string, top: Open | undefined): string {
  if (/^(?:else|elsif|when|end(?:if|unless|case|for))$/.test(tag)) {
    return `“${tag}” cannot stand ${top ? `in “${top.tag}”, which begins in line ${top.line}` : 'there'}`
  }
  return `there is no tag called “${tag}”. There are: ${TAGS.join(', ')}`
}

function nextBranch({ branches, tag }: Open, when: Condition | null): void {
  if (branches.at(-1)?.when === null) throw new Unreadable(`“else” is the last part of “${tag}”`)
  branches.push({ when, pieces: [] })
}

function opened(tag: string, words: TagWords, known: Known): Pick<Open, 'branches' | 'close' | 'choices'> {
  if (tag === 'for') return openedFor(words, known)
  if (tag === 'case') {
    const subject = readOperand(words, known)
    words.end()
    return { branches: [], close: choose, choices: (more) => readChoices(more, { subject, known }) }
  }
  const condition = readCondition(words, known)
  return {
    branches: [{ when: tag === 'if' ? condition : opposite(condition), pieces: [] }],
    close: choose,
  }
}

function openedFor(words: TagWords, known: Known): Pick<Open, 'branches' | 'close'> {
  if (known.item !== null) throw new Unreadable('a “for” cannot stand in another')
  const item = words.take('name')
  const over = item && words.take('name', 'in') ? words.take('name') : null
  if (!item || !over || !words.done) {
    throw new Unreadable('“for” goes over a whole list and nothing else, as in {% for ask in asks %}')
  }
  if (isLetterField(item)) throw new Unreadable(`“${item}” is a field: give what goes round another name`)
  known.item = item
  const branches: Branch[] = [{ when: null, pieces: [] }]
  if (!isLetterField(over)) {
    known.unknown.add(over)
    return { branches, close: choose }
  }
  if (!isLetterList(over)) throw new Unreadable(`“${over}” is no list: “for” goes over asks or signatories`)
  known.fields.add(over)
  return { branches, close: ([only]) => each(over, together(only?.pieces ?? [])) }
}
