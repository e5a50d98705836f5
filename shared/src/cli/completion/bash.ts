import type { OptionWord, Place } from './places.js'

const quoted = (words: readonly string[]): string => `'${words.join(' ')}'`

function valueCase({ word, short, value }: OptionWord): string {
  const names = [word, short].filter((name) => name !== null).join('|')
  const reply = value!.isFile ? 'files' : `words ${quoted(value!.choices)}`
  return `    ${names}) ${reply}; return ;;`
}

function placeCase({ at, commands, options, words, takesFiles }: Place): string {
  const flags = options.flatMap(({ word, short }) => (short === null ? [word] : [word, short]))
  const values = options.filter(({ value }) => value !== null).map(valueCase)
  const others = [...commands.map(({ word }) => word), ...words]
  const lines = [
    `  '${at}')`,
    ...(values.length > 0 ? ['    case $prev in', ...values.map((line) => `  ${line}`), '    esac'] : []),
    `    case $cur in -*) words ${quoted(flags)}; return ;; esac`,
    ...(others.length > 0 ? [`    words ${quoted(others)}`] : []),
    ...(takesFiles ? ['    files'] : []),
    '    ;;',
  ]
  return lines.join('\n')
}

/** A completion script for bash. */
export function bashScript(places: readonly Place[]): string {
  const inner = places.slice(1).map(({ at }) => `'${at}'`)
  return `# bash: source <(merit completion bash)
_merit() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} at=merit i
  # --lang=zh comes as three words
  [[ $cur == = ]] && cur=
  [[ $prev == = ]] && prev=\${COMP_WORDS[COMP_CWORD-2]}
  COMPREPLY=()
  words() { COMPREPLY+=($(compgen -W "$1" -- "$cur")); }
  files() { local IFS=$'\\n'; compopt -o filenames 2>/dev/null; COMPREPLY+=($(compgen -f -- "$cur")); }
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$at \${COMP_WORDS[i]}" in
      ${inner.join(' | ')}) at="$at \${COMP_WORDS[i]}" ;;
    esac
  done
  case $at in
${places.map(placeCase).join('\n')}
  esac
  unset -f words files
}
complete -F _merit merit
`
}
