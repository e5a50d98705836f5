import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { removeOrphans } from '../../shared/bin/build.mjs'
import { installRefusal, requireNode } from '../../shared/bin/install.mjs'
import { hasDevelopmentPackages, missingPackages } from '../../shared/bin/installed-packages.mjs'
import { isAllowed, licenceFaults } from '../../shared/bin/licences.mjs'
import { chooseServer, findProgram } from '../../shared/bin/mysql-choice.mjs'
import { requireMysqlUrl, withoutPassword } from '../../shared/bin/mysql-connection.mjs'

const DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n'
const MINT = 'ID=linuxmint\nID_LIKE="ubuntu debian"\n'
const FEDORA = 'ID=fedora\nID_LIKE="rhel centos"\n'
const all = {
  url: 'mysql://root@127.0.0.1:3306',
  server: '/usr/sbin/mariadbd',
  isRoot: true,
  aptGet: '/usr/bin/apt-get',
  osRelease: DEBIAN,
}

describe('the server that the tests run on', () => {
  test.each([
    ['MYSQL_URL wins over everything', all, { way: 'url', url: all.url }],
    ['a local server comes next', { ...all, url: undefined }, { way: 'local', server: '/usr/sbin/mariadbd' }],
    [
      'root on Debian installs one',
      { ...all, url: undefined, server: undefined },
      { way: 'apt', aptGet: '/usr/bin/apt-get' },
    ],
    [
      'and on a child of Ubuntu',
      { ...all, url: undefined, server: undefined, osRelease: MINT },
      { way: 'apt', aptGet: '/usr/bin/apt-get' },
    ],
    ['not on Fedora', { ...all, url: undefined, server: undefined, osRelease: FEDORA }, { way: 'none' }],
    ['not without root', { ...all, url: undefined, server: undefined, isRoot: false }, { way: 'none' }],
    ['not without apt-get', { ...all, url: undefined, server: undefined, aptGet: undefined }, { way: 'none' }],
    ['not on an unknown system', { ...all, url: undefined, server: undefined, osRelease: '' }, { way: 'none' }],
  ])('%s', (_case, surroundings, choice) => {
    expect(chooseServer(surroundings)).toEqual(choice)
  })

  test('is looked for in PATH first, then where servers are installed, by the order of names', () => {
    const folder = mkdtempSync(join(tmpdir(), 'meritgraph-'))
    const place = (name: string, mode: number) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), '', { mode })
    }
    place('path/mysqld', 0o755)
    place('sbin/mariadbd', 0o755)
    place('path/mariadbd', 0o644) // not executable
    const [path, sbin] = [join(folder, 'path'), join(folder, 'sbin')]
    expect(findProgram(['mariadbd', 'mysqld'], path, [sbin])).toBe(join(sbin, 'mariadbd'))
    expect(findProgram(['mysqld'], path, [sbin])).toBe(join(path, 'mysqld'))
    expect(findProgram(['mariadbd'], path, [])).toBeUndefined()
    rmSync(folder, { recursive: true })
  })

  test('must be a mysql:// address, and its password is never shown', () => {
    expect(() => requireMysqlUrl('localhost:3306')).toThrow('MYSQL_URL must look like mysql://user:password@host:3306.')
    expect(() => requireMysqlUrl('postgres://a@b/c')).toThrow('MYSQL_URL 的格式应为')
    expect(() => requireMysqlUrl('mysql://root@127.0.0.1:3306')).not.toThrow()
    expect(withoutPassword('mysql://root:hidden@db:3306/x')).toBe('mysql://root:***@db:3306/x')
  })
})

