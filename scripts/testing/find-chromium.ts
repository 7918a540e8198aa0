import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** Debian's headless shell first: a whole browser draws its own windows too, one for each test, and nobody looks at them. */
const OF_THE_SYSTEM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The browser for the tests: the one CHROMIUM names, Playwright's own, or the system's; null when there is none. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM
  const candidates = [...(named ? [named] : []), chromium.executablePath(), ...OF_THE_SYSTEM]
  return candidates.find((path) => existsSync(path)) ?? null
}
