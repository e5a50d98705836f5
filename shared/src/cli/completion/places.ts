import type { Argument, Command, Option } from 'commander'

/** A word that can be typed, and what it means. */
interface Word {
  word: string
  says: string
}

/** An option that can be typed. */
export interface OptionWord extends Word {
  short: string | null
  /** Whether a value follows, and which; no choices: any. */
  value: { choices: string[]; isFile: boolean } | null
}

/** A command, and all that can follow it. */
export interface Place {
  /** The words that lead here, such as `merit profile validate`. */
  at: string
  commands: Word[]
  options: OptionWord[]
  /** What its arguments can be. */
  words: string[]
  takesFiles: boolean
}

/** Arguments and values by these names are, or can be, files. */
const FILES = /file|scheme|before|after|bases/

/** Every command with all that can follow it, from the top. */
export function placesOf(command: Command, before = '', above: readonly Option[] = []): Place[] {
  const at = `${before} ${command.name()}`.trim()
  const help = command.createHelp()
  const commands = help.visibleCommands(command)
  const options = [...help.visibleOptions(command), ...above]
  const taken = command.registeredArguments
  const place: Place = {
    at,
    commands: commands.map((inner) => ({ word: inner.name(), says: inner.description() })),
    options: options.map(optionWord),
    words: taken.flatMap(({ argChoices }) => argChoices ?? []),
    takesFiles: taken.some(isFile),
  }
  const inner = commands.filter((one) => one.name() !== 'help')
  const handedOn = [...command.options, ...above]
  return [place, ...inner.flatMap((one) => placesOf(one, at, handedOn))]
}

const isFile = (argument: Argument): boolean => FILES.test(argument.name())

function optionWord(option: Option): OptionWord {
  const takes = option.required || option.optional
  return {
    word: option.long!,
    short: option.short ?? null,
    says: option.description,
    value: takes ? { choices: option.argChoices ?? [], isFile: /<[^>]*file/.test(option.flags) } : null,
  }
}
