import type { Place } from './places.js'

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

function* linesOf({ at, commands, options, words, takesFiles }: Place): Generator<string> {
  const here = `complete -c merit -n ${quoted(`__merit_at ${at}`)}`
  for (const { word, says } of commands) yield `${here} -a ${word} -d ${quoted(says)}`
  if (words.length > 0) yield `${here} -a ${quoted(words.join(' '))}`
  if (takesFiles) yield `${here} -F`
  for (const { word, short, says, value } of options) {
    const name = `-l ${word.slice(2)}${short === null ? '' : ` -s ${short.slice(1)}`}`
    const { choices = [], isFile = false } = value ?? {}
    const takes =
      value === null ? '' : isFile ? ' -r -F' : ` -x${choices.length > 0 ? ` -a ${quoted(choices.join(' '))}` : ''}`
    yield `${here} ${name}${takes} -d ${quoted(says)}`
  }
}

/** A completion script for fish. */
export function fishScript(places: readonly Place[]): string {
  const inner = places.slice(1).map(({ at }) => quoted(at))
  return `# fish: merit completion fish | source
function __merit_at
    set -l at merit
    for word in (commandline -opc)[2..]
        switch "$at $word"
            case ${inner.join(' ')}
                set at "$at $word"
        end
    end
    test "$at" = "$argv"
end
complete -c merit -f
${places.flatMap((place) => [...linesOf(place)]).join('\n')}
`
}
