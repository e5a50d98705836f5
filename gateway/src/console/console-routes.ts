import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Router } from 'express'
import { readyQueries } from './ready-queries.js'

/** The page's own files. */
const FOLDER = join(__dirname, '..', '..', 'console')

/** A file of an installed package, by the place of its package.json. */
const beside = (packageFile: string, ...path: string[]): string => join(dirname(packageFile), ...path)

/** Nothing from elsewhere and no inline scripts. GraphiQL's dialogs write a style into the page; its fonts are inline. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The console page at `/`: GraphiQL with the ready queries and the demo users, all served from here. */
export function consoleRoutes(): Router {
  const queries = readyQueries(join(FOLDER, 'queries'))
  const own = readdirSync(FOLDER).filter((name) => /[.](js|css)$/.test(name))
  const files: Record<string, string> = {
    '/': join(FOLDER, 'index.html'),
    ...Object.fromEntries(own.map((name) => [`/console/${name}`, join(FOLDER, name)])),
    '/console/graphiql.css': beside(require.resolve('graphiql/package.json'), 'graphiql.min.css'),
    '/console/graphiql.js': beside(require.resolve('graphiql/package.json'), 'graphiql.min.js'),
    '/console/react.js': beside(require.resolve('react/package.json'), 'umd', 'react.production.min.js'),
    '/console/react-dom.js': beside(require.resolve('react-dom/package.json'), 'umd', 'react-dom.production.min.js'),
  }
  const router = Router()
  for (const [path, file] of Object.entries(files)) {
    router.get(path, (_request, response) => {
      response.setHeader('content-security-policy', POLICY)
      response.setHeader('referrer-policy', 'no-referrer')
      response.sendFile(file, { maxAge: 0 })
    })
  }
  return router.get('/console/queries.json', (_request, response) => void response.json(queries))
}
