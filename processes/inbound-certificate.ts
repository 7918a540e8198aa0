import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import { type Config, ConfigError } from '#lib/platform/config.ts'
import { messageOf } from '#lib/platform/error-parts.ts'
import type { Certificate } from '#lib/platform/smtp-listener.ts'

/**
 * What the listener encrypts with; read once, so a renewed certificate counts from the next start.
 * @throws ConfigError where the files cannot be read or do not belong together: mail that should be encrypted is not taken plain
 */
export function inboundCertificate({ inbound: { tls } }: Pick<Config, 'inbound'>): Certificate | null {
  if (!tls) return null
  try {
    const certificate = { cert: readFileSync(tls.certFile, 'utf8'), key: readFileSync(tls.keyFile, 'utf8') }
    createSecureContext(certificate)
    return certificate
  } catch (error) {
    throw new ConfigError(
      `INBOUND_CERT_FILE and INBOUND_KEY_FILE cannot be used together: ${messageOf(error)}.`,
    )
  }
}
