/** The questions that are measured; `$first` is the size of the outer page. */
export const QUERIES: Record<string, string> = {
  'phases of every scheme on a day': `query ($first: Int!) {
    policyProfiles(first: $first) { nodes { code activePhases(on: "2011-07-15") { certainty from phase { code name { value { zh en } clauses { section quote } } } } } }
  }`,
  'who leads the campaign': `query ($first: Int!) {
    jurisdictions(first: $first) { nodes { code name { zh en }
      leadershipBodies(first: 5) { nodes { code name { value { zh } } seats(first: 10) { nodes { ordinal role { value { en } } holder { name { status } } } } } } } }
  }`,
  'awards with their quotas': `query ($first: Int!) {
    policyProfiles(first: $first) { nodes { code awardTypes(first: 10) { nodes { code recipients { type quota { value } } } } } }
  }`,
  'schemes with who sets them and who organizes them': `query ($first: Int!) {
    policyProfiles(first: $first) { nodes { code jurisdiction { code name { zh } parent { code } organizations(first: 3) { nodes { code name { zh } } } } } }
  }`,
  'the calendar of events': `query ($first: Int!) { events(first: $first) { nodes { code on jurisdiction { code name { en } } } } }`,
}
