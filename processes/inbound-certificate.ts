import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { createSecureContext } from 'node:tls'
import { type Config, ConfigError } from '#lib/platform/config.ts'
import { messageOf } from '#lib/platform/error-parts.ts'
import { type Certificate, keptCertificate } from '#lib/platform/kept-certificate.ts'
import { dataPaths } from '#lib/platform/paths.ts'

type Settings = Pick<Config, 'inbound' | 'mailDelivery' | 'mailDomain' | 'dataDir'>

/**
 * What the listener encrypts with now: the files that were given, or, once mail is live, a certificate that Chorus makes and keeps
 * itself. Asked again, it tells of a renewed one. Null while mail is caught: nothing comes from anywhere then.
 * @throws ConfigError where the files cannot be read or do not belong together: mail that should be encrypted is not taken plain
 */
export async function inboundCertificate(settings: Settings, now: Date): Promise<Certificate | null> {
  const { inbound, mailDelivery, mailDomain, dataDir } = settings
  if (inbound.tls) return givenCertificate(inbound.tls)
  if (mailDelivery !== 'live') return null
  return keptCertificate({
    path: dataPaths(dataDir).certificate,
    names: [...new Set([mailDomain, nameOfHost(inbound.host)])],
    now,
  })
}

function givenCertificate(files: { certFile: string; keyFile: string }): Certificate {
  try {
    const certificate = {
      cert: readFileSync(files.certFile, 'utf8'),
      key: readFileSync(files.keyFile, 'utf8'),
    }
    createSecureContext(certificate)
    return certificate
  } catch (error) {
    throw new ConfigError(
      `INBOUND_CERT_FILE and INBOUND_KEY_FILE cannot be used together: ${messageOf(error)}.`,
    )
  }
}

/** The machine's own name where it listens at an address. */
const nameOfHost = (host: string): string => {
  const name = (/^[\d.]+$|:|^localhost$/.test(host) ? hostname() : host).toLowerCase()
  return /^[a-z0-9.-]+$/.test(name) ? name : 'localhost'
}
