import { escapeHtml } from '#lib/words/escape-html.ts'
import { type Language, localeOf } from '#lib/words/language.ts'

/**
 * The words of a mail, one block after the other. Where somebody else's words stand in it they are `quoted`: shown as they
 * are, with nothing in them that can be pressed.
 */
export type MailBlock =
  | string
  | { heading: string }
  /** What the mail asks for: one a mail, or a few to choose from. */
  | { button: string; href: string }
  /** What may be wanted besides. */
  | { link: string; href: string }
  | { quoted: string; from?: string; language?: Language }
  | { list: readonly string[] }
  /** What is numbered for good, such as the clauses of a text: the number is part of it. */
  | { numbered: readonly { number: number; paragraphs: readonly MailParagraph[] }[] }

/** A paragraph, or the start of a list's item: `depth` counts from 1, `marker` is `•` or `2.` and empty further down the item. */
export type MailParagraph = { depth: number; marker: string; runs: readonly MailRun[] }
/** A stretch of text in one look; a line feed in it ends its line. */
type MailRun = { text: string; bold?: boolean; italic?: boolean; link?: string }

/** Who writes a letter, and where they are to be found, in lines. */
export type Letterhead = { name: string; lines: readonly string[] }

type Drawn = {
  title: string
  language: Language
  body: readonly MailBlock[]
  footer: readonly MailBlock[]
  /** Stands above a letter in the place of the title. */
  letterhead?: Letterhead
}

const RULE = '------------------------------'

/** The blocks as plain text: everything that the HTML says, each address written out. */
export const mailText = ({
  letterhead,
  body,
  footer,
}: Pick<Drawn, 'letterhead' | 'body' | 'footer'>): string => {
  const head = letterhead ? [[letterhead.name, ...letterhead.lines].join('\n')] : []
  return `${[...head, ...body.map(textOf), RULE, ...footer.map(textOf)].join('\n\n')}\n`
}

function textOf(block: MailBlock): string {
  if (typeof block === 'string') return block
  if ('heading' in block) return block.heading
  if ('button' in block) return `${block.button}:\n${block.href}`
  if ('link' in block) return `${block.link}:\n${block.href}`
  if ('list' in block) return block.list.map((line) => `- ${line.replaceAll('\n', '\n  ')}`).join('\n')
  if ('numbered' in block) return block.numbered.map(numberedText).join('\n\n')
  return `${block.from ? `${block.from}:\n` : ''}${RULE}\n\n${block.quoted.trim()}\n\n${RULE}`
}

/** The lines after the first stand under its text, not under its number. */
function numberedText({
  number,
  paragraphs,
}: {
  number: number
  paragraphs: readonly MailParagraph[]
}): string {
  const label = `${number}. `
  const indent = ' '.repeat(label.length)
  const lines = paragraphs.map((paragraph, at) => {
    const { depth, marker, runs } = paragraph
    const under = indent + '  '.repeat(depth)
    const start = marker === '' ? under : `${indent}${'  '.repeat(Math.max(0, depth - 1))}${marker} `
    const text = runs.map(runText).join('').replaceAll('\n', `\n${under}`)
    const gap = at > 0 && marker === '' ? '\n' : ''
    return at === 0 ? label + (marker === '' ? text : `${marker} ${text}`) : `${gap}${start}${text}`
  })
  return lines.join('\n')
}

const runText = ({ text, link }: MailRun) =>
  link === undefined || link === text ? text : `${text} (${link})`

/** Stands out on white and on black (3:1 or more), whatever a mail program makes of our other colours. */
const EDGE = '#2f8a97'
const FONT = "font:18px/1.5 system-ui,'Segoe UI',Roboto,Arial,sans-serif"
const P = 'margin:0 0 18px'

/**
 * The blocks as HTML that any mail program can show: no style sheet, no picture, nothing fetched from anywhere, and no
 * colours but a button's, so that dark mode stays the reader's own. It fits a phone, and every button is as high as a thumb
 * needs (WCAG 2.2, 2.5.5).
 */
