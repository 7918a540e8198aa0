import { jointLetterFile } from '#app/api/publications/joint-letter-file.ts'
import { jointLetterDocx } from '#lib/publications/joint-letter-docx.ts'

export const POST = jointLetterFile({
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ending: 'docx',
  make: jointLetterDocx,
})
