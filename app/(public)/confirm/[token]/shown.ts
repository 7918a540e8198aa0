import { config } from '#lib/platform/config.ts'
import { tidyToken } from '#lib/platform/public-token.ts'
import { languages, pathIn } from '#lib/words/language.ts'

/** Says that somebody pressed a button below this link on this device: then its page shows the whole letter. */
export const SHOWN = 'chorus-letter-shown'
const SECONDS = 3_600

/** `Set-Cookie` headers that remember the press for an hour, for this one link. */
export function shownCookies(token: string): string[] {
  const secure = config().baseUrl.startsWith('https:') ? '; Secure' : ''
  return languages.map((language) => {
    const path = pathIn(language, linkPath(token))
    return `${SHOWN}=yes; Path=${path}; Max-Age=${SECONDS}; HttpOnly; SameSite=Lax${secure}`
  })
}

/** The path of a link's page, without what a mail program left behind its token. */
export const linkPath = (token: string): string => `/confirm/${tidyToken(token) || 'unknown'}`
