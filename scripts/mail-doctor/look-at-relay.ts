import { messageOf } from '#lib/platform/error-parts.ts'
import { openSession, SessionError, type SmtpTarget } from '#lib/platform/smtp-session.ts'
import { isLoopbackHost } from '#processes/our-host.ts'
import { type Finding, right, wrong } from './finding.ts'

/** Connects to the mail system that sends for us, signs in, and says how that went; hands nothing over. */
export async function lookAtRelay(target: SmtpTarget): Promise<Finding[]> {
  const where = `${target.host}, port ${target.port}`
  try {
    const session = await openSession(target)
    session.close()
    return [
      right(`The mail system at ${where} answers`),
      encryption(session.secure, target),
      access(session.signedIn, target),
    ]
  } catch (error) {
    return [noSession(error, where)]
  }
}

function encryption(secure: boolean, { host }: SmtpTarget): Finding {
  if (secure) return right('The connection is encrypted (TLS)')
  if (isLoopbackHost(host)) return right('The connection is not encrypted, and does not leave this machine')
  return wrong(
    'The connection is not encrypted: everybody on the way can read letters and password',
    'Ask your provider for its port with TLS: smtps://…:465, or smtp://…:587 where STARTTLS is offered.',
  )
}

function access(signedIn: boolean, { auth }: SmtpTarget): Finding {
  if (!auth) return right('It is used without a name: it must know this machine by its address')
  if (signedIn) return right('It takes the name and the password in SMTP_URL')
  return wrong(
    'It offers no way to sign in, so the name and the password in SMTP_URL are not used',
    'Look at the port: signing in is often offered at 465 and 587 alone, and after TLS.',
  )
}

function noSession(error: unknown, where: string): Finding {
  const why = messageOf(error)
  if (error instanceof SessionError && error.access) {
    return wrong(
      `The mail system at ${where} does not take the name and password in SMTP_URL`,
      'Make a new password at your provider. In an address @ is written %40, : %3A, / %2F and % %25.',
    )
  }
  if (/certificate|\bSSL\b|\bTLS\b/i.test(why)) {
    return wrong(
      `No encrypted connection to the mail system at ${where}: ${why}`,
      'SMTP_URL must name the host as its certificate does; smtps:// is for port 465, smtp:// for 587.',
    )
  }
  return wrong(
    `The mail system at ${where} cannot be reached: ${why}`,
    'Look at host and port in SMTP_URL. Many networks block port 25; ask your provider for 587 or 465.',
  )
}
