/** Every document that the commands send; a test holds all of them against the schema of the graph. */

const REQUEST = /* GraphQL */ `
  id subject target state revision title { zh en } validFrom validTo publishOn contentHash planHash authorId createdAt publishedAt
`

const SIDE = /* GraphQL */ `words { zh en } status clauses { document section quote at } json`

const CHANGE = /* GraphQL */ `
  kind section path item was leaf name { zh en } before { ${SIDE} } after { ${SIDE} }
`

const BREACH = /* GraphQL */ `
  problem path item leaf brokenBy demandedBy demand words { zh en } clauses { document section quote at }
`

const PAGE = /* GraphQL */ `pageInfo { hasNextPage endCursor }`

const PLAN = /* GraphQL */ `
  hash validFrom validTo willRemove text
  base { id validFrom validTo }
  replaces { id validFrom validTo }
  counts { added changed retimed moved removed recoded }
  breaches { ${BREACH} }
  problems { code message path }
  changes(first: 100, after: $changes) { nodes { ${CHANGE} } ${PAGE} }
  affected(first: 100, after: $affected) { nodes { profile jurisdiction validFrom validTo broken { ${BREACH} } } ${PAGE} }
  running(first: 100) { nodes { id kind title { zh en } } totalCount }
`

const PROBLEM = /* GraphQL */ `code severity path line column message { zh en } hint { zh en }`

export const PLAN_OF_FILE = /* GraphQL */ `
  query PlanOfFile($file: String!, $fileName: String!, $validFrom: LocalDate, $validTo: LocalDate, $changes: String, $affected: String) {
    planOfFile(file: $file, fileName: $fileName, validFrom: $validFrom, validTo: $validTo) {
      problems { ${PROBLEM} }
      plan { ${PLAN} }
    }
  }
`

export const CHANGE_REQUEST = /* GraphQL */ `
  query ChangeRequest($id: ID!, $changes: String, $affected: String) {
    changeRequest(id: $id) { ${REQUEST} problems { ${PROBLEM} } plan { ${PLAN} } }
  }
`

export const OPEN_REQUESTS = /* GraphQL */ `
  query OpenRequests($target: ID!, $after: String) {
    viewer { accountId }
    changeRequests(target: $target, first: 100, after: $after) { nodes { ${REQUEST} } ${PAGE} }
  }
`

export const START = /* GraphQL */ `
  mutation StartChangeRequest($input: StartChangeRequestInput!) {
    startChangeRequest(input: $input) { changeRequest { ${REQUEST} } userErrors { code message path } }
  }
`

export const REPLACE_DRAFT = /* GraphQL */ `
  mutation ReplaceDraft($input: ReplaceDraftInput!) {
    replaceDraft(input: $input) { changeRequest { ${REQUEST} } userErrors { code message path } }
  }
`

export const SUBMIT = /* GraphQL */ `
  mutation SubmitChangeRequest($input: SubmitChangeRequestInput!) {
    submitChangeRequest(input: $input) { changeRequest { ${REQUEST} } userErrors { code message path } }
  }
`

export const APPROVE = /* GraphQL */ `
  mutation ApproveChangeRequest($input: ApproveChangeRequestInput!) {
    approveChangeRequest(input: $input) { changeRequest { ${REQUEST} } userErrors { code message path } }
  }
`

export const REJECT = /* GraphQL */ `
  mutation RejectChangeRequest($input: RejectChangeRequestInput!) {
    rejectChangeRequest(input: $input) { changeRequest { ${REQUEST} } userErrors { code message path } }
  }
`

export const PUBLISH = /* GraphQL */ `
  mutation PublishChangeRequest($input: PublishChangeRequestInput!) {
    publishChangeRequest(input: $input) { changeRequest { ${REQUEST} } userErrors { code message path } }
  }
`

export const SCHEDULE = /* GraphQL */ `
  mutation ScheduleChangeRequest($input: ScheduleChangeRequestInput!) {
    scheduleChangeRequest(input: $input) { changeRequest { ${REQUEST} } userErrors { code message path } }
  }
`

export const WITHDRAW = /* GraphQL */ `
  mutation WithdrawChangeRequest($input: WithdrawChangeRequestInput!) {
    withdrawChangeRequest(input: $input) { changeRequest { ${REQUEST} } userErrors { code message path } }
  }
`

