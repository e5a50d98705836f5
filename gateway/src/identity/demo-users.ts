import type { Language } from '@meritgraph/shared/errors'

/** The users of the demonstration and what they are; their grants ship with the organizations subgraph. */
export const demoUsers: Record<string, Record<Language, string>> = {
  admin: { en: 'Platform admin, everywhere', zh: '平台管理员（全部范围）' },
  'editor.luzhou': { en: 'Scheme editor, Luzhou', zh: '方案编辑（泸州）' },
  'approver.luzhou': { en: 'Scheme approver, Luzhou', zh: '方案审批（泸州）' },
  'editor.beijing': { en: 'Scheme editor, Beijing', zh: '方案编辑（北京）' },
  'approver.beijing': { en: 'Scheme approver, Beijing', zh: '方案审批（北京）' },
  'organizer.luzhou': { en: 'Organizer, Luzhou', zh: '活动组织者（泸州）' },
  analyst: { en: 'Analyst, aggregates only', zh: '分析员（仅汇总数据）' },
  public: { en: 'Signed in without a grant', zh: '已登录，无授权' },
}
