import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dkimVerify } from 'mailauth'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type DkimKey, dkimKey, makeDkimKey } from '#lib/outbox/dkim-key.ts'
import { dkimRecord } from '#lib/outbox/dkim-record.ts'
import { type StandIn, standInMailSystem } from '#lib/outbox/testing/stand-in-mail-system.ts'
import { parseConfig } from '#lib/platform/config.ts'
import { listenForSmtp } from '#lib/platform/smtp-listener.ts'
import { type Dovecot, dovecotIsHere, startDovecot } from '#lib/platform/testing/dovecot.ts'
import { takesMail } from '#lib/replies/own-addresses.ts'
import { type Dns, DnsSilent } from './ask-dns.ts'
import { examineMail } from './examine-mail.ts'
import { type Finding, inLines } from './finding.ts'

const domain = 'letters.example'
const ACCESS = { user: 'chorus', pass: 'a p@ss/word' }

let folder: string
let key: DkimKey
beforeAll(() => {
  vi.stubEnv('MAIL_DOMAIN', domain)
  folder = join(mkdtempSync(join(tmpdir(), 'chorus-doctor-')), 'dkim')
  key = makeDkimKey({ folder, domain, day: '2026-11-26' })
})
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

const toStop: { stop(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(toStop.splice(0).map((one) => one.stop()))
})

async function relay(whims: Parameters<typeof standInMailSystem>[0] = { access: ACCESS }): Promise<StandIn> {
  const system = await standInMailSystem(whims)
  toStop.push(system)
  return system
}

/** The worker's own listener, as answers find it. */
async function wayIn() {
  const arrived: string[] = []
  const listener = await listenForSmtp({
    host: '127.0.0.1',
    ports: [0],
    sizeLimit: 1_000_000,
    accepts: (address) => (takesMail(address) ? null : 'Nobody here has this address.'),
    async take({ chunks, envelope }) {
      // Ends with an error where the line ends before the text does.
      for await (const _ of chunks);
      arrived.push(JSON.stringify(envelope))
    },
  })
  toStop.push(listener)
  return { port: listener.port, arrived }
}

type Records = {
  texts: Record<string, string[]>
  mx: Record<string, string[]>
  hosts: Record<string, string[]>
}

const published = (): Records => ({
  texts: {
    [domain]: ['google-site-verification=x', 'v=spf1 include:relay.example -all'],
    [dkimRecord(key).name]: [dkimRecord(key).value],
    [`_dmarc.${domain}`]: ['v=DMARC1; p=quarantine; rua=mailto:dmarc@letters.example'],
  },
  mx: { [domain]: ['mx.letters.example'] },
  hosts: { 'mx.letters.example': ['127.0.0.1'] },
})

const dnsWith = ({ texts, mx, hosts }: Records): Dns => ({
  texts: async (name) => texts[name] ?? [],
  mailSystems: async (name) => mx[name] ?? [],
  addresses: async (name) => hosts[name] ?? [],
})

const never = () => Promise.reject(new Error('DNS was asked'))
const NO_DNS: Dns = { texts: never, mailSystems: never, addresses: never }

const urlOf = ({ target }: StandIn, { user, pass }: { user?: string; pass?: string } = ACCESS) =>
  `smtp://${user ? `${encodeURIComponent(user)}:${encodeURIComponent(pass ?? '')}@` : ''}127.0.0.1:${target.port}`

type Case = {
  env?: Record<string, string>
  records?: Records
  dns?: Dns
  port?: number
  to?: string
  file?: string | null
  system?: StandIn
}

async function examine({ env = {}, records = published(), dns, port, to, file = null, system }: Case = {}) {
  const settings = parseConfig({
    MAIL_DELIVERY: 'live',
    SMTP_URL: urlOf(system ?? (await relay())),
    MAIL_DOMAIN: domain,
    BASE_URL: 'https://chorus.example',
    INBOUND_PORT: '2525',
    ...env,
  })
  const found: Finding[] = []
  for await (const finding of examineMail({
    settings,
    keys: { file, folder, domain: settings.mailDomain },
    dns: dns ?? dnsWith(records),
    port: port ?? (await wayIn()).port,
    to: to ?? null,
  }))
    found.push(finding)
  return found
}

