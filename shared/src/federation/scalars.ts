import { GraphQLScalarType } from 'graphql'
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars'

/** A day of the calendar, `YYYY-MM-DD` (RFC 3339 full-date); a day that does not exist is refused. */
export const LocalDate = GraphQLLocalDate

/** An instant, RFC 3339 with milliseconds in UTC. It leaves as text, so that a subgraph in memory answers as over HTTP. */
export const DateTime = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'An instant in UTC, RFC 3339 with milliseconds, such as 2026-11-24T08:00:00.000Z.',
})
