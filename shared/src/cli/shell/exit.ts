/** What a command ends with, for scripts. */
export const Exit = {
  /** Done, or nothing to do. */
  DONE: 0,
  /** The command itself failed: a fault of ours. */
  FAULT: 1,
  /** Changes are pending, or the two differ. */
  CHANGES: 2,
  /** What was given is not valid. */
  INVALID: 3,
  /** Refused, or the gateway was not reached. */
  REFUSED: 4,
  /** It would remove something. */
  REMOVES: 5,
  /** Ended with Ctrl-C. */
  INTERRUPTED: 130,
} as const

export type Exit = (typeof Exit)[keyof typeof Exit]

/** One reason why a command stops, worded for the caller. */
export interface Reason {
  code: string
  message: string
  /** The input at fault, where there is one. */
  path?: readonly string[] | null
}

/** Ends a command early with its reasons. */
export class Stop extends Error {
  constructor(
    readonly exit: Exit,
    readonly reasons: readonly Reason[],
  ) {
    super(reasons.map(({ code, message }) => `${code}: ${message}`).join('\n'))
    this.name = 'Stop'
  }
}
