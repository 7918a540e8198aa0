import { Parser } from 'htmlparser2'
import PostalMime, { type Address } from 'postal-mime'
import { DOCX, MESSAGE } from '#lib/files/file-kinds.ts'
import { isZip, unzip } from '#lib/platform/unzip.ts'
import { htmlToText } from './html-to-text.ts'

const UNPACKED = { files: 2_000, bytes: 20_000_000 }
const PARTS_IN_PARTS = 20
/** Where the words of office files stand: Word, Excel, PowerPoint, and OpenDocument. */
const WORDS_IN_OFFICE = /^(?:word\/|xl\/|ppt\/)[\w/-]+\.xml(?:\.rels)?$|^(?:content|meta)\.xml$/
/** The page itself, its notes and links; its styles and settings say nothing. */
const WORDS_IN_DOCX = /^word\/(?:document|footnotes|endnotes|header\d*|footer\d*|comments)\.xml$/

/**
 * What of a stranger's file can be read as text: of a text, a web page, a message within the message, a Word document; of
 * other office files what stands in them, in no order. Null where nothing can, or where it is more than we unpack.
 * Only the process that takes files out calls this.
 */
export async function wordsOfFile(mediaType: string, bytes: Buffer): Promise<string | null> {
  if (mediaType === MESSAGE) return messageText(bytes)
  if (mediaType === 'text/html') return htmlToText(decoded(bytes))
  if (mediaType.startsWith('text/')) return decoded(bytes)
  if (!isZip(bytes)) return null
  return mediaType === DOCX ? docxText(bytes) : officeText(bytes)
}

/** UTF-8 where it is that, UTF-16 where it begins like that, otherwise what Windows writes. */
function decoded(bytes: Buffer): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const addresses = (list: Address[] | undefined) =>
  (list ?? [])
    .flatMap((one) => one.group ?? [one])
    .map(({ name, address }) => (name && address ? `${name} <${address}>` : name || address))
    .join(', ')

async function messageText(bytes: Buffer): Promise<string | null> {
  try {
    const mail = await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: PARTS_IN_PARTS,
    })
    const head = [
      ['From', addresses(mail.from && [mail.from])],
      ['To', addresses(mail.to)],
      ['Date', mail.date],
      ['Subject', mail.subject],
      ['Files', mail.attachments.map(({ filename, mimeType }) => filename ?? mimeType).join(', ')],
    ]
    const lines = head.filter(([, value]) => value).map((line) => line.join(': '))
    const body = mail.text?.trim() ? mail.text : htmlToText(mail.html ?? '')
    return `${lines.join('\n')}\n\n${body}`
  } catch {
    return null
  }
}

/** The words of a Word document, a paragraph a line (ECMA-376, part 1, 17.3). */
function docxText(bytes: Buffer): string | null {
  const parts = unzip(bytes, (name) => WORDS_IN_DOCX.test(name), UNPACKED)
  const page = parts?.get('word/document.xml')
  if (!parts || !page) return null
  const notes = [...parts].filter(([name]) => name !== 'word/document.xml')
  return [page, ...notes.map(([, xml]) => xml)].map(paragraphsIn).join('\n').trim()
}

const BREAKS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n' }
const BLOCKS = new Set(['w:p', 'w:tr'])

function paragraphsIn(xml: Buffer): string {
  let text = ''
  let inWords = false
  const parser = new Parser(
    {
      onopentagname(name) {
        inWords = name === 'w:t'
        text += BREAKS[name] ?? ''
      },
      ontext(words) {
        if (inWords) text += words
      },
      onclosetag(name) {
        inWords = false
        if (BLOCKS.has(name)) text += '\n'
      },
    },
    { xmlMode: true },
  )
  parser.end(xml.toString('utf8'))
  return text.replace(/\n{3,}/g, '\n\n')
}

/** Everything that stands in an office file, also in its links: not to be shown, but to be searched. */
function officeText(bytes: Buffer): string | null {
  const parts = unzip(bytes, (name) => WORDS_IN_OFFICE.test(name), UNPACKED)
  if (!parts) return null
  let text = ''
  const parser = new Parser(
    {
      ontext(words) {
        text += words
      },
      onattribute(name, value) {
        if (name === 'Target' || name === 'xlink:href') text += ` ${value} `
      },
    },
    { xmlMode: true },
  )
  for (const xml of parts.values()) parser.write(xml.toString('utf8'))
  parser.end()
  return text
}
