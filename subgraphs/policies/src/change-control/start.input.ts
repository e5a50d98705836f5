import { Field, ID, InputType, registerEnumType } from 'type-graphql'

/** What a draft can be started from. */
export enum ChangeStartKind {
  NOTHING = 'NOTHING',
  VERSION = 'VERSION',
  PARENT = 'PARENT',
  SCHEME = 'SCHEME',
}

registerEnumType(ChangeStartKind, {
  name: 'ChangeStartKind',
  description: 'What a draft is started from.',
  valuesConfig: {
    NOTHING: { description: 'From nothing: a scheme that states nothing yet.' },
    VERSION: {
      description:
        'From a version of the target itself; without `versionId` the one that applies on `validFrom`, or today where that is absent.',
    },
    PARENT: { description: 'From a parent: a scheme that states nothing of its own yet and builds on `profileCode`.' },
    SCHEME: {
      description:
        'From the scheme `profileCode` of whatever jurisdiction: a copy with codes of its own, resting on nothing yet.',
    },
  },
})

@InputType({ description: 'A text in both languages.' })
export class TitleInput {
  @Field(() => String, { description: 'In Chinese, 1 to 500 characters.' })
  zh: string

  @Field(() => String, { nullable: true, description: 'In English, 1 to 500 characters.' })
  en: string | null
}

@InputType({ description: 'What a draft is started from.' })
export class ChangeStartInput {
  @Field(() => ChangeStartKind, { description: 'What kind of start.' })
  kind: ChangeStartKind

  @Field(() => ID, { nullable: true, description: 'For VERSION: id of the version.' })
  versionId: string | null

  @Field(() => ID, { nullable: true, description: 'For PARENT and SCHEME: code of that scheme.' })
  profileCode: string | null

  @Field(() => TitleInput, {
    nullable: true,
    description: 'For NOTHING, PARENT and SCHEME: what the scheme is to be called; absent: as the change request.',
  })
  name: TitleInput | null
}
