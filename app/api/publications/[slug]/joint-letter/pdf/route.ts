import { jointLetterFile } from '#app/api/publications/joint-letter-file.ts'
import { jointLetterPdf } from '#lib/publications/joint-letter-pdf.ts'

export const POST = jointLetterFile({ type: 'application/pdf', ending: 'pdf', make: jointLetterPdf })
