import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRich, parseRich, plainOf, type RichBlock, type RichRun } from '@/domain/scripts/richText';

const run = (text: string, style: Partial<RichRun> = {}): RichRun => ({
  text,
  bold: false,
  italic: false,
  variable: '',
  ...style,
});
const bold = (text: string) => run(text, { bold: true });
const italic = (text: string) => run(text, { italic: true });
const variable = (name: string, style: Partial<RichRun> = {}) => run(`{{${name}}}`, { variable: name, ...style });
const runs = (text: string) => parseRich(text)[0]?.runs;

describe('marked-up text', () => {
  it.each<[string, RichRun[]]>([
    ['您好，**张总**', [run('您好，'), bold('张总')]],
    ['a *b* c', [run('a '), italic('b'), run(' c')]],
    ['***both***', [run('both', { bold: true, italic: true })]],
    ['**a *b* c**', [bold('a '), run('b', { bold: true, italic: true }), bold(' c')]],
    ['**a***b*', [bold('a'), italic('b')]],
    ['{{customer.name}}您好', [variable('customer.name'), run('您好')]],
    ['**{{ quote.total }}**', [variable('quote.total', { bold: true })]],
    ['{{不存在}}', [variable('不存在')]],
    ['{{}} {{ }} {a}', [run('{{}} {{ }} {a}')]],
    // Stars that mark nothing stand for themselves.
    ['5 * 3 = 15', [run('5 * 3 = 15')]],
    ['2*3', [run('2*3')]],
    ['**open', [run('**open')]],
    ['****', [run('****')]],
    ['a\\*b\\*', [run('a*b*')]],
    ['\\{\\{customer.name}}', [run('{{customer.name}}')]],
    ['C:\\temp\\', [run('C:\\temp\\')]],
  ])('reads %s', (text, expected) => {
    expect(runs(text)).toEqual(expected);
  });

  it('reads lists line by line, whatever ends the lines', () => {
    expect(
      parseRich('say:\r\n- one\n7. two\n\n1.5 is no number').map(({ kind, runs: [first] }) => [kind, first?.text]),
    ).toEqual([
      ['paragraph', 'say:'],
      ['bullet', 'one'],
      ['number', 'two'],
      ['paragraph', undefined],
      ['paragraph', '1.5 is no number'],
    ]);
    expect(parseRich('')).toEqual([]);
  });

  it('counts the numbers of a list anew', () => {
    expect(formatRich(parseRich('3. a\n9. b\nc\n5. d'))).toBe('1. a\n2. b\nc\n1. d');
  });

  it('gives the words without marks', () => {
    expect(plainOf('**现在** 下单\n- *省* {{deal.title}}')).toBe('现在 下单\n省 {{deal.title}}');
  });
});

const words = fc.string({
  unit: fc.constantFrom('a', '好', ' ', '\u3000', '*', '\\', '{', '}', '-', '.', '1', '，'),
  maxLength: 8,
});
const style = { bold: fc.boolean(), italic: fc.boolean() };
const anyRun: fc.Arbitrary<RichRun> = fc.oneof(
  fc.record({ text: words.filter((text) => text !== ''), variable: fc.constant(''), ...style }),
  fc
    .record({ name: fc.constantFrom('customer.name', '公司'), ...style })
    .map(({ name, ...rest }) => variable(name, rest)),
);
const anyBlock: fc.Arbitrary<RichBlock> = fc.record({
  kind: fc.constantFrom('paragraph', 'bullet', 'number'),
  runs: fc.array(anyRun, { maxLength: 5 }),
});
const sameStyle = (a: RichRun | undefined, b: RichRun) =>
  a !== undefined && a.variable === '' && b.variable === '' && a.bold === b.bold && a.italic === b.italic;
/** Neighbours in one style are one run. */
function joined(block: RichBlock): RichBlock {
  const all: RichRun[] = [];
  for (const each of block.runs) {
    const last = all.at(-1);
    if (last && sameStyle(last, each)) all[all.length - 1] = { ...last, text: last.text + each.text };
    else all.push(each);
  }
  return { kind: block.kind, runs: all };
}

describe('round trips', () => {
  it('reads back what it has written', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 4 }), (blocks) => {
        const text = formatRich(blocks);
        expect(parseRich(text)).toEqual(text === '' ? [] : blocks.map(joined));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads any text, and keeps what it read', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '*', '**', '\\', '{{', '}}', '- ', '1. ', '\n') }),
        (text) => {
          const read = parseRich(text);
          expect(parseRich(formatRich(read))).toEqual(read);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
