import { Header } from './header.js'
import { openPanel, readyQueriesPanel } from './ready-queries.js'
import { ask, choices, currentToken } from './choices.js'

const { React, ReactDOM, GraphiQL } = window

/** Runs an operation as the user one has chosen; headers written in GraphiQL win. */
async function fetcher(operation, { headers } = {}) {
  const token = await currentToken()
  const response = await ask('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    body: JSON.stringify(operation),
  })
  return response.json()
}

async function start() {
  document.documentElement.lang = choices().language
  ReactDOM.createRoot(document.querySelector('#header')).render(React.createElement(Header))
  const queries = await (await ask('/console/queries.json')).json()
  const panel = readyQueriesPanel(queries)
  const page = React.createElement(GraphiQL, {
    fetcher,
    plugins: [panel],
    forcedTheme: 'light',
    defaultEditorToolsVisibility: 'variables',
    defaultTabs: [{ query: queries[0].query }],
    inputValueDeprecation: true,
  })
  const container = document.querySelector('#graphiql')
  openPanel(panel, container)
  ReactDOM.createRoot(container).render(page)
}

await start()