export function mailHtml({ title, language, body, footer, letterhead }: Drawn): string {
  const lang = localeOf(language)
  const name = escapeHtml(title)
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${name}</title></head>
<body style="margin:0;color-scheme:light dark"><div lang="${lang}" dir="ltr" style="max-width:600px;margin:0 auto;padding:20px 16px;${FONT};overflow-wrap:anywhere">
${letterhead ? letterheadHtml(letterhead) : `<h1 style="margin:0 0 18px;font-size:26px;line-height:1.25">${name}</h1>`}
${body.map(htmlOf).join('\n')}
<div style="margin-top:30px;padding-top:14px;border-top:2px solid ${EDGE};font-size:16px">
${footer.map(htmlOf).join('\n')}
</div></div></body></html>
`
}

const letterheadHtml = ({ name, lines }: Letterhead) =>
  `<div style="margin:0 0 24px;padding:0 0 14px;border-bottom:2px solid ${EDGE}">
<h1 style="margin:0;font-size:22px;line-height:1.3">${escapeHtml(name)}</h1>
${lines.length > 0 ? `<p style="margin:4px 0 0;font-size:16px">${inLines(lines.join('\n'))}</p>\n` : ''}</div>`

function htmlOf(block: MailBlock): string {
  if (typeof block === 'string') return `<p style="${P}">${inLines(block)}</p>`
  if ('heading' in block) {
    return `<h2 style="margin:28px 0 10px;font-size:21px;line-height:1.3">${escapeHtml(block.heading)}</h2>`
  }
  if ('button' in block) return buttonOf(block)
  if ('link' in block) return `<p style="${P}">${anchor(block, 'display:inline-block;padding:10px 0')}</p>`
  if ('list' in block) {
    const lines = block.list.map((line) => `<li style="margin:0 0 8px">${inLines(line)}</li>`)
    return `<ul style="${P};padding-left:24px">${lines.join('')}</ul>`
  }
  if ('numbered' in block) return numberedHtml(block)
  return quotedOf(block)
}

function numberedHtml({ numbered }: Extract<MailBlock, { numbered: unknown }>): string {
  const items = numbered.map(
    ({ number, paragraphs }) =>
      `<li value="${number}" style="margin:0 0 14px;padding-left:6px">${paragraphs.map(paragraphHtml).join('\n')}</li>`,
  )
  return `<ol style="${P};padding-left:34px">\n${items.join('\n')}\n</ol>`
}

/** A list in a clause is drawn by its markers: they hang before its lines. */
function paragraphHtml({ depth, marker, runs }: MailParagraph): string {
  const left = depth > 0 ? `;padding-left:${depth * 24}px` : ''
  const hanging = marker === '' ? '' : `;text-indent:-22px`
  const text = `${marker === '' ? '' : `${escapeHtml(marker)}&nbsp; `}${runs.map(runHtml).join('')}`
  return `<p style="margin:0 0 8px${left}${hanging}">${text}</p>`
}

function runHtml({ text, bold, italic, link }: MailRun): string {
  const words = inLines(text)
  const slanted = italic ? `<em>${words}</em>` : words
  const strong = bold ? `<strong>${slanted}</strong>` : slanted
  return link === undefined ? strong : `<a href="${escapeHtml(link)}">${strong}</a>`
}

/** A link that looks like a button, and is one as large; below it the address, for where it cannot be pressed. */
function buttonOf({ button, href }: { button: string; href: string }): string {
  const look =
    'display:inline-block;padding:14px 26px;background:#0f4a53;border-radius:10px;font-size:20px;line-height:28px;font-weight:bold;color:#ffffff;text-decoration:none'
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 8px"><tr><td bgcolor="#0f4a53" style="background:#0f4a53;border:2px solid ${EDGE};border-radius:12px">${anchor({ link: button, href }, look)}</td></tr></table>
<p style="margin:0 0 22px;font-size:15px">${anchor({ link: href, href }, '')}</p>`
}

const anchor = ({ link, href }: { link: string; href: string }, look: string) =>
  `<a href="${escapeHtml(href)}"${look && ` style="${look}"`}>${escapeHtml(link)}</a>`

function quotedOf({ quoted, from, language }: Extract<MailBlock, { quoted: string }>): string {
  const lang = language ? ` lang="${localeOf(language)}"` : ''
  const paragraphs = quoted.trim().split(/\n{2,}/)
  const words = paragraphs.map((paragraph) => `<p style="${P}">${inLines(paragraph)}</p>`).join('\n')
  const by = from ? `<p style="margin:0 0 6px"><strong>${escapeHtml(from)}</strong></p>\n` : ''
  return `${by}<blockquote${lang} style="margin:0 0 22px;padding:12px 0 1px 16px;border-left:4px solid ${EDGE}">
${words}
</blockquote>`
}

const inLines = (text: string) => escapeHtml(text).replaceAll('\n', '<br>\n')
