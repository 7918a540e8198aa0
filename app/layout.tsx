import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { requestLanguage } from '#app/http/request-language.ts'
import { localeOf } from '#lib/words/language.ts'
import { readingFont } from './reading-font.ts'
import './globals.css'

export const metadata: Metadata = {
  title: { template: '%s – Chorus', default: 'Chorus' },
  description: 'Write to your MP, together with others.',
  robots: { index: false },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: '#0f4a53',
  colorScheme: 'light dark',
}

/** Every page is made for its request: the nonce of its scripts comes with the request's headers. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang={localeOf(await requestLanguage())} className={readingFont}>
      <head>
        {/* React Aria signs the styles it adds with it. */}
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
      </head>
      <body>{children}</body>
    </html>
  )
}
