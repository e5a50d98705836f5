import type { Context } from '@meritgraph/shared/context'
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { ChangeRequest, ChangeSubject, draftOf } from '../change-requests/index.js'
import type { Profile } from '@meritgraph/shared/profile'
import { contentOfVersion, fileOfVersion, PolicyProfile, PolicyVersion } from '../profiles/index.js'
import { subjectOf } from '../publication/index.js'
import { DraftProblem } from './draft-problem.view.js'
import { FileFormat } from './file-format.js'
import { problemsOf } from './problems.js'
import { resolvedFile } from './resolved-file.js'
import { profileText } from './resolved-text.js'
import { SourceCoverage, sourceCoverageOf } from './source-coverage.view.js'

const SCHEMA = {
  nullable: true,
  description:
    'Address (http, https) of the JSON Schema, which a file that is written here names in its first line, for editors. A file that was published as it is stays so.',
}
const FORMAT = { defaultValue: FileFormat.YAML, description: 'In which form.' }

@Resolver(() => ChangeRequest)
export class ChangeRequestDraftFields {
  @FieldResolver(() => String, { nullable: true, description: 'The draft as a file.' })
  async file(
    @Root() { id, subject }: ChangeRequest,
    @Arg('format', () => FileFormat, FORMAT) format: FileFormat,
    @Ctx() ctx: Context,
  ): Promise<string | null> {
    const draft = await draftOf(ctx).load(id)
    if (draft === null || format === FileFormat.JSON) return draft && draft.content
    return draft.fileText ?? subjectOf(subject).yaml(JSON.parse(draft.content) as object)
  }

  @FieldResolver(() => [DraftProblem], {
    description:
      'All that is wrong with the draft, errors first, at most 500: its form, the codes it refers to, what it builds on, demands of schemes further up that it breaks, values without a source, other changes on their way. Empty once the request is closed.',
  })
  problems(@Root() request: ChangeRequest, @Ctx() ctx: Context): Promise<DraftProblem[]> {
    return problemsOf(ctx, request)
  }

  @FieldResolver(() => SourceCoverage, {
    nullable: true,
    description: 'How many of its values rest on a source; null for what is no scheme.',
  })
  async sourceCoverage(@Root() { id, subject }: ChangeRequest, @Ctx() ctx: Context): Promise<SourceCoverage | null> {
    const draft = subject === ChangeSubject.SCHEME ? await draftOf(ctx).load(id) : null
    return draft && sourceCoverageOf(JSON.parse(draft.content) as Profile)
  }
}

@Resolver(() => PolicyVersion)
export class PolicyVersionFiles {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The file of this version; null for a time at which it was not known.',
  })
  async file(
    @Root() version: PolicyVersion,
    @Arg('format', () => FileFormat, FORMAT) format: FileFormat,
    @Arg('schema', () => String, SCHEMA) schema: string | null,
    @Ctx() ctx: Context,
  ): Promise<string | null> {
    const given = format === FileFormat.YAML ? await fileOfVersion(ctx, version) : null
    const content = given === null ? await contentOfVersion(ctx, version.id) : null
    return given ?? (content && profileText(content, format, schema))
  }

  @FieldResolver(() => SourceCoverage, { nullable: true, description: 'How many of its values rest on a source.' })
  async sourceCoverage(@Root() { id }: PolicyVersion, @Ctx() ctx: Context): Promise<SourceCoverage | null> {
    const content = await contentOfVersion(ctx, id)
    return content && sourceCoverageOf(content)
  }
}

@Resolver(() => PolicyProfile)
export class PolicyProfileFile {
  @FieldResolver(() => String, {
    description:
      'The scheme resolved with all that it builds on, as a file: every value says which scheme defines it, how it came there, what it stands in place of, and the clause.',
  })
  resolvedFile(
    @Root() profile: PolicyProfile,
    @Arg('format', () => FileFormat, { ...FORMAT, defaultValue: FileFormat.JSON }) format: FileFormat,
    @Ctx() ctx: Context,
  ): Promise<string> {
    return resolvedFile(ctx, profile, format)
  }
}
