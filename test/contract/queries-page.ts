import type { ReadyQuery } from '@meritgraph/gateway/console/ready-queries'

/** Text that a Markdown line shows as it is. */
const plain = (text: string) => text.replace(/[<>*_`|]/g, '\\$&')

function section({ name, title, description, query, variables }: ReadyQuery): string {
  const given = variables === '' ? '' : `\nVariables · 变量: \`${variables}\`\n`
  return [
    `## ${name} · ${title.zh}`,
    `**${plain(title.en)}** ${plain(description.en)}`,
    `**${plain(title.zh)}** ${plain(description.zh)}`,
    `${given}\n\`\`\`graphql\n${query}\n\`\`\``.trimStart(),
  ].join('\n\n')
}

/** docs/queries.md: every ready query with what it asks, in both languages. */
export function queriesPage(queries: readonly ReadyQuery[]): string {
  const head = `# Ready queries · 示例查询

Made by \`npm run schema\` from gateway/console/queries; do not edit. The console lists the same queries; each is run by
tests. 由 \`npm run schema\` 根据 gateway/console/queries 生成，请勿修改。控制台列有相同的查询，均由测试执行。`
  return `${[head, ...queries.map(section)].join('\n\n')}\n`
}
