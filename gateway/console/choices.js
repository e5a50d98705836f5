/** What the page remembers: the language, and as whom one asks. Parts of the page follow it with `useChoices`. */

const LANGUAGE = 'merit.language'
const USER = 'merit.user'
/** Tokens are good for eight hours; a new one is fetched before. */
const RENEW_AFTER_MS = 7 * 3_600_000

const byBrowser = () => (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en')
const followers = new Set()
let state = {
  language: localStorage.getItem(LANGUAGE) ?? byBrowser(),
  user: localStorage.getItem(USER) ?? '',
  isReachable: true,
}
let token = { user: '', text: Promise.resolve(''), at: 0 }

function change(part) {
  state = { ...state, ...part }
  for (const follow of followers) follow()
}

/** The state of the page; the component that asks is drawn again when it changes. */
export const useChoices = () =>
  window.React.useSyncExternalStore(
    (follow) => {
      followers.add(follow)
      return () => followers.delete(follow)
    },
    () => state,
  )

export const choices = () => state

export function speak(language) {
  localStorage.setItem(LANGUAGE, language)
  document.documentElement.lang = language
  change({ language })
}

export function become(user) {
  localStorage.setItem(USER, user)
  change({ user })
}

/** Asks the gateway in the language of the page. */
export async function ask(path, init = {}) {
  const headers = { 'accept-language': state.language, ...init.headers }
  try {
    const response = await fetch(path, { ...init, headers })
    if (!state.isReachable) change({ isReachable: true })
    return response
  } catch (error) {
    change({ isReachable: false })
    throw error
  }
}

async function fetchToken(user) {
  const headers = { 'content-type': 'application/json' }
  const response = await ask('/demo/token', { method: 'POST', headers, body: JSON.stringify({ user }) })
  if (response.ok) return (await response.json()).token
  become('')
  return ''
}

/** A token of the user one has chosen; empty for nobody. */
export function currentToken() {
  const { user } = state
  if (user === '') return Promise.resolve('')
  if (token.user !== user || Date.now() - token.at > RENEW_AFTER_MS) {
    token = { user, text: fetchToken(user), at: Date.now() }
    token.text.catch(() => {
      token = { ...token, user: '' }
    })
  }
  return token.text
}
