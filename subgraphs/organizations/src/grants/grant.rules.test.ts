import { Role, type Scope } from '@meritgraph/shared/auth'
import { BEGINNING_DAY, FOREVER_DAY } from '@meritgraph/shared/time'
import {
  type Draft,
  type GrantFacts,
  type Held,
  mayHandle,
  problemsOfDraft,
  problemsOfGrant,
  problemsOfRevocation,
} from './grant.rules.js'

const { PLATFORM_ADMIN, SCHEME_EDITOR, ORGANIZER, ANALYST } = Role
const TODAY = '2026-03-02'

const held = (role: Role, where: Partial<Held> = {}): Held => ({
  role,
  jurisdiction: null,
  organization: null,
  validFrom: '2026-01-01',
  validTo: FOREVER_DAY,
  ...where,
})
const draft = (role: Role, values: Partial<Draft> = {}): Draft => ({
  ...held(role, { validFrom: TODAY }),
  issuer: 'https://login.test',
  subject: 'somebody',
  ...values,
})

const everywhere: Scope = { jurisdictions: [], organizations: [] }
const luzhou: Scope = { jurisdictions: ['china', 'sichuan', 'luzhou'], organizations: [] }
const sichuan: Scope = { jurisdictions: ['china', 'sichuan'], organizations: [] }
const branch: Scope = { jurisdictions: ['china', 'sichuan', 'luzhou'], organizations: ['committee', 'branch'] }

test.each<[name: string, holds: Held[], role: Role, target: Scope, may: boolean]>([
  ['nothing held', [], ANALYST, luzhou, false],
  ['the same role there', [held(SCHEME_EDITOR, { jurisdiction: 'luzhou' })], SCHEME_EDITOR, luzhou, true],
  ['the same role above', [held(SCHEME_EDITOR, { jurisdiction: 'china' })], SCHEME_EDITOR, luzhou, true],
  ['the same role below', [held(SCHEME_EDITOR, { jurisdiction: 'luzhou' })], SCHEME_EDITOR, sichuan, false],
  ['the same role beside', [held(SCHEME_EDITOR, { jurisdiction: 'beijing' })], SCHEME_EDITOR, luzhou, false],
  ['another role there', [held(ORGANIZER, { jurisdiction: 'luzhou' })], SCHEME_EDITOR, luzhou, false],
  ['platform admin there', [held(PLATFORM_ADMIN, { jurisdiction: 'luzhou' })], SCHEME_EDITOR, luzhou, true],
  ['platform admin below', [held(PLATFORM_ADMIN, { jurisdiction: 'luzhou' })], SCHEME_EDITOR, sichuan, false],
  ['a jurisdiction over an organization', [held(ORGANIZER, { jurisdiction: 'sichuan' })], ORGANIZER, branch, true],
  ['an organization over one below', [held(ORGANIZER, { organization: 'committee' })], ORGANIZER, branch, true],
  ['an organization over its jurisdiction', [held(ORGANIZER, { organization: 'committee' })], ORGANIZER, luzhou, false],
  ['everywhere, as platform admin everywhere', [held(PLATFORM_ADMIN)], ANALYST, everywhere, true],
  [
    'everywhere, as platform admin somewhere',
    [held(PLATFORM_ADMIN, { jurisdiction: 'china' })],
    ANALYST,
    everywhere,
    false,
  ],
  ['everywhere, with the same role everywhere', [held(ANALYST)], ANALYST, everywhere, false],
  ['somewhere, with the same role everywhere', [held(ANALYST)], ANALYST, luzhou, true],
  ['what begins tomorrow', [held(ANALYST, { validFrom: '2026-03-03' })], ANALYST, luzhou, false],
  ['what begins today', [held(ANALYST, { validFrom: TODAY })], ANALYST, luzhou, true],
  ['what ended today', [held(ANALYST, { validTo: TODAY })], ANALYST, luzhou, false],
  ['what ends tomorrow', [held(ANALYST, { validTo: '2026-03-03' })], ANALYST, luzhou, true],
])('may handle a grant: %s', (_name, holds, role, target, may) => {
  expect(mayHandle(holds, role, target, TODAY)).toBe(may)
})

test.each<[name: string, values: Partial<Draft>, problems: object[]]>([
  ['nothing', {}, []],
  ['no issuer', { issuer: '' }, [{ code: 'GRANT_ACCOUNT_EMPTY', path: ['input', 'issuer'] }]],
  ['a long subject', { subject: 'x'.repeat(191) }, [{ code: 'GRANT_ACCOUNT_EMPTY', path: ['input', 'subject'] }]],
  [
    'two scopes',
    { jurisdiction: 'luzhou', organization: 'x' },
    [{ code: 'GRANT_SCOPE_AMBIGUOUS', path: ['input', 'organizationId'] }],
  ],
  [
    'no day in it',
    { validTo: TODAY },
    [{ code: 'GRANT_VALIDITY_EMPTY', params: { validFrom: TODAY, validTo: TODAY }, path: ['input', 'validTo'] }],
  ],
])('problems of a draft: %s', (_name, values, problems) => {
  expect(problemsOfDraft(draft(ANALYST, values))).toEqual(problems)
})

const facts = (values: Partial<GrantFacts> = {}): GrantFacts => ({
  today: TODAY,
  held: [held(PLATFORM_ADMIN, { validFrom: BEGINNING_DAY })],
  target: luzhou,
  existing: [],
  isFirst: false,
  ...values,
})
const own = held(ANALYST, { jurisdiction: 'luzhou', validTo: '2026-12-31' })
const inLuzhou = { jurisdiction: 'luzhou' }

