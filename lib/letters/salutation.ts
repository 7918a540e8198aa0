import type { Language } from '#lib/words/language.ts'

type Title = { en: string; cy: string; with: 'first' | 'last' }

/** Titles that stand with the first name (knights, dames) and those that stand with the last (doctors, professors). */
const titles: Readonly<Record<string, Title>> = {
  Sir: { en: 'Sir', cy: 'Syr', with: 'first' },
  Dame: { en: 'Dame', cy: 'Fonesig', with: 'first' },
  Dr: { en: 'Dr', cy: 'Dr', with: 'last' },
  Professor: { en: 'Professor', cy: 'Athro', with: 'last' },
  Prof: { en: 'Prof', cy: 'Athro', with: 'last' },
  Rev: { en: 'Rev', cy: 'Barchedig', with: 'last' },
  Lord: { en: 'Lord', cy: 'Arglwydd', with: 'last' },
  Lady: { en: 'Lady', cy: 'Arglwyddes', with: 'last' },
  Mr: { en: 'Mr', cy: 'Mr', with: 'last' },
  Mrs: { en: 'Mrs', cy: 'Mrs', with: 'last' },
  Ms: { en: 'Ms', cy: 'Ms', with: 'last' },
  Miss: { en: 'Miss', cy: 'Miss', with: 'last' },
}

const dear = { en: 'Dear', cy: 'Annwyl' }
const speaker = { en: 'Dear Mr Speaker', cy: 'Annwyl Lefarydd' }

/**
 * How a letter to a member begins: `Dear Sir Lindsay`, `Dear Dr Huq`, `Annwyl Syr Iain`, else the full name, which is
 * right for everyone. The Speaker is addressed by office.
 */
export function salutation(
  { name, kind }: { name: string; kind: string },
  language: Language = 'en',
): string {
  if (kind === 'speaker') return speaker[language]
  const words = name.trim().split(/\s+/)
  const [given = '', first = ''] = words
  const title = Object.hasOwn(titles, given) ? titles[given] : undefined
  if (!title || words.length < 3) return `${dear[language]} ${name.trim()}`
  const rest = title.with === 'first' ? first : words.slice(2).join(' ')
  return `${dear[language]} ${title[language]} ${rest}`
}
