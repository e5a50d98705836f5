/** Everything the page says itself, in both languages. Ready queries and demo users bring their own words. */
export const texts = {
  en: {
    about: 'One graph over the recognition schemes of many jurisdictions',
    demo: 'DEMO MODE',
    demoWarning:
      'Anyone can become any user here, administrators included. Never use it with real data; MERIT_MODE=production switches it off.',
    user: 'Asking as',
    nobody: 'nobody (the public)',
    copyToken: 'Copy token',
    copied: 'Copied',
    otherLanguage: '中文',
    queries: 'Ready queries',
    queriesHint: 'Each opens in a tab of its own. Run it with Ctrl-Enter.',
    unreachable: 'The gateway does not answer. See whether it still runs, then load the page again.',
  },
  zh: {
    about: '一张图汇集多地（单位）的创先争优方案',
    demo: '演示模式',
    demoWarning:
      '此处任何人都可以任意用户（含管理员）身份查询。切勿用于真实数据；设置 MERIT_MODE=production 即可关闭。',
    user: '当前身份',
    nobody: '未登录（公众）',
    copyToken: '复制令牌',
    copied: '已复制',
    otherLanguage: 'English',
    queries: '示例查询',
    queriesHint: '点击后在新标签页中打开，按 Ctrl-Enter 执行。',
    unreachable: '网关没有应答。请确认网关仍在运行，然后重新加载页面。',
  },
}
