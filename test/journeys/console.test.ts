import type { Browser, Page } from 'playwright-core'
import { startBrowser } from './chromium.js'
import { startWorld, type World } from './world.js'

const START_MS = 360_000
const PAGE_MS = 20_000
jest.setTimeout(60_000)

let world: World
let browser: Browser
beforeAll(async () => {
  world = await startWorld()
  browser = await startBrowser()
}, START_MS)
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

/** Everything that went wrong in a page, and every address it asked. */
interface Watched {
  page: Page
  problems: string[]
  origins: Set<string>
}

async function open(locale: string): Promise<Watched> {
  const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(PAGE_MS)
  const problems: string[] = []
  const origins = new Set<string>()
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('request', (request) => request.url().startsWith('http') && origins.add(new URL(request.url()).origin))
  await page.goto(`${world.url}/`)
  await page.locator('.queries li button').first().waitFor()
  return { page, problems, origins }
}

/** Opens the ready query of that title. */
const choose = (page: Page, title: string) => page.locator('.queries li button b', { hasText: title }).click()

/** The answer as the page shows it, an expression for the page. */
const ANSWER = "document.querySelector('.result-window .CodeMirror').CodeMirror.getValue()"

/** Runs what stands in the tab and gives the answer as the page shows it, once it has the expected part. */
async function run(page: Page, part: string): Promise<string> {
  await page.locator('.graphiql-execute-button').click()
  for (const latest = Date.now() + PAGE_MS; Date.now() < latest; ) {
    const answer = await page.evaluate<string>(ANSWER)
    if (answer.includes(part)) return answer
    await page.waitForTimeout(50)
  }
  throw new Error(`No answer with ${part} came: ${await page.evaluate<string>(ANSWER)}`)
}

test('in Chinese: it says that this is a demonstration, and the first query is ready to run', async () => {
  const { page, problems, origins } = await open('zh-CN')
  expect(await page.locator('.demo').innerText()).toContain('演示模式')
  expect(await page.locator('.queries h2').innerText()).toBe('示例查询')
  const answer = JSON.parse(await run(page, '第二时段'))
  expect(answer.errors).toBeUndefined()
  expect(answer.data.policyProfiles.nodes).toHaveLength(5)
  expect(problems).toEqual([])
  expect([...origins]).toEqual([world.url])
  await page.context().close()
})

test('the language follows the browser, can be changed, and is remembered', async () => {
  const { page } = await open('en-US')
  expect(await page.locator('.demo').innerText()).toContain('DEMO MODE')
  await page.locator('#language').click()
  expect(await page.locator('.demo').innerText()).toContain('演示模式')
  expect(await page.locator('#user option[value="admin"]').innerText()).toContain('平台管理员')
  await page.reload()
  await page.locator('.demo').waitFor()
  expect(await page.locator('.demo').innerText()).toContain('演示模式')
  expect(await page.locator('html').getAttribute('lang')).toBe('zh')
  await page.context().close()
})

test('one may do as much as the user one has picked', async () => {
  const { page, problems } = await open('en-US')
  await choose(page, 'Record the day of the Congress')
  await page.locator('.graphiql-tab', { hasText: 'RecordTheCongress' }).waitFor()
  expect(await run(page, 'UNAUTHENTICATED')).toContain('This needs a signed-in caller.')
  await page.locator('#user').selectOption('admin')
  expect(JSON.parse(await run(page, '2012-11-08')).data.recordEventDate).toMatchObject({
    event: { on: '2012-11-08' },
    userErrors: [],
  })

  await choose(page, 'Who am I')
  await page.locator('.graphiql-tab', { hasText: 'WhoAmI' }).waitFor()
  expect(JSON.parse(await run(page, 'PLATFORM_ADMIN')).data.viewer.roles).toEqual(['PLATFORM_ADMIN'])
  await page.locator('#user').selectOption('')
  expect(JSON.parse(await run(page, '"viewer": null'))).toEqual({ data: { viewer: null } })

  await choose(page, 'Record the day of the Congress')
  expect(await page.locator('.graphiql-tab').count()).toBe(3)
  expect(problems).toEqual([])
  await page.context().close()
})
