import { defineErrors } from '../errors/index.js'

defineErrors({
  TRANSACTION_TOO_SLOW: {
    kind: 'error',
    status: 503,
    en: 'The change took longer than {seconds} seconds and was undone; nothing was written. Try again, with less at once if it was large.',
    zh: '此变更耗时超过 {seconds} 秒，已撤销，未写入任何内容。请重试；若内容较多，请分批提交。',
  },
  DATABASE_BUSY: {
    kind: 'error',
    status: 503,
    en: 'Others are changing the same rows, and {attempts} attempts did not get through. Nothing was written; try again in a few seconds.',
    zh: '其他操作正在修改相同的数据，已尝试 {attempts} 次仍未成功。未写入任何内容，请几秒后重试。',
  },
  DATABASE_UNAVAILABLE: {
    kind: 'error',
    status: 503,
    en: 'The database {where} cannot be opened: {problem}. Check that it exists, runs and lets this user in, then start again.',
    zh: '无法打开数据库 {where}：{problem}。请确认其存在、正在运行且允许该用户访问，然后重新启动。',
  },
  DATA_FOLDER_UNUSABLE: {
    kind: 'error',
    status: 503,
    en: 'The data folder {folder} cannot be written: {problem}. Free its disk or give this user the right to write there, or choose another folder (MERIT_DATA; of a subgraph alone, DATABASE_URL).',
    zh: '数据目录 {folder} 无法写入：{problem}。请释放磁盘空间或授予当前用户写入权限，或改用其他目录（MERIT_DATA；单独运行的子图用 DATABASE_URL）。',
  },
  DATA_FOLDER_IN_USE: {
    kind: 'error',
    status: 503,
    en: 'The data folder {folder} is in use by process {pid}, started {since}. Stop that process, or give this one another folder (MERIT_DATA; of a subgraph alone, DATABASE_URL).',
    zh: '数据目录 {folder} 正被进程 {pid}（启动于 {since}）使用。请停止该进程，或为当前进程指定其他目录（MERIT_DATA；单独运行的子图用 DATABASE_URL）。',
  },
})
