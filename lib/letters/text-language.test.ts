import { expect, it } from 'vitest'
import { textLanguage } from './text-language.ts'

it.each([
  ['en', 'Dear Member,\n\nMy hands hurt, and the wait for a nurse is long.\n\nYours sincerely'],
  ['cy', 'Annwyl Aelod,\n\nMae fy nwylo’n brifo, ac mae’r aros am nyrs yn hir.\n\nYr eiddoch yn gywir'],
  ['en', 'Dear Member,\n\nDiolch yn fawr. This is the only Welsh that I have for you.'],
  ['en', ''],
  ['en', '🙂🙂🙂'],
] as const)('says %s of %j', (language, text) => {
  expect(textLanguage(text)).toBe(language)
})

it('reads a long text in a moment', () => {
  const started = performance.now()
  textLanguage('yn ’’’ '.repeat(100_000))
  expect(performance.now() - started).toBeLessThan(2_000)
})
