import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { selfSigned } from '../self-signed.ts'
import { answers, freePort, serverIsHere } from './real-servers.ts'

const PROGRAM = '/usr/sbin/postfix'
/** Whether Debian's Postfix (package postfix) can be started here: it needs root, for its queue. */
export const postfixIsHere = serverIsHere({ program: PROGRAM, root: true })

/** Its master ends all of its session, so it has one of its own; whatever becomes of us, it ends when we do. */
const UNTIL_WE_END =
  'setsid "$0" -c "$1/etc" start-fg & read -r _; kill $(cat "$1/queue/pid/master.pid"); wait "$!"'

/** What Postfix asks at each step of a conversation (its policy protocol): `protocol_state`, `sender`, `recipient` and more. */
export type Asked = Record<string, string>

/** What it is told: `DUNNO`, or whatever an access table may say (access(5)), such as `450 4.2.0 Later`. */
export type Policy = (asked: Asked) => string | Promise<string>

type Certified = 'good' | 'expired' | 'misnamed'

const encryptedWith = (name: Certified) => [
  'smtpd_tls_security_level=encrypt',
  `smtpd_tls_cert_file=$config_directory/${name}.pem`,
  `smtpd_tls_key_file=$config_directory/${name}.key`,
]

/** What it shows: for `localhost`, now; for the same, in 2020; for another machine, now. */
function certificates(): [Certified, { cert: string; key: string }][] {
  const here = { names: ['localhost'], now: new Date(), days: 2 }
  return [
    ['good', selfSigned(here)],
    ['expired', selfSigned({ ...here, now: new Date('2020-01-01') })],
    ['misnamed', selfSigned({ ...here, names: ['another.invalid'] })],
  ]
}

/** The entrances of the one server, each at a port of its own; all but `closed` ask the policy at every step. */
const ENTRANCES = {
  plain: [],
  /** Offers nothing of what came after RFC 5321. */
  simple: ['smtpd_discard_ehlo_keywords=pipelining,chunking,dsn,smtputf8,8bitmime,enhancedstatuscodes'],
  /** Lets nobody in. */
  closed: ['smtpd_client_restrictions=reject'],
  /** Takes messages of 600 bytes. */
  narrow: ['message_size_limit=600'],
  /** Takes nothing but TLS. */
  encrypted: encryptedWith('good'),
  expired: encryptedWith('expired'),
  misnamed: encryptedWith('misnamed'),
  /** TLS from the first byte. */
  wrapped: ['smtpd_tls_wrappermode=yes'],
  /** Takes a name and a password, over TLS alone, as `authServer` says, and nobody without. */
  signedIn: [
    'smtpd_tls_security_level=may',
    'smtpd_tls_auth_only=yes',
    'smtpd_sasl_auth_enable=yes',
    'smtpd_recipient_restrictions=permit_sasl_authenticated,reject',
  ],
} as const satisfies Record<string, readonly string[]>

export type Entrance = keyof typeof ENTRANCES
const entrances: Entrance[] = [
  'plain',
  'simple',
  'closed',
  'narrow',
  'encrypted',
  'expired',
  'misnamed',
  'wrapped',
  'signedIn',
]

/**
 * A real mail system on loopback. Mail for `mp.invalid` and `supporter.example` lies in its mailbox, that for
 * `letters.invalid` is passed on, that for `gone.invalid` comes back, and that for `away.invalid` is tried again for a few
 * seconds, with a warning, before it does.
 */
export type Postfix = {
  port(entrance: Entrance): number
  /** Every certificate it shows, in PEM: whoever trusts these knows who signed them. */
  authorities: string[]
  /** Set by a test; at first `DUNNO` to everything. */
  policy: Policy
  /** What lies in its mailbox. */
  delivered(): string[]
  stop(): Promise<void>
}

/**
 * Starts one in a folder of its own, which chroots nowhere and reads nothing of the machine's settings.
 * @param passOn where mail for `letters.invalid` goes, as a transport table says it: `smtp:[127.0.0.1]:2525`
 * @param authServer the path of a socket that speaks Dovecot's authentication protocol
 */
