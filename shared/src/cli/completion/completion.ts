import { Argument, type Command } from 'commander'
import { examples, type Making } from '../making.js'
import { Exit } from '../shell/exit.js'
import { bashScript } from './bash.js'
import { fishScript } from './fish.js'
import { type Place, placesOf } from './places.js'
import { zshScript } from './zsh.js'

type ShellName = 'bash' | 'zsh' | 'fish'

const SCRIPTS: Record<ShellName, (places: readonly Place[]) => string> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
}

/** `merit completion bash|zsh|fish`: prints a script by which the shell completes commands, options, choices and files. */
export function completionCommand(parent: Command, make: Making): void {
  const { t, run } = make
  parent
    .command('completion')
    .description(t('输出命令补全脚本', 'prints a script by which your shell completes the commands'))
    .addArgument(new Argument('<shell>', t('所用的 shell', 'your shell')).choices(Object.keys(SCRIPTS)))
    .addHelpText(
      'after',
      examples(
        make,
        ['source <(merit completion bash)', '在 ~/.bashrc 中', 'in ~/.bashrc'],
        ['source <(merit completion zsh)', '在 ~/.zshrc 中，位于 compinit 之后', 'in ~/.zshrc, after compinit'],
        ['merit completion fish > ~/.config/fish/completions/merit.fish', '仅需一次', 'once'],
      ),
    )
    .action(
      run(async (shell, name: ShellName) => {
        shell.terminal.out(SCRIPTS[name](placesOf(parent)))
        return Exit.DONE
      }),
    )
}
