import { type Browser, chromium, type Page } from '@playwright/test'
import { findChromium } from '#scripts/testing/find-chromium.ts'
import { goTheShortWay } from '../../e2e/steps/short-way.ts'
import { median } from './alternate.ts'
import { walkOnAPhone } from './walk-on-a-phone.ts'

const CAMPAIGN = '/campaigns/seen-in-three-weeks'
const SLOWER = 4
const LOOKS = 7
const SETTLES_MS = 1_000

/** What a browser sees of a running Chorus: what it loads, how soon and how still it shows, and how many presses it takes. */
export async function browse(baseURL: string) {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const campaign = await loadedBy(browser, baseURL, CAMPAIGN)
    const empty = await loadedBy(browser, baseURL, '/bench/empty')
    const looks = []
    for (let look = 0; look < LOOKS; look += 1) looks.push(await lookSlowly(browser, baseURL))
    const context = await browser.newContext({ baseURL })
    const actions = await goTheShortWay(await context.newPage())
    return {
      jsBytes: campaign.script,
      jsFloorBytes: empty.script,
      pageBytes: campaign.all,
      fontBytes: campaign.font,
      actions,
      ...(await walkOnAPhone(browser, baseURL)),
      lcpMs: Math.round(median(looks.map(({ lcpMs }) => lcpMs))),
      cls: Number(Math.max(...looks.map(({ cls }) => cls)).toFixed(4)),
    }
  } finally {
    await browser.close()
  }
}

async function inNewContext<Result>(
  browser: Browser,
  baseURL: string,
  act: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 740 } })
  try {
    return await act(await context.newPage())
  } finally {
    await context.close()
  }
}

/** Bytes of bodies as they travel, of scripts, of type and of all, at a first visit. */
function loadedBy(browser: Browser, baseURL: string, path: string) {
  return inNewContext(browser, baseURL, async (page) => {
    const loads: Promise<{ type: string; bytes: number }>[] = []
    page.on('requestfinished', (request) => {
      const type = request.resourceType()
      loads.push(request.sizes().then(({ responseBodySize: bytes }) => ({ type, bytes })))
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    const loaded = await Promise.all(loads)
    const sum = (some: typeof loaded) => some.reduce((total, { bytes }) => total + bytes, 0)
    const of = (wanted: string) => sum(loaded.filter(({ type }) => type === wanted))
    return { script: of('script'), font: of('font'), all: sum(loaded) }
  })
}

/** The largest paint and the shifts of the layout, as the browser counts them, with a processor four times as slow. */
function lookSlowly(browser: Browser, baseURL: string): Promise<{ lcpMs: number; cls: number }> {
  return inNewContext(browser, baseURL, async (page) => {
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    await page.goto(CAMPAIGN, { waitUntil: 'networkidle' })
    return page.evaluate(async (settlesMs) => {
      const seen = { lcpMs: 0, cls: 0 }
      const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
        new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
      watch('largest-contentful-paint', ({ startTime }) => {
        seen.lcpMs = startTime
      })
      watch('layout-shift', (entry) => {
        if ('value' in entry && typeof entry.value === 'number') seen.cls += entry.value
      })
      await new Promise((resolve) => setTimeout(resolve, settlesMs))
      return seen
    }, SETTLES_MS)
  })
}
