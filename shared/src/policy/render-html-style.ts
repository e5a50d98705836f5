/** How a document looks on screen and on paper, light and dark. It is read by people, so its colours keep a contrast of 4.5. */
export const HTML_STYLE = `
:root{color-scheme:light dark;--ink:#1d2733;--quiet:#5a6672;--line:#d8dee5;--page:#fff;--head:#f3f5f8;--accent:#a3161a;
--added:#e9f6ec;--removed:#fcebea;--changed:#fff6df;--moved:#eaf2fd}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaef;--quiet:#a3afbb;--line:#39434e;--page:#15191e;--head:#1f262d;
--accent:#ff8f87;--added:#16341f;--removed:#401c1c;--changed:#3a3013;--moved:#1b2c45}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.55 system-ui,"PingFang SC","Microsoft YaHei",
"Noto Sans CJK SC","Noto Sans SC",sans-serif}
main{min-width:min-content;margin:0 auto;padding:2rem 1.5rem 4rem}
h1{margin:0 0 .5rem;max-width:60rem;font-size:1.6rem;line-height:1.3}
h1::after{content:"";display:block;width:3rem;height:3px;margin-top:.6rem;background:var(--accent)}
p{margin:.3rem 0;max-width:60rem;color:var(--quiet)}
h1,p{position:sticky;left:1.5rem}
table{border-collapse:separate;border-spacing:0;min-width:100%;margin-top:1.75rem}
caption{caption-side:top;text-align:left;padding:0 0 .5rem;font-size:1.1rem;font-weight:600}
th,td{padding:.55rem .75rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;
overflow-wrap:anywhere}
td{min-width:10rem;max-width:26rem}
thead th{position:sticky;top:0;z-index:2;background:var(--head);border-bottom:2px solid var(--line);min-width:10rem}
tbody th{position:sticky;left:0;z-index:1;background:var(--page);font-weight:600;min-width:9rem;max-width:18rem}
thead th:first-child{left:0;z-index:3;min-width:9rem}
tbody tr:hover>*{background:var(--head)}
small,cite{display:block;color:var(--quiet);font-size:.82rem;font-weight:400;font-style:normal}
cite{margin-top:.15rem}
td>div+div{margin-top:.55rem;padding-top:.55rem;border-top:1px dashed var(--line)}
.missing>span,.uncertain>span{color:var(--quiet);font-style:italic}
:lang(zh) .missing>span,:lang(zh) .uncertain>span{font-style:normal}
.uncertain>span::before{content:"? ";font-style:normal}
.added,.removed,.changed,.moved{padding:.1rem .4rem;border-left:3px solid var(--accent);border-radius:2px}
.added{background:var(--added);border-color:#2f8f57}.removed{background:var(--removed)}
.changed{background:var(--changed);border-color:#b98509}.moved{background:var(--moved);border-color:#3f78c6}
@media print{h1,p{position:static}thead th,tbody th{position:static}
thead{display:table-header-group}tr{break-inside:avoid}main{padding:0}body{font-size:10pt}}
`
