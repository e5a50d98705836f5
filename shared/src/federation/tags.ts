import { Directive } from 'type-graphql'

/** Marks a field that anybody may see. */
export const Public = Directive('@tag(name: "public")')

/** Marks a field for those who work in the system; it says nothing that identifies a person. */
export const Internal = Directive('@tag(name: "internal")')

/** Marks a field that says something of a person: it is masked, and stays out of logs, audit records and events. */
export const Personal = Directive('@tag(name: "personal")')
