const root = import.meta.dirname

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: true,
  turbopack: {
    root,
    // Chorus runs from its own folder, and nothing copies the traced files elsewhere: a path from a setting is no fault.
    ignoreIssue: [{ path: 'lib/**', title: /Dynamic filesystem access/ }],
  },
  outputFileTracingRoot: root,
  // The address behind a confirmation link is a secret, and the developer's server prints what it is asked for.
  logging: { incomingRequests: { ignore: [/\/confirm\//] } },
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@electric-sql/pglite-socket',
    '@prisma/adapter-pg',
    'better-auth',
    'nodemailer',
    'pg',
    'pg-boss',
    'pino',
  ],
}