const faultsIn = (findings: Finding[]) => findings.filter(({ is }) => is === 'wrong').map(inLines)

test('all is well where all is well, and nothing arrives anywhere by looking', async () => {
  const system = await relay()
  const { port, arrived } = await wayIn()
  const findings = await examine({ system, port })
  expect(findings.map(({ is }) => is)).not.toContain('wrong')
  expect(findings.map(({ is }) => is)).not.toContain('unseen')
  const said = findings.map(inLines).join('\n')
  for (const part of ['SPF', 'DKIM', 'DMARC', 'MX', 'as Chorus does', 'takes the name and the password']) {
    expect(said).toContain(part)
  }
  expect(said).not.toContain('p@ss')
  expect(system.arrived).toEqual([])
  expect(arrived).toEqual([])
})

describe('while mail is caught', () => {
  test('nobody is asked anything, and nothing is wrong', async () => {
    const findings = await examine({ env: { MAIL_DELIVERY: 'catch' }, dns: NO_DNS, port: 1 })
    expect(findings.map(({ is }) => is)).toEqual(['unseen'])
  })

  test('no test message is sent, and that is said', async () => {
    const system = await relay()
    const findings = await examine({
      env: { MAIL_DELIVERY: 'catch' },
      dns: NO_DNS,
      port: 1,
      to: 'a@b.example',
      system,
    })
    expect(faultsIn(findings)).toEqual([expect.stringContaining('No test message was sent')])
    expect(system.arrived).toEqual([])
  })
})