export async function startPostfix({
  passOn,
  authServer,
}: {
  passOn: string
  authServer?: string
}): Promise<Postfix> {
  if (!existsSync(PROGRAM)) throw new Error('Postfix is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'chorus-postfix-'))
  chmodSync(folder, 0o755)
  const path = (...names: string[]) => join(folder, ...names)
  for (const name of ['etc', 'queue', 'data', 'mail']) mkdirSync(path(name))
  const keeper = idsOf('postfix')
  for (const name of ['data', 'mail']) chownSync(path(name), keeper.uid, keeper.gid)
  const shown = certificates()
  for (const [name, { cert, key }] of shown) {
    writeFileSync(path('etc', `${name}.pem`), cert)
    writeFileSync(path('etc', `${name}.key`), key, { mode: 0o600 })
  }
  const ports = new Map<Entrance, number>()
  for (const entrance of entrances) ports.set(entrance, await freePort())
  const port = (entrance: Entrance) => ports.get(entrance) ?? 0
  const asking = await policyServer((asked) => postfix.policy(asked))
  writeFileSync(path('etc', 'main.cf'), settings({ folder, keeper, passOn, authServer, policy: asking.port }))
  writeFileSync(path('etc', 'master.cf'), services(port))
  const running = spawn('sh', ['-c', UNTIL_WE_END, PROGRAM, folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const ended = once(running, 'exit')
  const postfix: Postfix = {
    port,
    authorities: shown.map(([, { cert }]) => cert),
    policy: () => 'DUNNO',
    delivered: () => {
      const box = path('mail', 'all', 'new')
      const names = existsSync(box) ? readdirSync(box) : []
      return names.map((name) => readFileSync(join(box, name), 'utf8'))
    },
    async stop() {
      running.stdin.end()
      await ended
      await asking.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  const why = () => (existsSync(path('log')) ? readFileSync(path('log'), 'utf8') : 'it has no log')
  try {
    for (const entrance of entrances) await answers(port(entrance), { greets: false, why })
  } catch (error) {
    await postfix.stop()
    throw error
  }
  return postfix
}

function idsOf(name: string): { uid: number; gid: number } {
  const said = (what: string) => Number(spawnSync('id', [what, name], { encoding: 'utf8' }).stdout)
  return { uid: said('-u'), gid: said('-g') }
}

type Given = {
  folder: string
  keeper: { uid: number; gid: number }
  passOn: string
  authServer: string | undefined
  policy: number
}

const settings = ({ folder, keeper, passOn, authServer, policy }: Given) => {
  const ask = `check_policy_service inet:127.0.0.1:${policy}`
  return `
compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = ${folder}/log
maillog_file_prefixes = ${folder}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.mp.invalid
mydestination =
mynetworks = 127.0.0.0/8
alias_maps =
alias_database =
virtual_mailbox_domains = mp.invalid, supporter.example
virtual_mailbox_base = ${folder}/mail
virtual_mailbox_maps = static:all/
virtual_uid_maps = static:${keeper.uid}
virtual_gid_maps = static:${keeper.gid}
virtual_minimum_uid = 1
relay_domains = letters.invalid, gone.invalid, away.invalid
transport_maps = inline:{ { letters.invalid = ${passOn} }, { gone.invalid = error:5.1.1 No such mailbox }, { away.invalid = smtp:[127.0.0.1]:1 } }
queue_run_delay = 1s
minimal_backoff_time = 1s
maximal_backoff_time = 2s
delay_warning_time = 1s
maximal_queue_lifetime = 6s
bounce_queue_lifetime = 6s
smtpd_delay_reject = no
smtpd_error_sleep_time = 0
smtpd_client_restrictions = ${ask}
smtpd_helo_restrictions = ${ask}
smtpd_sender_restrictions = ${ask}
smtpd_recipient_restrictions = ${ask}
smtpd_data_restrictions = ${ask}
smtpd_end_of_data_restrictions = ${ask}
smtpd_tls_cert_file = $config_directory/good.pem
smtpd_tls_key_file = $config_directory/good.key
smtpd_tls_security_level = none
smtpd_client_connection_rate_limit = 0
smtpd_client_connection_count_limit = 0
smtpd_sasl_type = dovecot
smtpd_sasl_path = ${authServer ?? 'none'}
smtp_tls_security_level = none
`
}

function services(port: (entrance: Entrance) => number): string {
  const opened = entrances.map((entrance) => {
    const options = ENTRANCES[entrance].map((option) => ` -o ${option}`).join('')
    return `127.0.0.1:${port(entrance)} inet n - n - - smtpd${options}`
  })
  return `${opened.join('\n')}
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
lmtp unix - - n - - lmtp
virtual unix - n n - - virtual
error unix - - n - - error
retry unix - - n - - error
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`
}

/** Answers what Postfix asks of it (its document SMTPD_POLICY_README). */
async function policyServer(policy: Policy): Promise<{ port: number; stop(): Promise<void> }> {
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => {})
    let held = ''
    socket.setEncoding('utf8')
    socket.on('data', async (text: string) => {
      held += text
      for (let end = held.indexOf('\n\n'); end >= 0; end = held.indexOf('\n\n')) {
        const asked = Object.fromEntries(
          held
            .slice(0, end)
            .split('\n')
            .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
        )
        held = held.slice(end + 2)
        socket.write(`action=${await policy(asked)}\n\n`)
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    async stop() {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
