import { buildProgram } from './program.js'
import { Exit } from './shell/exit.js'
import { printErrors } from './shell/print-errors.js'
import { languageIn, readSettings } from './shell/settings.js'
import type { Terminal } from './shell/terminal.js'
import { isOfParser, usageMistake } from './shell/usage.js'

/** Runs the command line on words as a shell gives them, and says with which code to end. */
export async function runMerit(
  words: readonly string[],
  terminal: Terminal,
  environment?: Record<string, string | undefined>,
): Promise<Exit> {
  let exit: Exit = Exit.DONE
  let lang = languageIn(words, 'en')
  const json = words.includes('--json')
  try {
    const settings = readSettings(environment)
    lang = languageIn(words, settings.lang)
    const program = buildProgram({ terminal, settings: { ...settings, lang }, ended: (code) => (exit = code) })
    await program.parseAsync(words, { from: 'user' }).catch((error: unknown) => {
      const mistake = isOfParser(error) ? usageMistake(error, lang, program, words) : error
      if (mistake) throw mistake
    })
    return exit
  } catch (error) {
    return printErrors(error, { lang, json }, terminal)
  }
}