export const REBASE = /* GraphQL */ `
  mutation RebaseChangeRequest($input: RebaseChangeRequestInput!) {
    rebaseChangeRequest(input: $input) { changeRequest { ${REQUEST} } userErrors { code message path } }
  }
`

export const SET_VALIDITY = /* GraphQL */ `
  mutation SetChangeValidity($input: SetChangeValidityInput!) {
    setChangeValidity(input: $input) { changeRequest { ${REQUEST} } userErrors { code message path } }
  }
`

export const SCHEME_FILE = /* GraphQL */ `
  query SchemeFile($code: ID!, $on: LocalDate, $known: DateTime, $format: FileFormat!, $schema: String) @asOf(valid: $on, known: $known) {
    policyProfile(code: $code) { version { id validFrom validTo recordedAt contentHash file(format: $format, schema: $schema) } }
  }
`

export const RESOLVED_FILE = /* GraphQL */ `
  query ResolvedFile($code: ID!, $on: LocalDate, $known: DateTime, $format: FileFormat!) @asOf(valid: $on, known: $known) {
    policyProfile(code: $code) { resolvedFile(format: $format) }
    events(first: 100) { nodes { code name { zh en } } }
  }
`

export const SCHEMES = /* GraphQL */ `
  query Schemes($jurisdiction: ID, $on: LocalDate, $known: DateTime, $after: String) @asOf(valid: $on, known: $known) {
    policyProfiles(jurisdiction: $jurisdiction, first: 100, after: $after) {
      nodes { code title { value { zh en } } jurisdiction { code } extends { code } isInferred version { id validFrom validTo } }
      ${PAGE}
    }
  }
`

export const VERSION_FILE = /* GraphQL */ `
  query VersionFile($id: ID!, $format: FileFormat!, $schema: String) {
    versionDiff(before: { version: $id }, after: { version: $id }) {
      before { id validFrom validTo recordedAt contentHash file(format: $format, schema: $schema) }
    }
  }
`

export const VERSION_DIFF = /* GraphQL */ `
  query VersionDiff($before: VersionRef!, $after: VersionRef!, $changes: String) {
    versionDiff(before: $before, after: $after) {
      before { id validFrom validTo }
      after { id validFrom validTo }
      changes(first: 100, after: $changes) { nodes { ${CHANGE} } ${PAGE} }
    }
  }
`

export const VERSION_DIFF_DOCUMENT = /* GraphQL */ `
  query VersionDiffDocument($before: VersionRef!, $after: VersionRef!, $format: ComparisonFormat!) {
    versionDiff(before: $before, after: $after) { counts { all } document(format: $format) }
  }
`

export const REQUESTS = /* GraphQL */ `
  query ChangeRequests($target: ID, $jurisdiction: ID, $state: ChangeState, $after: String) {
    changeRequests(target: $target, jurisdiction: $jurisdiction, state: $state, first: 100, after: $after) {
      nodes { ${REQUEST} } ${PAGE}
    }
  }
`

export const MATRIX_DOCUMENT = /* GraphQL */ `
  query MatrixDocument($columns: [SchemeMatrixColumnInput!], $leaves: [MatrixLeaf!], $paths: [LeafPathInput!], $kinds: [ConceptKind!], $format: ComparisonFormat!, $on: LocalDate, $known: DateTime) @asOf(valid: $on, known: $known) {
    schemeMatrix(columns: $columns, leaves: $leaves, paths: $paths, kinds: $kinds) { document(format: $format) }
  }
`

export const MATRIX = /* GraphQL */ `
  query Matrix($columns: [SchemeMatrixColumnInput!], $leaves: [MatrixLeaf!], $paths: [LeafPathInput!], $kinds: [ConceptKind!], $after: String, $on: LocalDate, $known: DateTime) @asOf(valid: $on, known: $known) {
    schemeMatrix(columns: $columns, leaves: $leaves, paths: $paths, kinds: $kinds) {
      mappingVersion
      rows { name { zh en } concept leaf }
      columns(first: 100, after: $after) {
        nodes {
          profile jurisdiction on known
          rows { cells { kind item shown { zh en } status json clauses { document section quote at } } }
        }
        ${PAGE}
      }
    }
  }
`
