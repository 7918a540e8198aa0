import type { DkimKey } from '#lib/outbox/dkim-key.ts'
import { dkimRecord, judgeDkimRecord } from '#lib/outbox/dkim-record.ts'
import type { Dns } from './ask-dns.ts'
import { type Finding, right, wrong } from './finding.ts'

/** Whom the domain allows to send (SPF, RFC 7208). */
export async function lookAtSpf(domain: string, dns: Dns): Promise<Finding> {
  const found = (await dns.texts(domain)).filter((text) => /^v=spf1(?:\s|$)/i.test(text))
  const [record] = found
  if (record === undefined) {
    return wrong(
      `SPF: ${domain} does not say who may send for it`,
      `Publish a TXT record at ${domain}, such as "v=spf1 include:… -all"; your provider names what to include.`,
    )
  }
  if (found.length > 1) {
    return wrong(
      `SPF: ${domain} has ${found.length} records, so none counts`,
      'Make one of them, with everything that each allows.',
    )
  }
  const words = record.toLowerCase().split(/\s+/)
  if (words.includes('+all') || words.includes('all') || words.includes('?all')) {
    return wrong(`SPF: ${record} allows everybody`, 'End it with -all, or with ~all while you try it out.')
  }
  if (!words.some((word) => word === '-all' || word === '~all' || word.startsWith('redirect='))) {
    return wrong(`SPF: ${record} does not say what of all others`, 'End it with -all.')
  }
  if (words.length === 2 && words[1] === '-all') {
    return wrong(`SPF: ${record} allows nobody`, 'Put in what your provider names, before -all.')
  }
  return right(`SPF: ${record}. Whether your provider is among them, its own pages and a test message say`)
}

/** Whether DNS knows the key that mail is signed with. */
export async function lookAtDkim(key: DkimKey, dns: Dns): Promise<Finding> {
  const { name } = dkimRecord(key)
  const verdicts = (await dns.texts(name)).map((text) => judgeDkimRecord(text, key.privateKey))
  const records = verdicts.filter((verdict) => verdict !== 'no_record')
  const publish = `Publish the record that was printed when ${key.path} was made. If it is lost, npm run dkim:new makes another.`
  if (records.length > 1)
    return wrong(`DKIM: ${name} has ${records.length} records`, 'Leave the one of your key alone.')
  if (records[0] === undefined) return wrong(`DKIM: there is no key at ${name}`, publish)
  if (records[0] === 'taken_back')
    return wrong(`DKIM: the key at ${name} was taken back (p= is empty)`, publish)
  if (records[0] === 'another_key')
    return wrong(
      `DKIM: ${name} has another key than ${key.path}, or a part of it`,
      `${publish} Put its pieces together with nothing between them.`,
    )
  return right(`DKIM: mail is signed with ${key.path}, and ${name} has its other half`)
}

/** What receiving systems are to do with mail in the domain's name that is not its own (DMARC, RFC 7489). */
export async function lookAtDmarc(domain: string, dns: Dns): Promise<Finding> {
  const labels = domain.split('.')
  for (let at = 0; at <= labels.length - 2; at++) {
    const name = `_dmarc.${labels.slice(at).join('.')}`
    const found = (await dns.texts(name)).filter((text) => /^v=DMARC1\s*(?:;|$)/i.test(text))
    const [record] = found
    if (record === undefined) continue
    if (found.length > 1) {
      return wrong(`DMARC: ${name} has ${found.length} records, so none counts`, 'Leave one of them.')
    }
    const policy = /;\s*p\s*=\s*(none|quarantine|reject)\s*(?:;|$)/i.exec(record)?.[1]
    if (!policy)
      return wrong(`DMARC: ${name} names no policy: ${record}`, 'Give it one: "v=DMARC1; p=quarantine".')
    const watching = policy.toLowerCase() === 'none' ? ', which only watches: quarantine protects' : ''
    return right(`DMARC: ${name} says ${policy}${watching}`)
  }
  return wrong(
    `DMARC: ${domain} says nothing, and large receiving systems trust it less`,
    `Publish a TXT record at _dmarc.${domain}: "v=DMARC1; p=quarantine". While you try it out, p=none.`,
  )
}
