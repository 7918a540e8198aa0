import { setTimeout as pause } from 'node:timers/promises'
import { PgBoss } from 'pg-boss'
import { warnOfLastDay } from '#lib/campaigns/warn-of-last-day.ts'
import { sendFollowUpReminders } from '#lib/casework/send-reminders.ts'
import { sendMornings } from '#lib/dashboard/send-mornings.ts'
import { expireLetters } from '#lib/letters/expire-letters.ts'
import { mailWaiting } from '#lib/letters/mail-waiting.ts'
import { releaseLetters } from '#lib/letters/release-letters.ts'
import { releaseFlood } from '#lib/letters/release-to-mail.ts'
import { remindToConfirm } from '#lib/letters/remind-to-confirm.ts'
import type { Database } from '#lib/platform/database.ts'
import { databaseUrl } from '#lib/platform/database-url.ts'
import { log } from '#lib/platform/log.ts'
import { removeOldCounts } from '#lib/platform/remove-old-counts.ts'
import { sendDigests } from '#lib/positions/send-digests.ts'
import { sendReminders } from '#lib/positions/send-reminders.ts'
import { clearAfterWishes } from '#lib/privacy/clear-after-wishes.ts'
import { clearAnswersAlone } from '#lib/privacy/clear-answers-alone.ts'
import { clearWhatIsDue } from '#lib/privacy/clear-what-is-due.ts'
import { replayErasures } from '#lib/privacy/replay-erasures.ts'
import { finishJointLetters } from '#lib/publications/finish-joint-letters.ts'
import { askForAnswers } from '#lib/replies/ask-for-answer.ts'
import { scanFiles } from '#lib/replies/keep-files.ts'
import { letGoRelays } from '#lib/replies/let-go-relays.ts'
import { removeBrokenArrivals } from '#lib/replies/remove-broken-arrivals.ts'
import { tellWhatWasFiled } from '#lib/replies/tell-what-was-filed.ts'
import { tellMentioned } from '#lib/teamwork/tell-mentioned.ts'

type Work = { db: Database; now: Date }

/** The work comes in batches; this many in a row and the rest waits for the next time. */
const BATCHES = 50

/** A cron line (UTC), and what is done then; it says how many things it changed. */
type Entry = { cron: string; work: (work: Work) => Promise<number>; batches?: number }

/** What happens by the clock. */
const timetable: Record<string, Entry> = {
  'expire-letters': { cron: '*/10 * * * *', work: expireLetters },
  'confirm-reminders': { cron: '*/10 * * * *', work: remindToConfirm },
  'mail-waiting': { cron: '* * * * *', work: mailWaiting },
  'release-letters': { cron: '*/2 * * * *', work: releaseLetters },
  'clear-answers-alone': { cron: '* * * * *', work: clearAnswersAlone },
  'clear-after-wishes': { cron: '*/10 * * * *', work: clearAfterWishes },
  // At night; what a night missed, the next one does.
  retention: { cron: '10 2 * * *', work: clearWhatIsDue },
  'replay-erasures': { cron: '40 1 * * *', work: replayErasures },
  'broken-arrivals': { cron: '37 * * * *', work: removeBrokenArrivals },
  'scan-files': { cron: '* * * * *', work: scanFiles },
  'remove-old-counts': { cron: '23 * * * *', work: removeOldCounts },
  // By day: a mail that asks something does not arrive at night.
  'ask-for-answers': { cron: '*/15 8-18 * * *', work: askForAnswers },
  'let-go-relays': { cron: '*/10 * * * *', work: letGoRelays },
  'last-days': { cron: '*/30 8-17 * * *', work: warnOfLastDay },
  'joint-letters': { cron: '* * * * *', work: finishJointLetters },
  'tell-what-was-filed': { cron: '*/10 * * * *', work: tellWhatWasFiled },
  // What is left waits for its next turn, so that a flood drips.
  'release-flood': { cron: '*/2 * * * *', work: releaseFlood, batches: 1 },
  'position-reminders': { cron: '*/10 * * * *', work: sendReminders },
  // Seven in London is six in summer; later runs catch up with a morning that was missed.
  'follow-up-reminders': { cron: '*/15 6-22 * * *', work: sendFollowUpReminders },
  'coalition-digests': { cron: '*/15 6-22 * * *', work: sendDigests },
  mornings: { cron: '*/15 6-22 * * *', work: sendMornings },
  'tell-mentioned': { cron: '*/5 * * * *', work: tellMentioned },
}

const POLL_SECONDS = 30
const LONGEST_WAIT_MS = 60_000
/**
 * Keeps the timetable with pg-boss: of many workers, one does each thing at its time. Starts in the background, and
 * again until it succeeds: a worker without its timetable still sends and receives.
 */
export function startSchedules(db: Database): { stop(): Promise<void> } {
  const halt = new AbortController()
  const boss = new PgBoss({
    connectionString: databaseUrl(),
    schema: 'pgboss',
    application_name: 'chorus-schedules',
    max: 2,
    // The embedded database has one backend for everything: nothing here may keep it busy.
    cronMonitorIntervalSeconds: POLL_SECONDS,
    cronWorkerIntervalSeconds: POLL_SECONDS,
    superviseIntervalSeconds: 300,
    queueCacheIntervalSeconds: 300,
    monitorIntervalSeconds: 300,
    monitorVacuum: false,
    reindex: false,
  })
  boss.on('error', (error) => {
    // A turn that the end cut short says so too.
    if (!halt.signal.aborted) log().warn({ err: error }, 'the timetable met trouble and goes on')
  })
  const starting = startUntil(boss, db, halt.signal)
  return {
    async stop() {
      halt.abort()
      await starting
      await boss.stop({ graceful: false }).catch(() => {})
    },
  }
}

async function startUntil(boss: PgBoss, db: Database, signal: AbortSignal): Promise<void> {
  for (let wait = 1_000; !signal.aborted; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      await boss.start()
      for (const [name, { cron, work, batches = BATCHES }] of Object.entries(timetable)) {
        await boss.createQueue(name)
        await boss.schedule(name, cron, null, { singletonSeconds: 60 })
        await boss.work(name, { pollingIntervalSeconds: POLL_SECONDS }, () =>
          inBatches({ name, batches }, () => work({ db, now: new Date() })),
        )
      }
      return
    } catch (error) {
      log().warn({ err: error }, 'the timetable has not started yet')
      await pause(wait, undefined, { signal }).catch(() => {})
    }
  }
}

async function inBatches(
  { name, batches }: { name: string; batches: number },
  batch: () => Promise<number>,
): Promise<void> {
  let total = 0
  for (let count = 0; count < batches; count++) {
    const changed = await batch()
    total += changed
    if (changed === 0) break
  }
  if (total > 0) log().info({ job: name, changed: total }, 'done by the timetable')
}
