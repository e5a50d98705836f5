import { useChoices } from './choices.js'
import { texts } from './texts.js'

const { createElement: h } = window.React

const Icon = () =>
  h(
    'svg',
    { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 1.6, strokeLinecap: 'round' },
    h('path', { d: 'M4 6h.01M4 12h.01M4 18h.01M8 6h12M8 12h12M8 18h12' }),
  )

/** Variables as they stand in the editor. */
const pretty = (json) => (json === '' ? '' : JSON.stringify(JSON.parse(json), null, 2))

/** A panel of GraphiQL that lists the ready queries; each opens in a tab, or in the one where it stands already. */
export function readyQueriesPanel(queries) {
  function Content() {
    const { language } = useChoices()
    const text = texts[language]
    const editors = window.GraphiQL.React.useEditorContext({ nonNull: true })
    const open = ({ query, variables }) => {
      const standing = editors.tabs.findIndex((tab) => tab.query === query)
      if (standing >= 0) return editors.changeTab(standing)
      editors.addTab()
      // GraphiQL empties the editors for the new tab when it draws; after that they can be filled.
      setTimeout(() => {
        editors.queryEditor.setValue(query)
        editors.variableEditor.setValue(pretty(variables))
      })
    }
    const item = (query) =>
      h(
        'li',
        { key: query.name },
        h(
          'button',
          { type: 'button', onClick: () => open(query) },
          h('b', null, query.title[language]),
          h('p', null, query.description[language]),
        ),
      )
    return h(
      'section',
      { className: 'queries' },
      h('h2', null, text.queries),
      h('p', null, text.queriesHint),
      h('ol', null, queries.map(item)),
    )
  }
  return { title: `${texts.zh.queries} · ${texts.en.queries}`, icon: Icon, content: Content }
}

/** Opens the panel as soon as GraphiQL has drawn its button; the prop `visiblePlugin` leaves the pane itself closed. */
export function openPanel({ title }, container) {
  const observer = new MutationObserver(() => {
    const button = container.querySelector(`button[aria-label="Show ${title}"]`)
    if (!button) return
    observer.disconnect()
    button.click()
  })
  observer.observe(container, { childList: true, subtree: true })
}