describe('what is to be installed', () => {
  const lock = {
    packages: {
      '': {},
      shared: { version: '0.1.0' },
      'node_modules/@meritgraph/shared': { link: true },
      'node_modules/graphql': { version: '16.15.0' },
      'node_modules/jest': { version: '30.5.2', dev: true },
      'node_modules/libsql-darwin': { version: '0.5.29', optional: true },
      'node_modules/fsevents': { version: '2.3.3', devOptional: true },
    },
  }
  const link = { 'node_modules/@meritgraph/shared': { link: true } }
  const graphql = { 'node_modules/graphql': { version: '16.15.0' } }
  const jest = { 'node_modules/jest': { version: '30.5.2', dev: true } }
  test.each([
    ['nothing installed, to run', null, false, ['node_modules/@meritgraph/shared', 'node_modules/graphql']],
    [
      'nothing installed, to develop',
      null,
      true,
      ['node_modules/@meritgraph/shared', 'node_modules/graphql', 'node_modules/jest'],
    ],
    ['all there to run', { ...link, ...graphql }, false, []],
    ['the tools are missing', { ...link, ...graphql }, true, ['node_modules/jest']],
    ['all there', { ...link, ...graphql, ...jest }, true, []],
    ['another version', { ...link, 'node_modules/graphql': { version: '16.14.0' } }, false, ['node_modules/graphql']],
    ['a new workspace', graphql, false, ['node_modules/@meritgraph/shared']],
  ])('%s', (_case, packages, dev, missing) => {
    expect(missingPackages(lock, packages && { packages }, { dev })).toEqual(missing)
  })

  test('development tools are recognized', () => {
    expect(hasDevelopmentPackages({ packages: jest })).toBe(true)
    expect(hasDevelopmentPackages({ packages: graphql })).toBe(false)
    expect(hasDevelopmentPackages(null)).toBe(false)
  })

  test.each(['18.20.4', '20.18.3'])('Node.js %s is refused, in both languages', (version) => {
    expect(() => requireNode(version)).toThrow(`Meritgraph needs Node.js 20.19 or newer; this is ${version}.`)
    expect(() => requireNode(version)).toThrow(`当前为 ${version}`)
  })
  test.each(['20.19.0', '22.1.0', '24.0.0'])('Node.js %s is taken', (version) => {
    expect(() => requireNode(version)).not.toThrow()
  })

  test.each([
    ['npm error code ENOTFOUND', 'the package registry could not be reached'],
    ['npm error code ENOSPC', 'the disk is full'],
    ['npm error code EACCES', 'this user may not write into the folder'],
    ['npm error code EUSAGE', 'package-lock.json does not fit package.json'],
    ['npm error something else', 'the reason is above'],
  ])('%s: %s', (errors, reason) => {
    expect(installRefusal(1, errors).message).toContain(
      `The packages could not be installed (npm ended with code 1): ${reason}`,
    )
  })
})

test('compiled files whose source is gone are deleted, and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'meritgraph-'))
  const files = [
    'src/kept.ts',
    'dist/kept.js',
    'dist/kept.d.ts',
    'dist/kept.js.map',
    'dist/a/gone.js',
    'dist/a/gone.d.ts',
    'dist/data.json',
    'dist/.tsbuildinfo',
  ]
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), '')
  }
  removeOrphans(folder)
  expect(readdirSync(join(folder, 'dist')).toSorted()).toEqual([
    '.tsbuildinfo',
    'a',
    'data.json',
    'kept.d.ts',
    'kept.js',
    'kept.js.map',
  ])
  expect(readdirSync(join(folder, 'dist', 'a'))).toEqual([])
  rmSync(folder, { recursive: true })
})

describe('licences', () => {
  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['(MIT AND BSD-3-Clause)', true],
    ['MIT AND Elastic-2.0', false],
    ['Elastic-2.0', false],
    ['none named', false],
  ])('%s: %s', (licence, allowed) => {
    expect(isAllowed(licence)).toBe(allowed)
  })

  test('a fault names the package; a tool may carry data under attribution; a reason excuses', () => {
    const packages = [
      { name: 'a', version: '1.0.0', licence: 'Elastic-2.0', isTool: false },
      { name: 'b', version: '1.0.0', licence: 'CC-BY-4.0', isTool: false },
      { name: 'c', version: '1.0.0', licence: 'CC-BY-4.0', isTool: true },
      { name: 'd', version: '1.0.0', licence: 'Elastic-2.0', isTool: true },
    ]
    expect(licenceFaults(packages)).toEqual([
      'a@1.0.0: Elastic-2.0',
      'b@1.0.0: CC-BY-4.0',
      'd@1.0.0: Elastic-2.0 (development only)',
    ])
    expect(licenceFaults(packages, { a: 'why', b: 'why', d: 'why' })).toEqual([])
  })
})
