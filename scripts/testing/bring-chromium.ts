import { existsSync } from 'node:fs'
import { findChromium } from './find-chromium.ts'
import { runTool } from './run-tool.ts'

const WAYS: { says: string; possible: () => boolean; commands: string[][] }[] = [
  {
    says: 'Fetching Playwright’s Chromium …',
    possible: () => true,
    commands: [['playwright', 'install', 'chromium']],
  },
  {
    says: 'Fetching Debian’s Chromium …',
    possible: () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium-headless-shell'],
    ],
  },
]

/** Finds a Chromium, or brings one. */
export async function bringChromium(): Promise<{ ok: true; path: string } | { ok: false; message: string }> {
  for (const { says, possible, commands } of WAYS) {
    const path = findChromium()
    if (path) return { ok: true, path }
    if (!possible()) continue
    console.log(says)
    for (const [command = '', ...args] of commands)
      await runTool(command, args, { DEBIAN_FRONTEND: 'noninteractive' })
  }
  const path = findChromium()
  if (path) return { ok: true, path }
  return {
    ok: false,
    message:
      'no Chromium was found and none could be fetched: install one, or name it in CHROMIUM, and run npm test -- e2e',
  }
}
