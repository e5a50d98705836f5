import { ask, become, currentToken, speak, useChoices } from './choices.js'
import { texts } from './texts.js'

const { createElement: h, useEffect, useState } = window.React

/** The demo users, in the language of the page. */
function useDemoUsers(language) {
  const [users, setUsers] = useState([])
  useEffect(() => {
    ask('/demo/users')
      .then((response) => response.json())
      .then((answer) => setUsers(answer.users))
      .catch(() => setUsers([]))
  }, [language])
  return users
}

function UserPicker({ language, user }) {
  const text = texts[language]
  const users = useDemoUsers(language)
  const options = users.map(({ user: name, label }) => h('option', { key: name, value: name }, `${label} · ${name}`))
  return h(
    'label',
    null,
    text.user,
    h(
      'select',
      { id: 'user', value: user, onChange: (event) => become(event.target.value) },
      h('option', { value: '' }, text.nobody),
      options,
    ),
  )
}

function CopyToken({ language, user }) {
  const text = texts[language]
  const [isCopied, setCopied] = useState(false)
  useEffect(() => setCopied(false), [user])
  const copy = async () => {
    await navigator.clipboard.writeText(await currentToken())
    setCopied(true)
  }
  return h('button', { type: 'button', disabled: user === '', onClick: copy }, isCopied ? text.copied : text.copyToken)
}

/** The bar over GraphiQL: what this is, that it is a demonstration, as whom one asks, in which language. */
export function Header() {
  const { language, user, isReachable } = useChoices()
  const text = texts[language]
  const other = language === 'zh' ? 'en' : 'zh'
  return h(
    window.React.Fragment,
    null,
    h(
      'div',
      { className: 'bar' },
      h('span', { className: 'name' }, h('i'), 'Meritgraph'),
      h('span', { className: 'about' }, text.about),
      h(UserPicker, { language, user }),
      h(CopyToken, { language, user }),
      h('button', { type: 'button', id: 'language', lang: other, onClick: () => speak(other) }, text.otherLanguage),
    ),
    h('div', { className: 'demo', role: 'note' }, h('b', null, text.demo), text.demoWarning),
    isReachable ? null : h('div', { className: 'problem', role: 'alert' }, text.unreachable),
  )
}
