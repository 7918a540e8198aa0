const root = import.meta.dirname

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: true,
  // No page asks Next to draw pictures smaller: its address for that would be a stranger's way to make us work.
  images: { unoptimized: true },
  turbopack: {
    root,
    // Chorus runs from its own folder, and nothing copies the traced files elsewhere: a path from a setting is no fault.
    ignoreIssue: [{ path: 'lib/**', title: /Dynamic filesystem access/ }],
  },
  outputFileTracingRoot: root,
  // The addresses of pages behind links in mails are secrets, and the developer's server prints what it is asked for.
  logging: { incomingRequests: { ignore: [/\/(?:confirm|heard|yours)\//] } },
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@electric-sql/pglite-socket',
    '@prisma/adapter-pg',
    'better-auth',
    'nodemailer',
    'pg',
    'pg-boss',
    'pino',
    'pino-pretty',
    'rate-limiter-flexible',
  ],
}
