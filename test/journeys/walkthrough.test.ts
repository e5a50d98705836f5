import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { runMerit } from '@meritgraph/shared/cli'
import { Marks, type Step, stepsIn } from './walkthrough-blocks.js'
import { startWorld, type World } from './world.js'

const docs = join(__dirname, '..', '..', 'docs')
const read = (name: string) => readFileSync(join(docs, name), 'utf8')
const LANGUAGES = [
  { lang: 'en', document: read('walkthrough.md'), shell: 'sh' },
  { lang: 'zh', document: read('walkthrough.zh.md'), shell: 'bash' },
]

/** A checkout with nothing in it but the command, which the process of the test runs from its source. */
interface Checkout {
  folder: string
  close(): void
}

async function openCheckout(world: World): Promise<Checkout> {
  const home = process.cwd()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { words, folder } = JSON.parse(Buffer.concat(chunks).toString('utf8'))
      const printed: [stream: string, text: string][] = []
      process.chdir(folder)
      const terminal = {
        out: (text: string) => void printed.push(['stdout', text]),
        err: (text: string) => void printed.push(['stderr', text]),
        isWatched: false,
        canAnswer: false,
        ask: async () => '',
        input: (async function* () {})(),
      }
      void runMerit(words, terminal, { MERIT_URL: world.url })
        .finally(() => process.chdir(home))
        .then((exit) => response.end(JSON.stringify({ exit, printed })))
    })
  }).listen(0)
  await once(server, 'listening')
  const folder = mkdtempSync(join(tmpdir(), 'merit-walkthrough-'))
  mkdirSync(join(folder, 'shared', 'dist', 'cli'), { recursive: true })
  const asked = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  writeFileSync(
    join(folder, 'shared', 'dist', 'cli', 'merit.js'),
    `const body = JSON.stringify({ words: process.argv.slice(2), folder: process.cwd() })
fetch('${asked}', { method: 'POST', body }).then((answer) => answer.json()).then(({ exit, printed }) => {
  for (const [stream, text] of printed) process[stream].write(text)
  process.exitCode = exit
})\n`,
  )
  return {
    folder,
    close() {
      server.closeAllConnections()
      server.close()
      rmSync(folder, { recursive: true })
    },
  }
}

describe.each(LANGUAGES)('the walk-through ($lang)', ({ document, lang, shell }) => {
  const [opening, ...steps] = stepsIn(document)
  const marks = new Marks()
  let world: World
  let checkout: Checkout
  beforeAll(async () => {
    world = await startWorld()
    checkout = await openCheckout(world)
  }, 60_000)
  afterAll(async () => {
    checkout?.close()
    await world?.close()
  })

  /** Each step is typed in a terminal of its own, in which the first one was typed before. A failure that is not caught fails. */
  async function typed({ text }: Step): Promise<string> {
    const script = `exec 2>&1\n${opening!.text}\n${marks.filled(text)}`
    const { stdout } = await promisify(execFile)(shell, ['-e', '-c', script], { cwd: checkout.folder })
    return stdout.replaceAll(world.url, 'http://localhost:4000')
  }

  /** What the API answers; of a mutation whose answer is not shown only what it could not do. */
  async function asked({ text, as, answer }: Step): Promise<unknown> {
    const headers = { 'accept-language': lang }
    const { data, errors } = await world.ask(marks.filled(text), { as: as ?? undefined, headers })
    if (errors) return { data, errors }
    return answer === null ? Object.values(data!).map(({ userErrors }) => userErrors) : { data }
  }

  // Every step builds on the ones before it: after the first that fails, none is right.
  test.each(steps.map((step): [number, Step] => [step.line, step]))(
    'line %i',
    async (_line, step) => {
      const { language, answer } = step
      const isTyped = language === 'sh'
      const came = isTyped ? await typed(step) : JSON.stringify(await asked(step), null, 2)
      const expected = isTyped ? (answer ?? '') : JSON.stringify(JSON.parse(answer ?? '[[]]'), null, 2)
      if (!marks.fits(expected, came)) expect(marks.marked(came)).toBe(expected)
    },
    60_000,
  )

  test('is short, and links to what is there', () => {
    expect(document.split('\n').length).toBeLessThanOrEqual(360)
    const links = [...document.matchAll(/\]\(([^)h][^)]*)\)/g)].map((match) => match[1]!)
    expect(links.filter((link) => !existsSync(join(docs, link)))).toEqual([])
  })
})

test('the steps are the same in both languages', () => {
  const [english, chinese] = LANGUAGES.map(({ document, lang }) =>
    stepsIn(document).map(({ language, as, text }) => [language, as, text.replaceAll(`--lang ${lang}`, '--lang')]),
  )
  expect(chinese).toEqual(english)
})
