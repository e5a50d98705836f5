import type { Command } from 'commander'
import { examples, type Making } from './making.js'
import { Exit } from './shell/exit.js'
import { demoToken } from './shell/gateway.js'

/** `merit demo-token USER`: prints a token of a demo user, for the header `Authorization: Bearer …`. */
export function demoTokenCommand(parent: Command, make: Making): void {
  const { t, run } = make
  parent
    .command('demo-token')
    .description(t('输出演示用户的令牌', 'prints a token of a demo user'))
    .argument(
      '<user>',
      t('例如 admin、editor.luzhou、analyst、public', 'for example admin, editor.luzhou, analyst, public'),
    )
    .addHelpText(
      'after',
      examples(make, [
        'curl -H "Authorization: Bearer $(merit demo-token admin)" …',
        '以管理员身份请求',
        'asks as the administrator',
      ]),
    )
    .action(
      run(async (shell, user: string) => {
        const token = await demoToken(user, shell)
        if (shell.settings.json) shell.json({ user, token })
        else shell.line(token)
        return Exit.DONE
      }),
    )
}
