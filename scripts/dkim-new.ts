/**
 * npm run dkim:new   makes a key that letters and mails are signed with (DKIM), and prints what to publish in DNS for it
 *
 * The key lies in the data folder, readable by its owner alone; no key is ever written over. Of several the oldest signs.
 */
import { keyPlace, keysIn, makeDkimKey } from '#lib/outbox/dkim-key.ts'
import { dkimRecord, inPieces } from '#lib/outbox/dkim-record.ts'
import { ConfigError, config, DEFAULT_MAIL_DOMAIN } from '#lib/platform/config.ts'
import { messageOf } from '#lib/platform/error-parts.ts'
import { londonDay } from '#lib/platform/london-day.ts'
import { keepFilesPrivate } from '#lib/platform/private-files.ts'

keepFilesPrivate()
try {
  makeOne()
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : `No key was made: ${messageOf(error)}`)
  process.exitCode = 1
}

function makeOne(): void {
  const place = keyPlace()
  if (place.domain === DEFAULT_MAIL_DOMAIN) {
    throw new ConfigError(
      'Set MAIL_DOMAIN first: a key is published under the domain that letters come from.',
    )
  }
  const others = keysIn(place.folder)
  const key = makeDkimKey({ ...place, day: londonDay(new Date()) })
  const record = dkimRecord(key)
  console.log(`The key is ${key.path}. Only you can read it; keep a copy as safe as the data folder.

Publish this in DNS, at whoever keeps ${key.domain}:

  selector  ${key.selector}
  name      ${record.name}
  type      ${record.type}
  value     ${inPieces(record.value)
    .map((piece) => `"${piece}"`)
    .join('\n            ')}

A record's text goes into DNS in pieces of at most 255 characters, as above. Where your provider has one box for it, put in
the pieces without the quotation marks and with nothing between them.
`)
  console.log(whatNext(others[0]))
}

function whatNext(inUse: string | undefined): string {
  const { dkimKeyFile } = config()
  if (dkimKeyFile)
    return `DKIM_KEY_FILE names ${dkimKeyFile}, so that key goes on signing until you change the setting.`
  if (inUse) {
    return `Until then ${inUse} goes on signing. When npm run mail:doctor finds the new record, move that file away: the new key
signs from then on. Leave the old record in DNS for two weeks more, for what is still on its way.`
  }
  return 'Live mail is signed from now on; nothing needs a restart. npm run mail:doctor looks whether the record is there.'
}
