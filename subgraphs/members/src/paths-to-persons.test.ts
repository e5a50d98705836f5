import 'reflect-metadata'
import { schemaOf } from '@meritgraph/shared/subgraph'
import { type FieldDefinitionNode, getNamedType, type GraphQLSchema, isObjectType, Kind, parse, print } from 'graphql'
import { members } from './subgraph.js'

const OF_PERSONS =
  /^(Person|Member|Affiliation|Transfer|TransferStep|Floating|PersonRead|PersonCount|Me|MyData|RevealedPerson)(Connection)?$/

/** Every field that leads to something of a person, but for those of pages and payloads. */
function leading(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType)
  const fields = types
    .filter(({ name }) => !/^__|Connection$|Edge$|Payload$|^Mutation$/.test(name))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type: type.name, field })))
  return fields
    .filter(({ field }) => OF_PERSONS.test(getNamedType(field.type).name))
    .map(({ type, field }) => `${type}.${field.name}`)
    .toSorted()
}

test('the paths of row-scope.test.ts are all there are: a new field that leads to a person needs a row there', async () => {
  const { schema } = await schemaOf(members({}))
  expect(leading(schema)).toEqual([
    'Affiliation.floating',
    'Me.person',
    'Member.affiliation',
    'Member.person',
    'Organization.memberCount',
    'Organization.members',
    'Organization.persons',
    'Person.affiliation',
    'Person.affiliations',
    'Person.member',
    'Person.mergedInto',
    'Person.reads',
    'Person.transfers',
    'Query.exportMyData',
    'Query.me',
    'Query.member',
    'Query.person',
    'Query.personByIdentityNumber',
    'Query.transfer',
    'Query.transfers',
    'Transfer.person',
    'Transfer.steps',
  ])
})

/** The tags of a field, in the words of the directive. */
const tagsOf = ({ directives = [] }: FieldDefinitionNode): string[] =>
  directives.filter(({ name }) => name.value === 'tag').map(({ arguments: args = [] }) => args.map(print).join())

test('every field that leads to a person, or is one’s, says whether it is public, internal or personal', async () => {
  const { sdl } = await schemaOf(members({}))
  const types = parse(sdl).definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION)
  const ofPersons = types.filter(({ name }) => OF_PERSONS.test(name.value) || /Payload$/.test(name.value))
  const tags = ofPersons
    .filter(({ name }) => !/Connection$/.test(name.value))
    .flatMap(({ name, fields = [] }) =>
      fields.map((field): [string, string[]] => [`${name.value}.${field.name.value}`, tagsOf(field)]),
    )
  const words = ['public', 'internal', 'personal'].map((word) => `name: "${word}"`)
  expect(tags.filter(([, [tag, ...more]]) => more.length > 0 || !words.includes(tag!))).toEqual([])
  const personal = tags.filter(([, [tag]]) => tag === 'name: "personal"').map(([field]) => field)
  expect(personal.toSorted()).toEqual([
    'Floating.place',
    'MyData.json',
    'Person.identityNumber',
    'Person.name',
    'Person.phone',
    'RevealedPerson.identityNumber',
    'RevealedPerson.name',
    'RevealedPerson.phone',
    'TransferStep.reason',
  ])
})
