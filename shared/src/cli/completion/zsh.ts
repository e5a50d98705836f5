import type { OptionWord, Place } from './places.js'

/** In single quotes, where a colon parts a word from its description. */
const described = (word: string, says: string): string => `'${word}:${says.replaceAll("'", "'\\''")}'`

function valueCase({ word, short, value }: OptionWord): string {
  const names = [word, short].filter((name) => name !== null).join('|')
  const { choices, isFile } = value!
  return `        (${names}) ${isFile ? '_files' : choices.length > 0 ? `compadd -- ${choices.join(' ')}` : ':'}; return ;;`
}

function placeCase({ at, commands, options, words, takesFiles }: Place): string {
  const values = options.filter(({ value }) => value !== null).map(valueCase)
  const lines = [
    `    ('${at}')`,
    ...(values.length > 0 ? ['      case $prev in', ...values, '      esac'] : []),
    '      if [[ $cur == -* ]]; then',
    `        found=(${options.map(({ word, says }) => described(word, says)).join(' ')})`,
    '        _describe -o option found; return',
    '      fi',
    ...(commands.length > 0
      ? [
          `      found=(${commands.map(({ word, says }) => described(word, says)).join(' ')})`,
          '      _describe command found',
        ]
      : []),
    ...(words.length > 0 ? [`      compadd -- ${words.join(' ')}`] : []),
    ...(takesFiles ? ['      _files'] : []),
    '      ;;',
  ]
  return lines.join('\n')
}

/** A completion script for zsh. */
export function zshScript(places: readonly Place[]): string {
  const inner = places.slice(1).map(({ at }) => `'${at}'`)
  return `#compdef merit
# zsh: source <(merit completion zsh)
_merit() {
  local cur=$words[CURRENT] prev=$words[CURRENT-1] at=merit word
  local -a found
  for word in $words[2,CURRENT-1]; do
    case "$at $word" in
      (${inner.join('|')}) at="$at $word" ;;
    esac
  done
  case $at in
${places.map(placeCase).join('\n')}
  esac
}
compdef _merit merit
`
}
