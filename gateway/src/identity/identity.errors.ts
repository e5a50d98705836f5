import { defineErrors } from '@meritgraph/shared/errors'

/** What can be wrong with the token that says who is asking. */
export const identityErrors = defineErrors({
  TOKEN_MALFORMED: {
    kind: 'error',
    status: 401,
    en: 'The header `Authorization` does not hold a usable token ({problem}). Send `Authorization: Bearer <token>` with a token as its issuer gave it, or leave the header out to ask as the public.',
    zh: '请求头 `Authorization` 中没有可用的令牌（{problem}）。请按签发者给出的原样发送 `Authorization: Bearer <令牌>`，或去掉该请求头以公众身份查询。',
  },
  TOKEN_FORGED: {
    kind: 'error',
    status: 401,
    en: 'The token was not signed by its issuer {issuer} ({problem}). Sign in again to get a new one.',
    zh: '令牌并非由其签发者 {issuer} 签名（{problem}）。请重新登录以取得新令牌。',
  },
  TOKEN_EXPIRED: {
    kind: 'error',
    status: 401,
    en: 'The token was good until {until}. Sign in again to get a new one.',
    zh: '令牌已于 {until} 失效。请重新登录以取得新令牌。',
  },
  TOKEN_NOT_YET_VALID: {
    kind: 'error',
    status: 401,
    en: 'The token is good only from {from} on. Wait until then; if that moment has passed, set the clocks of issuer and gateway right.',
    zh: '令牌自 {from} 起方才有效。请等到该时刻；若该时刻已过，请校准签发者与网关的时钟。',
  },
  TOKEN_WRONG_AUDIENCE: {
    kind: 'error',
    status: 401,
    en: 'The token was made for another application, not for `{audience}`. Ask its issuer for a token with this audience.',
    zh: '令牌是为其他应用签发的，并非用于 `{audience}`。请向签发者申请受众为此值的令牌。',
  },
  TOKEN_WRONG_ISSUER: {
    kind: 'error',
    status: 401,
    en: 'Tokens of `{issuer}` are not accepted here. Sign in at one of: {issuers}.',
    zh: '此处不接受 `{issuer}` 签发的令牌。请在以下签发者处登录：{issuers}。',
  },
  ISSUER_UNREACHABLE: {
    kind: 'error',
    status: 503,
    en: 'The keys of the issuer {issuer} cannot be read now, so the token cannot be checked. Try again shortly, or leave the token out to ask as the public.',
    zh: '暂时无法读取签发者 {issuer} 的密钥，因此无法核验令牌。请稍后重试，或不带令牌以公众身份查询。',
  },
  GRANTS_UNREACHABLE: {
    kind: 'error',
    status: 503,
    en: 'The token is good, but what its account may do cannot be read now. Try again shortly, or leave the token out to ask as the public.',
    zh: '令牌有效，但暂时无法读取该账号的授权。请稍后重试，或不带令牌以公众身份查询。',
  },
  DEMO_USER_UNKNOWN: {
    kind: 'error',
    status: 400,
    en: 'There is no demo user "{user}". Choose one of: {users}.',
    zh: '没有名为“{user}”的演示用户。请从以下用户中选择：{users}。',
  },
})
