import type { House } from '../docx/shell/house';

const mm = (twips: number): string => `${((twips / 1440) * 25.4).toFixed(1)}mm`;
const pt = (halfPoints: number): string => `${halfPoints / 2}pt`;

/** The house style as CSS: the same fonts, sizes and colours that the Word file names, with open fonts behind them. */
export function css(house: House): string {
  const { size, colour, fonts, page } = house;
  const serif = `"${fonts.body.ascii}","${fonts.body.eastAsia}","Songti SC","SimSun","Noto Serif CJK SC","Source Han Serif SC",${fonts.body.ascii === 'Arial' ? 'sans-serif' : 'serif'}`;
  const sans = `"${fonts.heading.ascii}","${fonts.heading.eastAsia}","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif`;
  const contract = house.style === 'contract';
  const indent = house.language === 'zh-CN' ? '2em' : '0';
  return `
*{box-sizing:border-box}html{background:#dcdad5}
body{margin:0;padding:24px 12px;background:#dcdad5;color:#${colour.ink};font:${pt(size.body)}/1.65 ${serif}}
.page{position:relative;width:210mm;max-width:100%;min-height:297mm;margin:0 auto 20px;padding:${mm(page.top)} ${mm(page.side)};background:#fff;box-shadow:0 1px 3px #0003;overflow-wrap:anywhere;display:flow-root}
.head{position:absolute;left:${mm(page.side)};right:${mm(page.side)};top:12.5mm;display:flex;justify-content:space-between;gap:1em;font-size:9pt;line-height:1.4;color:#${colour.muted};border-bottom:.6px solid #${colour.rule};padding-bottom:5px}
.head b,.cover .mark{color:#${colour.warning};font-weight:700}.cover .head{border:0;justify-content:center}
.draft{position:absolute;inset:0;display:grid;place-items:center;pointer-events:none;font:700 80pt/1 ${sans};color:#${colour.rule};opacity:.32;transform:rotate(-45deg);white-space:nowrap;overflow:visible}
h1,h2,h3,.title,.clause,.cover-title,.sender{font-family:${sans};font-weight:700;line-height:1.4;margin:1.1em 0 .5em}
h1{font-size:${pt(size.heading[0])};color:#${colour.heading}}h2{font-size:${pt(size.heading[1])}}h3{font-size:${pt(size.heading[2])}}.page>:first-child,.head+*{margin-top:0}
.title{font-size:${pt(size.title)};text-align:${contract ? 'center' : 'left'};margin:.2em 0 .3em}${contract && house.language === 'zh-CN' ? '.title,.cover-title{letter-spacing:.25em}' : ''}
.subtitle{color:#4b4c45;font-size:${pt(size.table + 1)};text-align:${contract ? 'center' : 'left'};margin-bottom:1.4em}
p{margin:0 0 .45em}p.body{text-indent:${indent};text-align:justify}.lead{font-size:${pt(size.body + 3)};margin-bottom:.7em}.muted,small{color:#${colour.muted};font-size:${pt(size.detail)}}
.note{background:#${colour.tint};border-left:2.5pt solid #${colour.accent};padding:.3em .8em;font-size:${pt(size.table)}}.warning{color:#${colour.warning};font-weight:700}
.caption,figcaption{color:#${colour.muted};font-size:${pt(size.detail)};text-align:center}.amountInWords{text-align:right;font-size:${pt(size.table + 1)}}
.clause{font-size:${pt(size.clause)};margin:.8em 0 .2em}.sub{text-indent:${indent};text-align:justify;margin-bottom:.2em}.sub.en{text-indent:0;padding-left:2.4em}.sub.en.two{padding-left:4em}.emphasised{font-weight:700;text-decoration:underline;text-underline-offset:3px}
ul,ol{margin:.2em 0 .6em;padding-left:1.7em}
table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:${pt(size.table)};line-height:1.45;margin:.5em 0}th,td{padding:5px 5px;text-align:left;vertical-align:top;font-weight:400}th{font-weight:700}
.left{text-align:left}.center{text-align:center}.right{text-align:right;font-variant-numeric:tabular-nums}td small{display:block}
.ruled th{border-top:1.5pt solid #${colour.ink};border-bottom:.75pt solid #${colour.ink}}.ruled td{border-bottom:.5pt solid #${colour.rule}}.grid th,.grid td{border:.5pt solid #7f7f78}.grid th,.section td{background:#${colour.tint}}
.section td,.subtotal td{font-weight:700}tr.total td{font-weight:700;border-top:.75pt solid #${colour.ink};border-bottom:1.5pt solid #${colour.ink}}.optional td{color:#${colour.muted}}
.totals td{padding:2px 5px}.parties,.signatures{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;gap:0 5mm;font-size:${pt(size.table)};margin:.4em 0 .9em}.parties b,.parties span,.signatures b,.signatures span{display:block}.signatures{margin-top:1.5em}.signatures span,.signatures b{padding:.45em 0}
.tint{background:#${colour.tint}}.good{background:#${colour.good}}.bad{background:#${colour.bad}}.item{display:flex;gap:.4em}.item b{flex:none;min-width:${house.style === 'card' ? '.6em' : '1.7em'}}
figure{margin:.7em 0}figure img{max-width:100%;height:auto}a{color:inherit;text-decoration:none}.contents a{display:block;padding:.15em 0}.contents a.two{padding-left:1.6em;font-size:${pt(size.table + 1)}}
.cover{display:flex;flex-direction:column}.sender{display:flex;align-items:center;gap:10px;font-size:13pt;margin:0}.sender img{height:9mm;width:auto}.rule{width:17mm;height:3pt;background:#${colour.accent};margin:38mm 0 8mm}.cover-title{font-size:28pt;margin:0 0 .3em}.cover-subtitle{font-size:15pt;color:#4b4c45}
.cover dl{margin:auto 0 8mm;display:grid;grid-template-columns:17% 1fr;row-gap:6px;border-top:.6px solid #${colour.rule};padding-top:16px}.cover dt{color:#${colour.muted}}.cover dd{margin:0}.cover.contract{align-items:center}.cover.contract .cover-title{margin-top:45mm;text-align:center}.cover.contract dl{width:86%;grid-template-columns:32% 1fr;border:0}.cover.contract dt{color:inherit}.cover.contract dd{border-bottom:.6px solid #${colour.rule}}
`;
}
