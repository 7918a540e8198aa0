/**
 * npm run mail:doctor                      looks at settings, mail system, key, DNS and the way that answers take
 * npm run mail:doctor -- --to you@example  and sends one test message there
 *
 * Right beside a Chorus that runs. Ends with 0 when nothing was found wrong, with 1 otherwise. While mail is caught (the
 * default) it asks nobody anything.
 */
import { parseArgs } from 'node:util'
import { keyPlace } from '#lib/outbox/dkim-key.ts'
import { ConfigError, config } from '#lib/platform/config.ts'
import { readMailAddress } from '#lib/platform/mail-address.ts'
import { dnsOfThisMachine } from './mail-doctor/ask-dns.ts'
import { examineMail } from './mail-doctor/examine-mail.ts'
import { inLines } from './mail-doctor/finding.ts'

const SMTP_PORT = 25

const { values } = parseArgs({ options: { to: { type: 'string' } } })
if (values.to !== undefined && !readMailAddress(values.to).ok) {
  console.error(`${values.to} is not an e-mail address.`)
  process.exit(2)
}
try {
  const findings = examineMail({
    settings: config(),
    keys: keyPlace(),
    dns: dnsOfThisMachine(),
    port: SMTP_PORT,
    to: values.to ?? null,
  })
  let faults = 0
  for await (const finding of findings) {
    console.log(inLines(finding))
    if (finding.is === 'wrong') faults++
  }
  if (faults > 0) {
    console.log(`\n${faults === 1 ? 'One thing is' : `${faults} things are`} wrong.`)
    process.exitCode = 1
  }
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
