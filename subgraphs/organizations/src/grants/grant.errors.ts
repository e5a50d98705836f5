import { defineErrors } from '@meritgraph/shared/errors'

defineErrors({
  GRANT_NOT_HELD: {
    kind: 'error',
    status: 403,
    en: 'You may grant only a role that you hold yourself over a scope that contains this one; {role} here is not among them. Ask somebody who holds it, or a platform admin above.',
    zh: '您只能授予自己在包含该范围内持有的角色；此处的 {role} 不在其中。请由持有该角色者或上级平台管理员授予。',
  },
  GRANT_UNKNOWN: {
    kind: 'userError',
    en: 'There is no grant with this id among those you may revoke. Take the id from `grants` or `viewer`.',
    zh: '在您可撤销的授权中没有此编号。请从 `grants` 或 `viewer` 中取得编号。',
  },
  GRANT_SCOPE_AMBIGUOUS: {
    kind: 'userError',
    en: 'A grant covers a jurisdiction or an organization, not both. Send one of them; neither means everywhere.',
    zh: '一项授权只能覆盖一个地区或一个组织。请只填其一；两者都不填表示不限范围。',
  },
  GRANT_JURISDICTION_UNKNOWN: {
    kind: 'userError',
    en: 'No jurisdiction has the code `{code}`. Take a code from `jurisdictions`.',
    zh: '没有代码为 `{code}` 的地区。请从 `jurisdictions` 中取用代码。',
  },
  GRANT_ORGANIZATION_UNKNOWN: {
    kind: 'userError',
    en: 'No organization has the id `{id}`. Take an id from `organizations`.',
    zh: '没有编号为 `{id}` 的组织。请从 `organizations` 中取用编号。',
  },
  GRANT_ACCOUNT_EMPTY: {
    kind: 'userError',
    en: 'The account needs an issuer and a subject of 1 to 190 characters. Send them as the token has them in `iss` and `sub`.',
    zh: '账号须有签发者与主体，长度为 1 至 190 个字符。请按令牌中的 `iss` 与 `sub` 填写。',
  },
  GRANT_VALIDITY_EMPTY: {
    kind: 'userError',
    en: 'The grant would end on {validTo}, not after it begins on {validFrom}. Choose a later `validTo`, or leave it out for no end.',
    zh: '授权于 {validFrom} 开始，却于 {validTo} 结束。请选择更晚的 `validTo`，或不填表示无期限。',
  },
  GRANT_BEYOND_OWN: {
    kind: 'userError',
    en: 'You may not give more than you have: your own {role} there does not hold until {validTo}. Set `validTo` to the end of your own grant or before.',
    zh: '不能授予超出自身所有的权限：您在该范围的 {role} 并非持续到 {validTo}。请将 `validTo` 设为您自身授权的截止日或更早。',
  },
  GRANT_EXISTS: {
    kind: 'userError',
    en: 'The account already has this role over this scope from {validFrom} to {validTo}. Choose days outside it, or revoke it first.',
    zh: '该账号在 {validFrom} 至 {validTo} 已有此范围的该角色。请选择其外的日期，或先撤销原授权。',
  },
  GRANT_FIRST_ADMIN: {
    kind: 'userError',
    en: 'The first grant must be PLATFORM_ADMIN everywhere, from today or earlier and without an end; otherwise nobody could grant anything after it. Grant that first, to yourself or another account.',
    zh: '首项授权必须是不限范围、自今日或更早起且无期限的 PLATFORM_ADMIN，否则此后无人可以授权。请先授予自己或其他账号。',
  },
  GRANT_ENDED: {
    kind: 'userError',
    en: 'This grant ends on {validTo} already, so there is nothing to revoke from {from} on. Choose an earlier `from`, or leave it as it is.',
    zh: '此授权已于 {validTo} 结束，自 {from} 起没有可撤销的内容。请选择更早的 `from`，或保持不变。',
  },
  GRANT_REASON_EMPTY: {
    kind: 'userError',
    en: 'A revocation needs a reason of 1 to 500 characters. Say why in one sentence, without naming persons.',
    zh: '撤销须说明理由，长度为 1 至 500 个字符。请用一句话说明，勿写人名。',
  },
  GRANT_LAST_ADMIN: {
    kind: 'userError',
    en: 'Without this grant nobody would be platform admin everywhere on every day from {from} on. Grant PLATFORM_ADMIN without scope and end to another account first.',
    zh: '撤销后，自 {from} 起将有日期没有不限范围的平台管理员。请先授予另一账号不限范围且无期限的 PLATFORM_ADMIN。',
  },
})
