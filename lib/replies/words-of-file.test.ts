import { Document, FootnoteReferenceRun, Packer, Paragraph, TextRun } from 'docx'
import { describe, expect, it } from 'vitest'
import { DOCX, MESSAGE } from '#lib/files/file-kinds.ts'
import { zip } from '#lib/platform/zip.ts'
import { safeName } from './attached-files.ts'
import { eml } from './testing/mail.ts'
import { wordsOfFile } from './words-of-file.ts'

const zipped = (name: string, text: string | Buffer) =>
  Buffer.from(zip([{ name, bytes: Buffer.from(text), at: new Date() }]))

describe('what a file says', () => {
  it('of a Word document, paragraph by paragraph, its notes at the end', async () => {
    const document = new Document({
      footnotes: { 1: { children: [new Paragraph('As the minister said.')] } },
      sections: [
        {
          children: [
            new Paragraph('Dear Ann,'),
            new Paragraph({
              children: [
                new TextRun('I will sign'),
                new TextRun({ text: ' the motion & ask.', bold: true }),
                new FootnoteReferenceRun(1),
              ],
            }),
          ],
        },
      ],
    })
    const words = await wordsOfFile(DOCX, await Packer.toBuffer(document))
    expect(words).toMatch(/^Dear Ann,\nI will sign the motion & ask\.\n/)
    expect(words).toContain('As the minister said.')
  })

  it('of a Word document that unpacks without end: nothing', async () => {
    const bomb = zipped('word/document.xml', Buffer.alloc(25_000_000, 'x'))
    expect(bomb.length).toBeLessThan(100_000)
    expect(await wordsOfFile(DOCX, bomb)).toBeNull()
  })

  it('of a message: who wrote it, and its words', async () => {
    const raw = eml({ headers: { From: 'The Minister <minister@dept.invalid>' }, body: 'We shall act.' })
    const words = await wordsOfFile(MESSAGE, raw)
    expect(words).toMatch(/^From: The Minister <minister@dept\.invalid>\n/)
    expect(words).toContain('\n\nWe shall act.')
  })

  it('of a text in what Windows writes, and of a page without its markup', async () => {
    expect(await wordsOfFile('text/plain', Buffer.from('Caf\xe9 \x96 yes', 'latin1'))).toBe('Café – yes')
    expect(await wordsOfFile('text/plain', Buffer.from('\ufeffZoë', 'utf16le'))).toBe('Zoë')
    expect(await wordsOfFile('text/html', Buffer.from('<script>x()</script><p>Yes</p>'))).toBe('Yes')
  })

  it('of other office files everything that could hide an address, and of the rest nothing', async () => {
    const sheet = zipped('xl/sharedStrings.xml', '<sst><si><t>ann@letters.invalid</t></si></sst>')
    expect(await wordsOfFile('application/vnd.ms-excel', sheet)).toContain('ann@letters.invalid')
    expect(await wordsOfFile('application/pdf', Buffer.from('%PDF-1.7'))).toBeNull()
  })
})

it('is saved under a name that leads nowhere, hides nothing and keeps its ending', () => {
  expect(safeName('../../etc/reply.pdf', 'application/pdf')).toBe('etc reply.pdf')
  expect(safeName('photo\u202Egpj.exe', 'image/jpeg')).toBe('photo gpj.exe')
  expect(safeName(null, 'text/calendar')).toBe('file.ics')
  const long = safeName(`${'a'.repeat(300)}.docx`, DOCX)
  expect(long).toMatch(/^a{115}\.docx$/)
})