test.each<[name: string, draft: Draft, facts: GrantFacts, codes: string[]]>([
  ['nothing', draft(ANALYST, inLuzhou), facts(), []],
  ['the same grant again', draft(ANALYST, inLuzhou), facts({ existing: [own] }), ['GRANT_EXISTS']],
  [
    'the same up to its first day',
    draft(ANALYST, { ...inLuzhou, validFrom: '2025-01-01', validTo: '2026-01-01' }),
    facts({ existing: [own] }),
    [],
  ],
  [
    'the same from its end on',
    draft(ANALYST, { ...inLuzhou, validFrom: '2026-12-31' }),
    facts({ existing: [own] }),
    [],
  ],
  [
    'the same on one day of it',
    draft(ANALYST, { ...inLuzhou, validFrom: '2026-12-30' }),
    facts({ existing: [own] }),
    ['GRANT_EXISTS'],
  ],
  ['another scope', draft(ANALYST), facts({ existing: [own] }), []],
  ['another role', draft(ORGANIZER, inLuzhou), facts({ existing: [own] }), []],
  ["beyond one's end", draft(ANALYST, inLuzhou), facts({ held: [own] }), ['GRANT_BEYOND_OWN']],
  [
    "before one's beginning",
    draft(ANALYST, { ...inLuzhou, validFrom: '2025-12-31', validTo: '2026-04-01' }),
    facts({ held: [own] }),
    [],
  ],
  ["within one's days", draft(ANALYST, { ...inLuzhou, validTo: '2026-12-31' }), facts({ held: [own] }), []],
  ['first, and no admin', draft(ANALYST), facts({ isFirst: true }), ['GRANT_FIRST_ADMIN']],
  [
    'first, and an admin of one place',
    draft(PLATFORM_ADMIN, inLuzhou),
    facts({ isFirst: true }),
    ['GRANT_FIRST_ADMIN'],
  ],
  [
    'first, and an admin until some day',
    draft(PLATFORM_ADMIN, { validTo: '2027-01-01' }),
    facts({ isFirst: true }),
    ['GRANT_FIRST_ADMIN'],
  ],
  [
    'first, and an admin from tomorrow',
    draft(PLATFORM_ADMIN, { validFrom: '2026-03-03' }),
    facts({ isFirst: true }),
    ['GRANT_FIRST_ADMIN'],
  ],
  [
    'first, and an admin for good',
    draft(PLATFORM_ADMIN),
    facts({
      isFirst: true,
      target: everywhere,
      held: [held(PLATFORM_ADMIN, { validFrom: BEGINNING_DAY })],
    }),
    [],
  ],
])('problems of a grant: %s', (_name, given, known, codes) => {
  expect(problemsOfGrant(given, known).map(({ code }) => code)).toEqual(codes)
})

const until = (validTo: string) => held(PLATFORM_ADMIN, { validTo })
const since = (validFrom: string) => held(PLATFORM_ADMIN, { validFrom })

test.each<[name: string, grant: Held, from: string, otherAdmins: Held[], codes: string[]]>([
  ['another role', held(ANALYST), TODAY, [], []],
  ['an admin of one place', held(PLATFORM_ADMIN, inLuzhou), TODAY, [], []],
  ['the only admin', held(PLATFORM_ADMIN), TODAY, [], ['GRANT_LAST_ADMIN']],
  ['the only admin from a later day on', held(PLATFORM_ADMIN), '2030-01-01', [], ['GRANT_LAST_ADMIN']],
  ['the only admin, whose time is over', until('2026-03-01'), '2026-02-01', [], []],
  ['one of two', held(PLATFORM_ADMIN), TODAY, [held(PLATFORM_ADMIN)], []],
  ['the other ends', held(PLATFORM_ADMIN), TODAY, [until('2027-01-01')], ['GRANT_LAST_ADMIN']],
  ['the other begins later', held(PLATFORM_ADMIN), TODAY, [since('2026-03-03')], ['GRANT_LAST_ADMIN']],
  ['the other begins when this ends', held(PLATFORM_ADMIN), '2026-03-03', [since('2026-03-03')], []],
  ['two others, one after the other', held(PLATFORM_ADMIN), TODAY, [since('2027-01-01'), until('2027-01-01')], []],
  [
    'two others with a day between',
    held(PLATFORM_ADMIN),
    TODAY,
    [since('2027-01-02'), until('2027-01-01')],
    ['GRANT_LAST_ADMIN'],
  ],
  ['from a day in the past; the other is there today', held(PLATFORM_ADMIN), '2026-01-15', [since('2026-02-01')], []],
  ['from its end on', until('2026-12-31'), '2026-12-31', [], ['GRANT_ENDED']],
])('problems of a revocation: %s', (_name, grant, from, otherAdmins, codes) => {
  expect(
    problemsOfRevocation(grant, { from, reason: 'left', today: TODAY, otherAdmins }).map(({ code }) => code),
  ).toEqual(codes)
})

test.each(['', '  ', 'x'.repeat(501)])('a revocation needs a reason, and not %p', (reason) => {
  const problems = problemsOfRevocation(held(ANALYST), { from: TODAY, reason, today: TODAY, otherAdmins: [] })
  expect(problems).toEqual([{ code: 'GRANT_REASON_EMPTY', path: ['input', 'reason'] }])
})
