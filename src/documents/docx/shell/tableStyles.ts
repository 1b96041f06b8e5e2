import type { House } from './house';

function border(side: string, size: number, colour: string): string {
  return `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;
}

function tableStyle(id: string, name: string, borders: string, margins: readonly [number, number]): string {
  const [vertical, side] = margins;
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/>` +
    `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${borders === '' ? '' : `<w:tblBorders>${borders}</w:tblBorders>`}` +
    `<w:tblCellMar><w:top w:w="${vertical}" w:type="dxa"/><w:left w:w="${side}" w:type="dxa"/>` +
    `<w:bottom w:w="${vertical}" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`
  );
}

/** Table styles, which the docx library cannot declare: ruled, grid, plain, and the borderless frames of layouts. */
export function tableStyles(house: House): string {
  const { rule, ink } = house.colour;
  const ruled = border('top', 12, ink) + border('bottom', 4, rule) + border('insideH', 4, rule);
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => border(side, 4, '7F7F78'))
    .join('');
  return (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
    '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>' +
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>' +
    '</w:tblCellMar></w:tblPr></w:style>' +
    tableStyle('TableRuled', 'Table Ruled', ruled, [70, 80]) +
    tableStyle('TableGridded', 'Table Gridded', sides, [60, 90]) +
    tableStyle('TablePlain', 'Table Plain', '', [40, 80]) +
    tableStyle('TableFrame', 'Table Frame', '', [0, 0])
  );
}
