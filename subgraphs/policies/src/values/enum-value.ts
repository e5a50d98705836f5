/** A word of the profile format (`leader-review`) as the schema writes it (`LEADER_REVIEW`). */
export const enumValue = <T extends string>(word: string): T => word.toUpperCase().replaceAll('-', '_') as T
