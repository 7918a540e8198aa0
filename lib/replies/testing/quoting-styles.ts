import { normalForm } from '#lib/platform/normal-form.ts'
import type { Tongue } from './quoted-letter.ts'

/** The body of a message, and its headers where they are not those of plain text. */
export type Body = { body: string; headers?: Record<string, string> }

const OFFICE = 'HALE, Morgan <morgan.hale.mp@parliament.invalid>'

const marked = (mark: string, text: string) =>
  text
    .split('\n')
    .map((line) => (line === '' ? mark.trimEnd() : `${mark}${line}`))
    .join('\n')

/** As a mail program breaks lines that are too long for it. */
export const wrapped = (text: string, width = 60) =>
  text
    .split('\n')
    .flatMap((line) => {
      const lines: string[] = []
      let last = ''
      for (const word of line.split(' ')) {
        if (last !== '' && last.length + word.length >= width) {
          lines.push(last)
          last = word
        } else last = last === '' ? word : `${last} ${word}`
      }
      return [...lines, last]
    })
    .join('\n')

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const paragraphs = (text: string, tag = 'p') =>
  text
    .split('\n\n')
    .map((one) => `<${tag}>${escaped(one).replace(/\n/g, '<br>')}</${tag}>`)
    .join(tag === 'div' ? '<div><br></div>' : '\n')
const html = (body: string): Body => ({
  body: `<html><body>${body}</body></html>`,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
})

const blockOf = (
  of: Tongue,
  by: (label: string, value: string) => string = (label, value) => `${label}: ${value}`,
) => [
  by(of.from, `${of.writer} <${of.address}>`),
  by(of.sent, of.outlookDay),
  by(of.to, OFFICE),
  by(of.subject, of.topic),
]

const plain = (body: string): Body => ({ body })