describe('each fault is found, alone, with what to do', () => {
  const one = async (given: Case, what: RegExp) => {
    const faults = faultsIn(await examine(given))
    expect(faults).toEqual([expect.stringMatching(what)])
    expect(faults[0]).toMatch(/\n {4}\S.+/)
  }
  const changed = (change: (records: Records) => void) => {
    const records = published()
    change(records)
    return { records }
  }

  test.each([
    ['MAIL_DOMAIN', 'letters.invalid', /MAIL_DOMAIN is letters\.invalid/],
    ['BASE_URL', 'http://localhost:3000', /BASE_URL is http:\/\/localhost:3000/],
    ['INBOUND_PORT', '', /INBOUND_PORT is not set/],
  ])('the setting %s', (name, value, what) => one({ env: { [name]: value } }, what))

  test('a mail system that is not there', () =>
    one({ env: { SMTP_URL: 'smtp://127.0.0.1:1' } }, /port 1 cannot be reached.*\n.*block port 25/))

  test('a password that is not taken, without saying it', async () => {
    const system = await relay()
    const wrongPassword = urlOf(system, { user: 'chorus', pass: 'hunter2secret' })
    const findings = await examine({ env: { SMTP_URL: wrongPassword } })
    expect(faultsIn(findings)).toEqual([expect.stringMatching(/does not take the name and password/)])
    expect(findings.map(inLines).join()).not.toContain('hunter2secret')
  })

  test('a mail system that asks for no name, although we have one', async () => {
    const system = await relay({})
    await one({ system }, /offers no way to sign in/)
  })

  test('a certificate that nobody knows', async () => {
    const system = await relay({ access: ACCESS, unknownCertificate: true })
    await one({ system }, /No encrypted connection.*certificate/)
  })

  test('a connection in the clear to another machine', async () => {
    const system = await relay({})
    const elsewhere = `smtp://0.0.0.0:${system.target.port}`
    await one({ env: { SMTP_URL: elsewhere } }, /is not encrypted/)
  })

  test.each([
    ['none', [], /SPF: letters\.example does not say/],
    ['two', ['v=spf1 a -all', 'v=spf1 mx -all'], /SPF: letters\.example has 2 records/],
    ['everybody', ['v=spf1 mx +all'], /allows everybody/],
    ['no end', ['v=spf1 mx'], /does not say what of all others/],
    ['nobody', ['v=spf1 -all'], /allows nobody/],
  ])('SPF: %s', (_, texts, what) =>
    one(
      changed((records) => {
        records.texts[domain] = texts
      }),
      what,
    ),
  )

  test.each([
    ['none', [], /there is no key at chorus-20261126\._domainkey\.letters\.example/],
    ['taken back', ['v=DKIM1; k=rsa; p='], /was taken back/],
    ['another key', ['v=DKIM1; k=rsa; p=MIIB'], /another key/],
    ['twice', ['v=DKIM1; p=MIIB', 'v=DKIM1; p=MIIC'], /has 2 records/],
  ])('DKIM: %s', (_, texts, what) =>
    one(
      changed((records) => {
        records.texts[dkimRecord(key).name] = texts
      }),
      what,
    ),
  )

  test('DKIM: no key here', () => one({ file: join(folder, 'gone.pem') }, /gone\.pem cannot be read/))

  test('DKIM: a key that others can read', async () => {
    chmodSync(key.path, 0o644)
    await one({}, /others on this machine can read/)
    chmodSync(key.path, 0o600)
  })

  test.each([
    ['none', [], /DMARC: letters\.example says nothing/],
    ['two', ['v=DMARC1; p=none', 'v=DMARC1; p=reject'], /has 2 records/],
    ['no policy', ['v=DMARC1; rua=mailto:x@y.example'], /names no policy/],
  ])('DMARC: %s', (_, texts, what) =>
    one(
      changed((records) => {
        records.texts[`_dmarc.${domain}`] = texts
      }),
      what,
    ),
  )

  test.each<[string, string[], RegExp]>([
    ['none', [], /mail for letters\.example goes nowhere/],
    ['one that takes none', ['.'], /says that it takes no mail/],
    ['one without an address', ['gone.example'], /gone\.example, named for letters\.example, has no address/],
  ])('MX: %s', (_, mx, what) =>
    one(
      changed((records) => {
        records.mx[domain] = mx
      }),
      what,
    ),
  )

  test('answers: another mail system, which does not know us', async () => {
    const other = await relay({ atRcpt: () => ({ code: 550, text: '5.1.1 No such user' }) })
    await one({ port: other.target.port }, /does not take a letter's address: 550 .*No such user/)
  })

  test('a test message that is not taken', async () => {
    const system = await relay({
      access: ACCESS,
      atEnd: () => ({ code: 554, text: '5.7.1 Looks like spam' }),
    })
    await one({ system, to: 'you@elsewhere.example' }, /was not taken: 554 .*Looks like spam/)
  })

  test('DNS that does not answer, once and plainly', async () => {
    const silent = () => Promise.reject(new DnsSilent('DNS does not answer for letters.example (ETIMEOUT)'))
    const dns = { texts: silent, mailSystems: silent, addresses: silent }
    await one({ dns }, /DNS does not answer for letters\.example \(ETIMEOUT\)/)
  })
})

test('a policy above the domain counts for it', async () => {
  const records = published()
  records.texts['_dmarc.letters.charity.example'] = []
  records.texts['_dmarc.charity.example'] = ['v=DMARC1; p=none']
  records.texts['letters.charity.example'] = ['v=spf1 mx -all']
  const findings = await examine({ env: { MAIL_DOMAIN: 'letters.charity.example' }, records })
  expect(findings.map(inLines).join('\n')).toContain(
    '✓ DMARC: _dmarc.charity.example says none, which only watches',
  )
})

describe.skipIf(!dovecotIsHere)('a mailbox that answers are collected from', { timeout: 60_000 }, () => {
  let dovecot: Dovecot
  beforeAll(async () => {
    dovecot = await startDovecot()
  }, 60_000)
  afterAll(() => dovecot.remove())
  const at = ({
    pass = dovecot.pass,
    port = dovecot.imapPort,
    host = '127.0.0.1',
    folder: path = '',
    scheme = 'imap',
  } = {}) =>
    `${scheme}://${encodeURIComponent(dovecot.user)}:${encodeURIComponent(pass)}@${host}:${port}/${path}`
  const said = async (INBOUND_IMAP_URL: string, env: Record<string, string> = {}) =>
    (await examine({ env: { INBOUND_IMAP_URL, INBOUND_PORT: '', ...env } })).map(inLines)

  test('is looked into, and nothing in it is changed', async () => {
    await dovecot.deliver({ from: '', to: dovecot.user, raw: 'Subject: x\r\n\r\ny\r\n' })
    const lines = await said(at())
    expect(lines.filter((line) => line.startsWith('✗'))).toEqual([])
    expect(lines).toContain(
      `✓ Answers are collected from the mailbox of ${dovecot.user} at 127.0.0.1:${dovecot.imapPort}, INBOX, which opens`,
    )
    expect(lines).toContain('✓ What was stored is marked as read, and with “Chorus”')
    expect(dovecot.doveadm('search', '-u', dovecot.user, 'mailbox', 'INBOX', 'unseen')).not.toBe('')
  })

  test('and where messages are to be moved to', async () => {
    dovecot.doveadm('mailbox', 'create', '-u', dovecot.user, 'Taken')
    expect(await said(at(), { INBOUND_IMAP_AFTER: 'move:Taken' })).toContain(
      '✓ What was stored is moved to Taken',
    )
    const missing = await said(at(), { INBOUND_IMAP_AFTER: 'move:Nowhere' })
    expect(missing.join()).toMatch(/✗ What was stored cannot be moved to Nowhere.*\n {4}Make that folder/)
  })

  test.each([
    [
      'password',
      { pass: 'hunter2secret' },
      /does not take the name and password in INBOUND_IMAP_URL \(AUTHENTICATIONFAILED\)/,
    ],
    ['folder', { folder: 'No/Such' }, /There is no mailbox No\/Such at 127/],
    ['port', { port: 1 }, /cannot be reached \(ECONNREFUSED\)/],
    ['certificate', { scheme: 'imaps', tls: true }, /No encrypted connection.*CERT/],
  ])(
    'a wrong %s is found, with what to do, and no password is said',
    async (_, { tls, ...wrong }: { tls?: boolean } & Parameters<typeof at>[0], what) => {
      const faults = (await said(at({ ...wrong, ...(tls ? { port: dovecot.imapsPort } : {}) }))).filter(
        (line) => line.startsWith('✗'),
      )
      expect(faults).toEqual([expect.stringMatching(what)])
      expect(faults[0]).toMatch(/\n {4}\S.+/)
      expect(faults[0]).not.toContain('hunter2secret')
    },
  )
})

test('a mail system in front that takes everything is said to be one', async () => {
  const front = await relay({})
  const said = (await examine({ port: front.target.port })).map(inLines).join('\n')
  expect(said).toContain('every other one: what lies behind it cannot be seen')
  expect(front.arrived).toEqual([])
})

test('what cannot be reached from here is no fault', async () => {
  const findings = await examine({ port: 1 })
  expect(faultsIn(findings)).toEqual([])
  expect(findings.map(inLines).join('\n')).toMatch(
    /– Answers: mx\.letters\.example cannot be reached from here/,
  )
})

test('a key that waits is looked at too', async () => {
  const next = makeDkimKey({ folder, domain, day: '2027-01-01' })
  const records = published()
  expect((await examine({ records })).map(inLines).join('\n')).toMatch(/– DKIM: .*20270101\.pem waits/)
  records.texts[dkimRecord(next).name] = [dkimRecord(next).value]
  expect((await examine({ records })).map(inLines).join('\n')).toMatch(/✓ DKIM: .*20270101\.pem waits/)
  writeFileSync(next.path, 'no key')
  expect(faultsIn(await examine({ records }))).toEqual([expect.stringMatching(/20270101\.pem waits, but/)])
  renameSync(next.path, join(folder, '..', 'away'))
  expect(dkimKey({ file: null, folder, domain })?.selector).toBe(key.selector)
})

test('a test message leaves as a letter does, signed', async () => {
  const system = await relay()
  const findings = await examine({ system, to: 'you@elsewhere.example' })
  expect(faultsIn(findings)).toEqual([])
  expect(findings.map(inLines).at(-1)).toMatch(/^✓ A test message to you@elsewhere\.example was taken \(250/)
  const [message] = system.arrived
  expect(message).toMatchObject({ from: `campaigns@${domain}`, to: 'you@elsewhere.example' })
  const { results } = await dkimVerify(message?.raw ?? '', {
    resolver: async (name) => (name === dkimRecord(key).name ? [[dkimRecord(key).value]] : []),
  })
  expect(results.map(({ status }) => status.result)).toEqual(['pass'])
})
