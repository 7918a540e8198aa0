import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { selfSigned } from '../self-signed.ts'
import { answers, freePort, serverIsHere } from './real-servers.ts'

const program = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot'].find(existsSync)
/** Whether Debian's Dovecot (packages dovecot-imapd and dovecot-lmtpd) is here; tests that need it are skipped without. */
export const dovecotIsHere = serverIsHere({ program })

/** A real IMAP server on loopback, with one mailbox: whatever comes to it by LMTP, for whomever, lies there. */
export type Dovecot = {
  /** Encrypted from the first byte; and in the clear, with STARTTLS. */
  imapsPort: number
  imapPort: number
  lmtpPort: number
  /** Whoever trusts this certificate, in PEM, and no other, believes it to be `localhost`. */
  ca: string
  user: string
  pass: string
  start(): Promise<void>
  /** @param how `SIGKILL` takes every process of it away in the middle of what it does */
  stop(how?: 'SIGTERM' | 'SIGKILL'): Promise<void>
  /** Does something to the mailbox from its own side; what it printed. */
  doveadm(...args: string[]): string
  /** Delivers a message by LMTP, as a mail system in front of it does. */
  deliver(message: { from: string; to: string; raw: string | Buffer }): Promise<void>
  /** Takes away everything that lies in it; while nobody looks into it. */
  empty(): void
  /** Writes a file that settings can name. @returns its path */
  file(name: string, text: string): string
  /** Changes what stands in its settings, and restarts it. */
  configure(extra: string): Promise<void>
  remove(): Promise<void>
}

/** Starts one in a folder of its own, at ports of its own, as whoever runs the tests. */
export async function startDovecot(): Promise<Dovecot> {
  if (!program) throw new Error('Dovecot is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'chorus-dovecot-'))
  chmodSync(folder, 0o755)
  const mail = join(folder, 'mail')
  mkdirSync(mail)
  const keeper = mailKeeper()
  if (keeper.chown) chownSync(mail, keeper.uid, keeper.gid)
  const [imapsPort, imapPort, lmtpPort] = await Promise.all([freePort(), freePort(), freePort()])
  const user = 'answers@letters.example'
  const pass = 'a p@ss/word'
  const certificate = selfSigned({ names: ['localhost'], now: new Date(), days: 1 })
  writeFileSync(join(folder, 'cert.pem'), certificate.cert)
  writeFileSync(join(folder, 'key.pem'), certificate.key, { mode: 0o600 })
  writeFileSync(join(folder, 'passwd'), `${user}:{PLAIN}${pass}\n`)
  const path = join(folder, 'dovecot.conf')
  const write = (extra: string) =>
    writeFileSync(path, `${settings({ folder, keeper, imapsPort, imapPort, lmtpPort })}\n${extra}\n`)
  write('')
  let running: ChildProcess | null = null
  const take = () => {
    if (running?.pid && running.exitCode === null) process.kill(-running.pid, 'SIGKILL')
  }
  // It is no child in the group of the tests: it would outlive one that ends unasked.
  process.on('exit', take)
  const dovecot: Dovecot = {
    imapsPort,
    imapPort,
    lmtpPort,
    ca: certificate.cert,
    user,
    pass,
    async start() {
      // A group of its own, so that all of it can be taken away at once.
      running = spawn(program, ['-F', '-c', path], { stdio: 'ignore', detached: true })
      for (const port of [imapPort, lmtpPort])
        await answers(port, { greets: true, why: () => readFileSync(join(folder, 'log'), 'utf8') })
    },
    async stop(how = 'SIGTERM') {
      const ending = running
      running = null
      if (!ending?.pid || ending.exitCode !== null || ending.signalCode !== null) return
      const ended = once(ending, 'exit')
      if (how === 'SIGKILL') process.kill(-ending.pid, 'SIGKILL')
      else ending.kill(how)
      await ended
    },
    doveadm(...args) {
      const { status, stdout, stderr } = spawnSync('doveadm', ['-c', path, ...args], { encoding: 'utf8' })
      if (status !== 0) throw new Error(`doveadm ${args.join(' ')}: ${stderr}`)
      return stdout
    },
    async deliver({ from, to, raw }) {
      const transport = createTransport({ host: '127.0.0.1', port: lmtpPort, lmtp: true, ignoreTLS: true })
      await transport.sendMail({ envelope: { from, to }, raw })
    },
    empty: () => rmSync(join(mail, 'box'), { recursive: true, force: true }),
    file(name, text) {
      const at = join(folder, name)
      writeFileSync(at, `${text}\n`)
      return at
    },
    async configure(extra) {
      write(extra)
      await dovecot.stop()
      await dovecot.start()
    },
    async remove() {
      await dovecot.stop()
      process.off('exit', take)
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await dovecot.start()
  return dovecot
}

type Keeper = { uid: number; gid: number; own: string; chown: boolean }

/** Root has users that Debian made for Dovecot, and lets nobody keep the mail, for root may not; anybody else does all of it. */
function mailKeeper(): Keeper {
  const { uid, gid, username } = userInfo()
  if (uid === 0) return { uid: 65_534, gid: 65_534, own: '', chown: true }
  const group = spawnSync('id', ['-gn'], { encoding: 'utf8' }).stdout.trim()
  const own = [`default_internal_user = ${username}`, `default_internal_group = ${group}`]
  return { uid, gid, own: [...own, `default_login_user = ${username}`].join('\n'), chown: false }
}

type Given = { folder: string; keeper: Keeper; imapsPort: number; imapPort: number; lmtpPort: number }

const settings = ({ folder, keeper, imapsPort, imapPort, lmtpPort }: Given) => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap lmtp
listen = 127.0.0.1
${keeper.own}
first_valid_uid = 1
first_valid_gid = 1
ssl = yes
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
disable_plaintext_auth = yes
auth_mechanisms = plain login
mail_location = maildir:${folder}/mail/box
mail_home = ${folder}/mail
mail_uid = ${keeper.uid}
mail_gid = ${keeper.gid}
passdb {
  driver = passwd-file
  args = scheme=PLAIN ${folder}/passwd
}
userdb {
  driver = static
  args = uid=${keeper.uid} gid=${keeper.gid} home=${folder}/mail allow_all_users=yes
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${imapPort}
  }
  inet_listener imaps {
    port = ${imapsPort}
    ssl = yes
  }
}
service anvil {
  chroot =
}
service lmtp {
  inet_listener lmtp {
    port = ${lmtpPort}
  }
}
service stats {
  chroot =
}
`
