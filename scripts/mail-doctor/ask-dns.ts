import { Resolver } from 'node:dns/promises'
import { codeOf } from '#lib/platform/error-parts.ts'

/** What DNS says; nothing of a kind is an empty list. Each throws `DnsSilent` where DNS does not answer. */
export type Dns = {
  /** TXT records, each of one piece. */
  texts(name: string): Promise<string[]>
  /** Where mail for a domain goes, the preferred first. */
  mailSystems(domain: string): Promise<string[]>
  addresses(host: string): Promise<string[]>
}

/** No answer, or an error: what was asked for may be there or not. */
export class DnsSilent extends Error {}

const NOTHING = ['ENOTFOUND', 'ENODATA']

/** The DNS of this machine. */
export function dnsOfThisMachine(): Dns {
  const resolver = new Resolver({ timeout: 3_000, tries: 2 })
  return {
    texts: async (name) =>
      (await orNothing(name, resolver.resolveTxt(name))).map((pieces) => pieces.join('')),
    async mailSystems(domain) {
      const found = await orNothing(domain, resolver.resolveMx(domain))
      return found.sort((a, b) => a.priority - b.priority).map(({ exchange }) => exchange)
    },
    async addresses(host) {
      const four = await orNothing(host, resolver.resolve4(host))
      return [...four, ...(await orNothing(host, resolver.resolve6(host)))]
    },
  }
}

async function orNothing<Found>(name: string, asked: Promise<Found[]>): Promise<Found[]> {
  try {
    return await asked
  } catch (error) {
    const code = codeOf(error)
    if (code !== undefined && NOTHING.includes(code)) return []
    throw new DnsSilent(`DNS does not answer for ${name} (${code ?? 'no code'})`)
  }
}
