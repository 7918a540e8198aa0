import PDFDocument from 'pdfkit'
import { breakLines, type Line } from './break-lines.ts'
import { type FontName, fontNames, fontOf, letterFont } from './pdf-fonts.ts'
import type { Run } from './rich-text.ts'

export type Element = PDFKit.PDFStructureElement
export type Box = { left: number; width: number }

/** How a block of text looks: sizes and spaces in points. */
export type Look = { font?: FontName; size: number; leading: number; after: number; colour?: string }

const MARGIN = { top: 62, side: 68, bottom: 66 }
const INK = '#17272c'
const SOFT = '#4a585c'
const LINK = '#0f4a73'
const FOOTER_SIZE = 8

/**
 * An A4 sheet after another, filled from the top, every word of it in the tree that a screen reader follows (PDF 1.7,
 * tagged, fonts embedded). No line stands alone at the foot or the head of a page.
 */
export class PdfSheet {
  readonly doc: PDFKit.PDFDocument
  readonly root: Element
  readonly box: Box
  y = MARGIN.top

  constructor({ title, author }: { title: string; author: string }) {
    const options: PDFKit.PDFDocumentOptions = {
      size: 'A4',
      margins: { top: MARGIN.top, left: MARGIN.side, right: MARGIN.side, bottom: MARGIN.bottom },
      bufferPages: true,
      pdfVersion: '1.7',
      tagged: true,
      lang: 'en-GB',
      displayTitle: true,
      // Its own default is a font that would not be embedded; ours are registered below, and each is opened once.
      font: '',
      info: { Title: title, Author: author, Creator: 'Chorus' },
    }
    // The library knows PDF/UA; its types do not yet.
    this.doc = new PDFDocument(Object.assign(options, { subset: 'PDF/UA' }))
    for (const name of fontNames) this.doc.registerFont(name, letterFont(name))
    this.box = { left: MARGIN.side, width: this.doc.page.width - 2 * MARGIN.side }
    this.root = this.doc.struct('Document')
    this.doc.addStructure(this.root)
  }

  get #bottom(): number {
    return this.doc.page.height - MARGIN.bottom
  }

  get #freshPage(): boolean {
    return this.y <= MARGIN.top
  }

  /** Whether this much still fits on the page; what is higher than a page has to be cut anyhow. */
  fits(height: number): boolean {
    return this.y + height <= this.#bottom
  }

  newPage(): void {
    this.doc.addPage()
    this.y = MARGIN.top
  }

  /** Goes to a new page unless this much fits on this one. */
  ensure(height: number): void {
    if (!this.fits(height) && !this.#freshPage) this.newPage()
  }

  /** A new element in the tree, below `parent`. */
  element(parent: Element, type: string, options: PDFKit.Mixins.StructureElementOptions = {}): Element {
    const made = this.doc.struct(type, options)
    parent.add(made)
    return made
  }

  lines(runs: readonly Run[], look: Look, width: number): Line[] {
    return breakLines({ runs, width, measure: (run) => this.#widthOf(run, look) })
  }

  #widthOf(run: Run, { font, size }: Look): number {
    return this.doc
      .font(font ?? fontOf(run))
      .fontSize(size)
      .widthOfString(run.text)
  }

  /** Sets lines below what is there, over as many pages as they need; `onStart` runs once the first line has its page. */
  set(
    element: Element,
    lines: readonly Line[],
    { look, left, onStart }: { look: Look; left: number; onStart?: () => void },
  ): void {
    let rest = [...lines]
    let started = false
    while (rest.length > 0) {
      const fit = Math.floor((this.#bottom - this.y) / look.leading + 0.001)
      const count = this.#freshPage
        ? Math.max(1, Math.min(fit, rest.length))
        : linesThatStay(rest.length, fit)
      if (count === 0) {
        this.newPage()
        continue
      }
      if (!started) onStart?.()
      started = true
      const last = count === rest.length
      for (const [at, line] of rest.slice(0, count).entries()) {
        this.setLine(element, line, { look, left, top: this.y, last: last && at === count - 1 })
        this.y += look.leading
      }
      rest = rest.slice(count)
    }
    this.y += look.after
  }

  /** One line at a place of its own. */
  setLine(
    element: Element,
    line: Line,
    { look, left, top, last }: { look: Look; left: number; top: number; last: boolean },
  ): void {
    let x = left
    for (const [at, fragment] of line.entries()) {
      const { text, link, width } = fragment
      const space = !last && !link && at === line.length - 1 ? ' ' : ''
      const holder = link ? this.element(element, 'Link', { alt: `${text} (${link})` }) : element
      const from = x
      holder.add(() => {
        this.doc
          .font(look.font ?? fontOf(fragment))
          .fontSize(look.size)
          .fillColor(link ? LINK : (look.colour ?? INK))
          .text(text + space, from, top, { lineBreak: false, ...(link ? { link, underline: true } : {}) })
      })
      if (link) holder.end()
      x += width
    }
  }

  /** Something drawn that says nothing. */
  decorate(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' })
    draw()
    this.doc.endMarkedContent()
  }

  /** The bytes, each page with `footer` and its number at its foot. */
  async finish(footer: string): Promise<Uint8Array> {
    const { start, count } = this.doc.bufferedPageRange()
    for (let at = 0; at < count; at += 1) {
      this.doc.switchToPage(start + at)
      this.doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
      this.doc.font('regular').fontSize(FOOTER_SIZE).fillColor(SOFT)
      const number = `Page ${at + 1} of ${count}`
      const y = this.doc.page.height - MARGIN.bottom + 26
      const { left, width } = this.box
      const numberWidth = this.doc.widthOfString(number)
      this.doc.text(shorten(this.doc, footer, width - numberWidth - 20), left, y, { lineBreak: false })
      this.doc.text(number, left + width - numberWidth, y, { lineBreak: false })
      this.doc.endMarkedContent()
    }
    this.root.end()
    const bytes = collect(this.doc)
    this.doc.end()
    return bytes
  }
}

/** How many of `count` lines go on a page with room for `fit`: never one alone on either side of the break. */
export function linesThatStay(count: number, fit: number): number {
  if (count <= fit) return count
  const stay = Math.min(fit, count - 2)
  return stay >= 2 ? stay : 0
}

function shorten(doc: PDFKit.PDFDocument, text: string, width: number): string {
  if (doc.widthOfString(text) <= width) return text
  const signs = [...text]
  while (signs.length > 0 && doc.widthOfString(`${signs.join('')}…`) > width) signs.pop()
  return `${signs.join('').trimEnd()}…`
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = []
    doc.on('data', (part: Uint8Array) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
  })
}
