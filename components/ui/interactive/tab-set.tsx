'use client'

import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'

type Item = { id: string; label: string; content: ReactNode }

/** Views of one thing, one at a time, moved through with the arrow keys. */
export function TabSet({ label, items }: { label: string; items: Item[] }) {
  return (
    <Tabs className="grid gap-4">
      <TabList aria-label={label} className="flex flex-wrap gap-1 border-line-strong border-b-2">
        {items.map(({ id, label: name }) => (
          <Tab
            key={id}
            id={id}
            className="flex min-h-11 cursor-pointer items-center border-transparent border-b-4 px-4 py-2 font-semibold data-[selected]:border-brand data-[selected]:text-brand"
          >
            {name}
          </Tab>
        ))}
      </TabList>
      {items.map(({ id, content }) => (
        <TabPanel key={id} id={id}>
          {content}
        </TabPanel>
      ))}
    </Tabs>
  )
}