/** How mail programs, and people, put the letter they answer below or above their answer. The answer is what is new. */
export const quotingStyles: Record<string, (of: Tongue) => Body> = {
  'Outlook, below its rule': (of) =>
    plain(`${of.answer}\n\n________________________________\n${blockOf(of).join('\n')}\n\n${of.letter}`),
  'Outlook, without its rule': (of) => plain(`${of.answer}\n\n${blockOf(of).join('\n')}\n\n${of.letter}`),
  'Outlook, with stars': (of) =>
    plain(
      `${of.answer}\n\n${blockOf(of, (label, value) => `*${label}:* ${value}`).join('\n')}\n\n${of.letter}`,
    ),
  'Outlook, line by line': (of) => plain(`${of.answer}\n\n${blockOf(of).join('\n\n')}\n\n${of.letter}`),
  'Outlook, on one line': (of) => plain(`${of.answer}\n\n${blockOf(of).join(' ')}\n\n${of.letter}`),
  'Outlook, labels above what they say': (of) =>
    plain(
      `${of.answer}\n\n${blockOf(of, (label, value) => `${label}:\n${value}`).join('\n')}\n\n${of.letter}`,
    ),
  'Outlook, an older one': (of) =>
    plain(`${of.answer}\n\n-----${of.original}-----\n${blockOf(of).join('\n')}\n\n${of.letter}`),
  'Outlook, marked too': (of) =>
    plain(`${of.answer}\n\n${marked('> ', `${blockOf(of).join('\n')}\n\n${of.letter}`)}`),
  'Outlook on a telephone': (of) =>
    plain(
      `${of.answer}\n\n________________________________\n${blockOf(of).join('\n')}\n\n${wrapped(of.letter, 72)}`,
    ),
  'Outlook, HTML': (of) =>
    html(
      `<div class=WordSection1>${paragraphs(of.answer, 'p class=MsoNormal')}<div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal>${blockOf(of, (label, value) => `<b>${label}:</b> ${escaped(value)}`).join('<br>')}<o:p></o:p></p></div></div>${paragraphs(of.letter, 'p class=MsoNormal')}</div>`,
    ),
  'Outlook on the web': (of) =>
    html(
      `<div>${paragraphs(of.answer, 'div')}</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr">${blockOf(of, (label, value) => `<b>${label}:</b> ${escaped(value)}`).join('<br>')}<div>&nbsp;</div></div><div>${paragraphs(of.letter)}</div>`,
    ),
  'Outlook, with a line down its side': (of) =>
    html(
      `${paragraphs(of.answer)}<div style="border:none;border-left:solid blue 1.5pt;padding:0cm 0cm 0cm 4.0pt">${paragraphs(of.letter)}</div>`,
    ),
  Gmail: (of) => plain(`${of.answer}\n\n${of.gmailLine}\n\n${marked('> ', of.letter)}`),
  'Gmail, on two lines': (of) =>
    plain(`${of.answer}\n\n${of.gmailLine.replace(' <', '\n<')}\n\n${marked('> ', wrapped(of.letter, 70))}`),
  'Gmail, HTML': (of) =>
    html(
      `<div dir="ltr">${paragraphs(of.answer, 'div')}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${escaped(of.gmailLine)}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${paragraphs(of.letter, 'div')}</blockquote></div>`,
    ),
  'Gmail, below the letter': (of) => plain(`${of.gmailLine}\n${marked('> ', of.letter)}\n\n${of.answer}`),
  'Apple Mail': (of) => plain(`${of.answer}\n\n${marked('> ', `${of.gmailLine}\n\n${of.letter}`)}`),
  'Apple Mail, HTML': (of) =>
    html(
      `${paragraphs(of.answer, 'div')}<div><br><blockquote type="cite"><div>${escaped(of.gmailLine)}</div><br></blockquote><blockquote type="cite"><div>${paragraphs(of.letter)}</div></blockquote></div>`,
    ),
  Thunderbird: (of) =>
    plain(
      `${of.answer}\n\n${of.gmailLine.replace(` <${of.address}>`, '')}\n${marked('> ', wrapped(of.letter, 72))}`,
    ),
  GroupWise: (of) =>
    plain(`${of.answer}\n\n>>> ${of.writer} <${of.address}> 24/11/2026 09:12 >>>\n${of.letter}`),
  'GroupWise, marked': (of) =>
    plain(
      `${of.answer}\n\n>>> ${of.writer} <${of.address}> 24/11/2026 09:12 >>>\n${marked('> ', of.letter)}`,
    ),
  Notes: (of) =>
    plain(
      `${of.answer}\n\n\n\n${of.writer} <${of.address}>\n24/11/2026 09:12\n${of.to}\n${OFFICE}\ncc\n\n${of.subject}\n${of.topic}\n\n\n${of.letter}`,
    ),
  'Notes, in one line': (of) =>
    plain(
      `${of.answer}\n\n-----${of.writer} <${of.address}> wrote on 24/11/2026 09:12:45: -----\n\n${of.letter}`,
    ),
  'a web mail': (of) =>
    plain(`${of.answer}\n\n---- ${of.gmailLine} ----\n\n${of.letter}`.replace('wrote: ----', 'wrote ----')),
  'Yahoo, set in': (of) => plain(`${of.answer}\n\n    ${of.gmailLine}\n\n${marked(' ', of.letter)}`),
  'a telephone': (of) =>
    plain(`${of.answer}\n\n-------- ${of.original} --------\n${blockOf(of).join('\n')}\n\n${of.letter}`),
  'a starred ruler': (of) =>
    plain(`${of.answer}\n\n*-------- ${of.original} --------*\n${of.subject}: ${of.topic}\n\n${of.letter}`),
  'a header on three lines': (of) =>
    plain(
      `${of.answer}\n\n${of.gmailLine.replace(/(2026|09:12), ?/g, '$1,\n').replace(' at 09', ',\nat 09')}\n\n${marked('> ', of.letter)}`,
    ),
  'a line without marks': (of) => plain(`${of.answer}\n\n${of.gmailLine}\n${of.letter}`),
  'a line without a day': (of) =>
    plain(
      `${of.answer}\n\n${of.writer} <${of.address}> ${of.language === 'Welsh' ? 'a ysgrifennodd' : 'wrote'}:\n${of.letter}`,
    ),
  '“you wrote”': (of) => plain(`${of.answer}\n\n${of.youWrote}\n\n${of.letter}`),
  bars: (of) =>
    plain(`${of.answer}\n\n24/11/2026 ${of.writer} <${of.address}>\n\n${marked('| ', of.letter)}`),
  initials: (of) => plain(`${of.answer}\n\n${marked('CL> ', of.letter)}`),
  'marks alone': (of) => plain(`${of.answer}\n\n${marked('> ', of.letter)}`),
  'marks that were wrapped again': (of) =>
    plain(`${of.answer}\n\n${of.gmailLine}\n${wrapped(marked('> ', of.letter), 66)}`),
  'marks twice': (of) => plain(`${of.answer}\n\n${of.gmailLine}\n${marked('>> ', of.letter)}`),
  'pasted below': (of) => plain(`${of.answer}\n\n${of.letter}`),
  'pasted below, wrapped': (of) => plain(`${of.answer}\n\n${wrapped(of.letter)}`),
  'pasted below, HTML': (of) => html(`${paragraphs(of.answer)}${paragraphs(of.letter, 'div')}`),
  'pasted below, without its accents': (of) =>
    plain(`${of.answer}\n\n${normalForm(of.letter, 'NFKD').replace(/\p{M}/gu, '').replace(/[’“”]/g, "'")}`),
  'pasted above': (of) => plain(`${of.letter}\n\n${of.answer}`),
  'a case system': (of) =>
    plain(`##- Please type your reply above this line -##\n\n${of.answer}\n\n${of.gmailLine}\n${of.letter}`),
  'nothing at all': (of) => plain(of.answer),
}
