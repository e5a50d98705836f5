import { renderDocument, type TableDocument } from './index.js'

const clause = (quote: string) => ({ document: 'luzhou.doc', section: '四/(二)', quote, at: null })

const plain: TableDocument = {
  language: 'en',
  title: 'Two schemes',
  notes: ['Version: 2010.1'],
  tables: [
    {
      caption: 'Leaf by leaf',
      corner: 'Leaf',
      columns: [
        { text: 'Luzhou', detail: 'luzhou · 2011-07-15' },
        { text: 'Beijing', detail: null },
      ],
      rows: [
        {
          heading: { text: 'Leader review · cadence', detail: 'cadence' },
          cells: [
            [{ text: 'every six months', mark: 'there', detail: 'luzhou.link.review', clauses: [clause('每半年')] }],
            [
              { text: 'silent', mark: 'missing', detail: null, clauses: [] },
              { text: 'not mapped yet', mark: 'uncertain', detail: null, clauses: [] },
            ],
          ],
        },
      ],
    },
  ],
  records: { header: ['Leaf', 'Value'], rows: [['cadence', 'every six months']] },
}

/** The same with something nasty in every text. */
const with_ = (nasty: string): TableDocument => ({
  language: 'zh',
  title: nasty,
  notes: [nasty],
  tables: [
    {
      caption: nasty,
      corner: nasty,
      columns: [{ text: nasty, detail: nasty }],
      rows: [
        {
          heading: { text: nasty, detail: nasty },
          cells: [[{ text: nasty, mark: 'there', detail: nasty, clauses: [{ ...clause(nasty), section: nasty }] }]],
        },
      ],
    },
  ],
  records: { header: [nasty], rows: [[nasty]] },
})

describe('Markdown', () => {
  test('has a table with a clause in each cell', () => {
    expect(renderDocument(plain, 'markdown')).toBe(
      [
        '# Two schemes',
        '',
        'Version: 2010.1',
        '',
        '## Leaf by leaf',
        '',
        '| Leaf | Luzhou<br><sub>luzhou · 2011-07-15</sub> | Beijing |',
        '| --- | --- | --- |',
        '| **Leader review · cadence**<br><sub>cadence</sub> | every six months<br><sub>luzhou.link.review</sub><br><sub>四/(二) 「每半年」</sub> | *silent*<br>*not mapped yet* |',
        '',
      ].join('\n'),
    )
  })

  test('lets no value end its cell, its row or become markup', () => {
    const lines = renderDocument(with_('a|b\nc\r\nd *e* [f](g) <b>`h`</b> \\'), 'markdown').split('\n')
    expect(lines).toHaveLength(10)
    const text = 'a\\|b c d \\*e\\* \\[f\\](g) &lt;b&gt;\\`h\\`&lt;/b&gt; \\\\'
    expect(lines[0]).toBe(`# ${text}`)
    expect(lines[6]).toBe(`| ${text} | ${text}<br><sub>${text}</sub> |`)
    expect(lines[9]).toBe('')
    for (const row of lines.slice(6, 9)) expect(row.replaceAll('\\\\', '').match(/(?<!\\)\|/g)).toHaveLength(3)
  })
})

describe('HTML', () => {
  test('is a page with a captioned table and scoped headers', () => {
    const page = renderDocument(plain, 'html')
    expect(page.startsWith('<!doctype html>\n<html lang="en">\n')).toBe(true)
    expect(page.slice(page.indexOf('<main>'))).toBe(
      [
        '<main>',
        '<h1>Two schemes</h1>',
        '<p>Version: 2010.1</p>',
        '<table>',
        '<caption>Leaf by leaf</caption>',
        '<thead><tr><th scope="col">Leaf</th><th scope="col">Luzhou<small>luzhou · 2011-07-15</small></th><th scope="col">Beijing</th></tr></thead>',
        '<tbody>',
        '<tr><th scope="row">Leader review · cadence<small>cadence</small></th><td><div class="there"><span>every six months</span><small>luzhou.link.review</small><cite>四/(二) 「每半年」</cite></div></td><td><div class="missing"><span>silent</span></div><div class="uncertain"><span>not mapped yet</span></div></td></tr>',
        '</tbody>',
        '</table>',
        '</main>',
        '</body>',
        '</html>',
        '',
      ].join('\n'),
    )
  })

  test('needs nothing from elsewhere', () => {
    const page = renderDocument(plain, 'html')
    expect(page.match(/\b(?:src|href|url)\s*[=(]/g)).toBeNull()
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  })

  test('runs nothing that a value brings along', () => {
    const nasty = `</title></td><script>alert("1")</script><img src=x onerror='alert(2)'>&lt;`
    const page = renderDocument(with_(nasty), 'html')
    const safe =
      '&lt;/title&gt;&lt;/td&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&lt;img src=x onerror=&#39;alert(2)&#39;&gt;&amp;lt;'
    expect(page).toContain('<html lang="zh-CN">')
    expect(page.split(safe)).toHaveLength(14)
    expect(page.replaceAll(safe, '').match(/<script|<img|onerror/g)).toBeNull()
  })
})

describe('CSV', () => {
  const csv = (...fields: string[]) =>
    renderDocument({ ...plain, records: { header: ['h'], rows: [fields] } }, 'csv').slice('h\r\n'.length)

  test('is RFC 4180, with a byte order mark where one is asked for', () => {
    expect(renderDocument(plain, 'csv')).toBe('Leaf,Value\r\ncadence,every six months\r\n')
    expect(renderDocument(plain, 'csv', { byteOrderMark: true })).toBe(
      '\uFEFFLeaf,Value\r\ncadence,every six months\r\n',
    )
    expect(renderDocument(plain, 'html', { byteOrderMark: true }).startsWith('<!doctype')).toBe(true)
  })

  test.each([
    [['a,b', 'c"d', 'e\nf', 'g'], '"a,b","c""d","e\nf",g\r\n'],
    [['', ' ', '市委'], ', ,市委\r\n'],
    [['=1+1', '+1', '-1', '@x'], "'=1+1,'+1,'-1,'@x\r\n"],
    [['  =1', '\t=1', '＝1'], "'  =1,'\t=1,'＝1\r\n"],
    [['=HYPERLINK("x","y")'], '"\'=HYPERLINK(""x"",""y"")"\r\n'],
    [['2011-07-15', 'a=b', '1-2'], '2011-07-15,a=b,1-2\r\n'],
  ])('%j', (fields, line) => {
    expect(csv(...fields)).toBe(line)
  })
})
