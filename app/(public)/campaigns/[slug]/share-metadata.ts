import type { Metadata } from 'next'
import { config } from '#lib/platform/config.ts'
import { type Language, localeOf, pathIn } from '#lib/words/language.ts'
import { SHARE_PICTURE } from './draw-share-picture.tsx'

type Shared = {
  language: Language
  /** The page's path, without its language. */
  path: string
  title: string
  description: string
}

/** What a campaign's page says of itself where it is shared: with a picture of our own, at its whole address. */
export function shareMetadata({ language, path, title, description }: Shared): Metadata {
  const { baseUrl, mailDelivery } = config()
  return {
    metadataBase: new URL(baseUrl),
    description,
    // A demonstration is for nobody's search engine.
    robots: { index: mailDelivery === 'live' },
    alternates: {
      canonical: pathIn(language, path),
      languages: { 'en-GB': path, 'cy-GB': pathIn('cy', path) },
    },
    openGraph: {
      type: 'website',
      locale: localeOf(language).replace('-', '_'),
      title,
      description,
      url: pathIn(language, path),
      images: [
        {
          url: pathIn(language, `${path}/share-picture`),
          ...SHARE_PICTURE,
          alt: `${title}. ${description}`,
          type: 'image/png',
        },
      ],
    },
    twitter: { card: 'summary_large_image' },
  }
}
