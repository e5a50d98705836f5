import { type Command, Option } from 'commander'
import { blankProfile, copiedProfile, type Level, type Profile, profileYaml } from '../../profile/index.js'
import { examples, type Making } from '../making.js'
import { Exit } from '../shell/exit.js'
import { writeWhole } from '../shell/files.js'
import type { Shell } from '../shell/shell.js'
import { readOne } from './read-one.js'
import { remoteProfile, schemaAddress } from './remote-schemes.js'
import { schemeRef } from './scheme-ref.js'

const LEVELS: Level[] = ['central', 'province', 'city', 'county', 'institution']

interface Options {
  jurisdiction: string
  from: string[]
  nameZh?: string
  nameEn?: string
  level?: Level
  output?: string
  force: boolean
}

/** `merit profile new CODE`: writes a file to edit; from nothing or a parent it needs no gateway. */
export function newCommand(parent: Command, make: Making): void {
  const { t, run } = make
  parent
    .command('new')
    .description(t('写出一份可供编辑的方案文件', 'writes the file of a scheme for you to edit'))
    .argument('<code>', t('新方案的代码', 'code of the new scheme'))
    .requiredOption('--jurisdiction <code>', t('制定方案的地区（单位）的代码', 'code of the jurisdiction that sets it'))
    .option(
      '--from <start...>',
      t(
        '起点：nothing（空白）；parent 方案（以上级为基础）；scheme 方案（照抄他地）；或版本编号',
        'start: nothing; parent SCHEME, to build on it; scheme SCHEME, to copy another; or the id of a version',
      ),
      ['nothing'],
    )
    .option('--name-zh <text>', t('中文名称', 'its name in Chinese'))
    .option('--name-en <text>', t('英文名称', 'its name in English'))
    .addOption(new Option('--level <level>', t('地区的层级', 'level of the jurisdiction')).choices(LEVELS))
    .option('-o, --output <file>', t('文件名（默认为代码加 .yaml）', 'name of the file (CODE.yaml)'))
    .option('--force', t('覆盖已有文件', 'replaces a file that is there'), false)
    .addHelpText(
      'after',
      examples(
        make,
        [
          'merit profile new hejiang --jurisdiction hejiang --from parent luzhou --name-zh 合江县创先争优实施方案',
          '以泸州方案为基础',
          'builds on the scheme of Luzhou',
        ],
        [
          'merit profile new naxi --jurisdiction naxi --from scheme beijing',
          '照抄北京方案后修改',
          'a copy of the scheme of Beijing, to be changed',
        ],
      ),
    )
    .action(
      run(async (shell, code: string, options: Options) => {
        const file = options.output ?? `${code}.yaml`
        const text = profileYaml(await started(code, options, shell), schemaAddress(shell))
        await writeWhole(file, text, options.force, shell)
        if (shell.settings.json) shell.json({ code, file })
        else
          shell.line(
            t(
              `已写入 ${file}。编辑后请运行：merit profile validate ${file}`,
              `Wrote ${file}. Edit it, then: merit profile validate ${file}`,
            ),
          )
        return Exit.DONE
      }),
    )
}

async function started(
  code: string,
  { jurisdiction, from, nameZh, nameEn, level }: Options,
  shell: Shell,
): Promise<Profile> {
  const name = { zh: nameZh ?? `方案 ${code}`, en: nameEn ?? (nameZh === undefined ? `Scheme ${code}` : null) }
  const [how = '', which, ...rest] = from
  const wanted = rest.length > 0 ? 'unreadable' : which === undefined ? how : `${how} …`
  switch (wanted) {
    case 'nothing':
      return blankProfile({ code, jurisdiction, extends: null, name, level })
    case 'parent …':
      return blankProfile({ code, jurisdiction, extends: await codeOf(which!, shell), name, level })
    case 'scheme …':
      return copiedProfile(await profileOf(which!, shell), { code, jurisdiction, name })
    default: {
      const ref = schemeRef(how, shell)
      if (which !== undefined || ref.kind !== 'version')
        return shell.stop(Exit.REFUSED, 'START_UNREADABLE', { start: from.join(' ') })
      const version = await remoteProfile(ref, shell)
      return version.identity.code === code ? version : copiedProfile(version, { code, jurisdiction, name })
    }
  }
}

async function profileOf(word: string, shell: Shell): Promise<Profile> {
  const ref = schemeRef(word, shell)
  return ref.kind === 'file' ? (await readOne(ref.file, shell)).profile : remoteProfile(ref, shell)
}

/** The code of a scheme that a word names; no gateway is asked whether it is there, which the plan will. */
async function codeOf(word: string, shell: Shell): Promise<string> {
  const ref = schemeRef(word, shell)
  return ref.kind === 'code' ? ref.code : (await profileOf(word, shell)).identity.code
}
