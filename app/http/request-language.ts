import { headers } from 'next/headers'
import { cache } from 'react'
import { type Language, languageOf, pathIn } from '#lib/words/language.ts'
import { type Say, sayIn } from '#lib/words/say.ts'

/** The language of the page that is asked for: `proxy.ts` reads it from the address. */
export const requestLanguage = cache(
  async (): Promise<Language> => languageOf((await headers()).get('x-language')) ?? 'en',
)

/** What a public page speaks with: its language, our sentences in it, and addresses that stay in it. */
export const speak = cache(
  async (): Promise<{ language: Language; say: Say; to: (path: string) => string }> => {
    const language = await requestLanguage()
    return { language, say: sayIn(language), to: (path) => pathIn(language, path) }
  },
)

/** The address that was asked for, without its language, with its query. */
export const requestPath = cache(async () => (await headers()).get('x-path') ?? '/')
