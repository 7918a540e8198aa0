import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CampaignAsks } from './campaign-asks.tsx'

const campaign = {
  slug: 'seen',
  aim: 'Everybody is seen.',
  aimCy: 'Caiff pawb ei weld.',
  asks: [
    { id: '1', text: 'write to the minister', textCy: null },
    { id: '2', text: 'visit the service', textCy: 'ymweld â’r gwasanaeth' },
  ],
}

test('a Welsh list of asks holds no English one, and says where the rest is', () => {
  const page = renderToStaticMarkup(<CampaignAsks language="cy" campaign={campaign} />)
  expect(page).toContain('Ymweld â’r gwasanaeth')
  expect(page).not.toContain('minister')
  expect(page).toContain('<a href="/en/campaigns/seen#asks">Gweld un cais arall, yn Saesneg</a>')
})

test('an English one holds all', () => {
  const page = renderToStaticMarkup(<CampaignAsks language="en" campaign={campaign} />)
  expect(page.match(/<li>/g)).toHaveLength(2)
  expect(page).not.toContain('/en/')
})
