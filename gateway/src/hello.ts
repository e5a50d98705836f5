import type { Gateway } from './gateway.js'
import { DEMO_NOTICE } from './identity/index.js'

const QUERY =
  '{ policyProfiles(first: 5) { nodes { code activePhases(on: "2011-07-15") { phase { code clauses { section } } } } } }'

/** Puts lines between two rows of stars, so that nobody overlooks them. */
const framed = (lines: readonly string[]): string[] => {
  const row = '*'.repeat(78)
  return [row, ...lines.map((line) => `*  ${line}`), row]
}

/** Says where things are, and one query with the answer it really gets, in both languages. */
export async function sayHello({ url, mode }: Gateway): Promise<void> {
  const lines = [
    '',
    ...(mode === 'demo' ? [...framed(DEMO_NOTICE), ''] : []),
    `Meritgraph is ready · 已就绪`,
    `  GraphQL   ${url}/graphql`,
    ...(mode === 'demo' ? [`  GraphiQL  ${url}/          (with ready queries · 附示例查询)`] : []),
    `  Health    ${url}/health  ${url}/ready`,
  ]
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY }),
    })
    const { data } = (await response.json()) as { data?: Record<string, unknown> }
    if (data) {
      lines.push('', 'Which phase was each scheme in on 2011-07-15? · 2011年7月15日各方案处于哪个阶段？')
      lines.push(
        `  curl -s ${url}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query: QUERY })}'`,
      )
      lines.push(`  ${JSON.stringify({ data })}`)
    }
  } catch {
    lines.push('  (The first query got no answer yet; see /ready. · 首个查询尚无应答，请查看 /ready。)')
  }
  lines.push('', 'Ctrl-C ends it. · 按 Ctrl-C 结束。', '')
  process.stdout.write(`${lines.join('\n')}\n`)
}
