import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { journal } from '@meritgraph/shared/journal'
import { definitions } from './definitions.js'

const root = join(__dirname, '..', '..')

/** The classes that the files of a folder must hold: `20261124000001-first-slice.ts` has FirstSlice20261124000001. */
const classesIn = (...folder: string[]): string[] =>
  readdirSync(join(root, ...folder))
    .filter((file) => file.endsWith('.ts') && !/^index\.ts$|\.test\.ts$/.test(file))
    .sort()
    .map((file) => {
      const [, time, what] = /^(\d{14})-([a-z0-9-]+)$/.exec(basename(file, '.ts')) ?? [file, '', file]
      return what!.replace(/(?:^|-)([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase()) + time
    })

const listed = (migrations: readonly Function[]): string[] => migrations.map(({ name }) => name)

// TypeORM runs migrations by the number their class ends with, so one that is numbered otherwise runs out of order.
test.each(definitions)(
  'the migrations of $name are listed oldest first, under the names of their files',
  (subgraph) => {
    expect(listed(subgraph.migrations)).toEqual(classesIn('subgraphs', subgraph.name, 'src', 'migrations'))
  },
)

test('the migrations of the journal come before all others', () => {
  expect(listed(journal.migrations)).toEqual(classesIn('shared', 'src', 'journal', 'migrations'))
  const timeOf = (name: string) => name.slice(-14)
  const others = definitions.flatMap(({ migrations }) => listed(migrations))
  expect(others.filter((name) => timeOf(name) <= timeOf(listed(journal.migrations)[0]!))).toEqual([])
})
