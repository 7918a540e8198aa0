import type { Metadata } from 'next'
import { NoSuchPage } from '#components/ui/no-such-page.tsx'

export const metadata: Metadata = { title: 'There is no such page' }

export default NoSuchPage
