import Link from 'next/link'
import type { ReactNode } from 'react'
import { DataAttribution } from '#components/ui/data-attribution.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Mark } from '#components/ui/mark.tsx'
import type { Choices } from './choices.ts'
import { CloseOnWay } from './close-on-way.tsx'
import { DensitySwitch } from './density-switch.tsx'
import { FindBox } from './find-box.tsx'
import { KeysProvider } from './keys.tsx'
import type { Way } from './ways.ts'
import { WaysNav } from './ways-nav.tsx'
import { You } from './you.tsx'

const MENU = 'menu'
const barButton =
  'inline-flex min-h-11 items-center gap-2 rounded-lg px-3 font-semibold text-on-band no-underline hover:underline lg:hidden'

type Props = {
  coalition?: string
  /** True while mail is caught and nothing leaves this machine. */
  demonstration: boolean
  personName: string
  ways: readonly Way[]
  choices: Choices
  children: ReactNode
}

/**
 * What stands around every page of the team: a side bar where there is room for one, a bar and a menu where there is not. The
 * menu is the browser's own popover, which needs no script; on a wide screen the same list is always there.
 */
export function Workbench({ coalition, demonstration, personName, ways, choices, children }: Props) {
  return (
    <div className="workbench" data-density={choices.density}>
      <KeysProvider on={choices.keys}>
        <a
          href="#main"
          className="sr-only bg-surface font-semibold focus:not-sr-only focus:absolute focus:z-10 focus:m-2 focus:rounded-lg focus:px-4 focus:py-3"
        >
          Skip to the main part
        </a>
        <header className="workbench-head no-print">
          <div className="workbench-side">
            <div className="workbench-bar">
              <Link
                href="/desk"
                prefetch={false}
                className="flex min-h-11 min-w-0 flex-1 items-center gap-2.5 text-on-band no-underline lg:text-ink"
              >
                <Mark className="size-7 lg:size-8" />
                <span className="grid min-w-0 justify-items-start leading-tight">
                  <span className="font-bold text-lg max-lg:sr-only">Chorus</span>
                  <span className="max-w-full font-semibold max-lg:truncate lg:font-normal lg:text-ink-soft">
                    {coalition}
                  </span>
                  {demonstration && (
                    <span className="demonstration rounded px-1.5 lg:hidden">Demonstration</span>
                  )}
                </span>
              </Link>
              <button type="button" popoverTarget={MENU} className={barButton}>
                <Icon name="menu" className="size-5" />
                Menu
              </button>
            </div>
            <div id={MENU} popover="auto" className="workbench-menu">
              <div className="flex items-center justify-between lg:hidden">
                <p className="font-bold text-lg">Menu</p>
                <button
                  type="button"
                  popoverTarget={MENU}
                  popoverTargetAction="hide"
                  className="inline-flex min-h-11 items-center gap-2 rounded-lg px-3 font-semibold text-brand"
                >
                  <Icon name="close" className="size-5" />
                  Close
                </button>
              </div>
              {demonstration && (
                <p className="demonstration rounded px-2 py-1">Demonstration: nothing reaches a real MP.</p>
              )}
              <FindBox />
              <div className="workbench-ways -mx-1 px-1 lg:min-h-0 lg:flex-1 lg:overflow-y-auto">
                <WaysNav ways={ways} closed={choices.closed} />
              </div>
              <div className="mt-auto grid gap-2 border-line border-t pt-2">
                <You name={personName} />
                <DensitySwitch density={choices.density} />
              </div>
            </div>
          </div>
        </header>
        <CloseOnWay menu={MENU} />
        <div className="flex min-h-dvh min-w-0 flex-col">
          <main id="main" tabIndex={-1} className="workbench-main flex-1">
            {children}
          </main>
          <footer className="no-print border-line border-t px-4 py-2 text-ink-soft sm:px-8">
            <DataAttribution />
          </footer>
        </div>
      </KeysProvider>
    </div>
  )
}
