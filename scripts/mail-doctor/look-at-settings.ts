import type { Config } from '#lib/platform/config.ts'
import { isLoopbackHost } from '#processes/our-host.ts'
import { type Finding, right, wrong } from './finding.ts'

/** What can be told without asking anybody, once mail is live. */
export function lookAtSettings({ mailDomain, baseUrl, inbound, inboundImap }: Config): Finding[] {
  return [
    hasDomain(mailDomain)
      ? right(`MAIL_DOMAIN is ${mailDomain}`)
      : wrong(
          `MAIL_DOMAIN is ${mailDomain}, which nobody can answer to`,
          'Set it to a domain of yours whose mail is to come here, such as letters.your-charity.org.uk.',
        ),
    isLoopbackHost(new URL(baseUrl).host)
      ? wrong(
          `BASE_URL is ${baseUrl}, which only this machine can open`,
          'Set it to the address that people see: it stands in every mail.',
        )
      : right(`BASE_URL is ${baseUrl}`),
    ...awaited(inbound, inboundImap !== null),
  ]
}

function awaited({ host, port, tls }: Config['inbound'], collected: boolean): Finding[] {
  // Where they are collected, nobody need know the port.
  if (port === 0 && collected) return []
  return [
    port === 0
      ? wrong(
          'INBOUND_PORT is not set, so answers arrive at another port after each start',
          'Set it, and let mail for MAIL_DOMAIN come to that port.',
        )
      : right(`Answers are awaited at ${host}, port ${port}`),
    tls
      ? right(`They may come encrypted, with ${tls.certFile}`)
      : right(
          'They may come encrypted, with a certificate that Chorus makes: every mail system that encrypts when it can takes it, but publish no MTA-STS policy and no TLSA record (DANE) with it',
        ),
  ]
}

/** Whether a domain can be asked about in DNS. */
export const hasDomain = (mailDomain: string) => mailDomain.includes('.') && !mailDomain.endsWith('.invalid')
