import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVcard, writeCard } from '@/domain/exchange/vcard';
import { unwrap } from '@/domain/kernel/result';

const read = (text: string | Uint8Array) =>
  unwrap(readVcard({ name: 'a.vcf', bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text }));
const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

describe('reading', () => {
  it('reads the test line of the rules', () => {
    const text = card('VERSION:2.1', 'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=88=B6;=E4=BA=B2;;;');
    expect(read(text)[0]?.name).toBe('父亲');
  });

  it('reads a card from an old Android telephone', () => {
    const text = card(
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0;=E4=BC=9F;;;',
      'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0=E4=BC=9F',
      'TEL;CELL;PREF:138-0013-8000',
      'TEL;WORK;FAX:021-55550001',
      'TEL;WORK:021-55550000',
      'EMAIL;WORK:zhang@example.com',
      'ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=8D=8E=E5=85=89=E7=A7=91=E6=8A=80;=',
      '=E9=87=87=E8=B4=AD=E9=83=A8',
      'TITLE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=BB=8F=E7=90=86',
      'ADR;WORK;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;;=E6=B5=A6=E4=B8=9C=E5=A4=A7=E9=81=93=31=E5=8F=B7;=E4=B8=8A=E6=B5=B7;;200120;=E4=B8=AD=E5=9B=BD',
      'NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=E7=AC=AC=E4=B8=80=E8=A1=8C=0D=0A=E7=AC=AC=E4=BA=8C=',
      '=E8=A1=8C',
      'X-WECHAT:zw_2020',
    );
    expect(read(text)[0]).toMatchObject({
      name: '张伟',
      company: '华光科技',
      department: '采购部',
      jobTitle: '经理',
      mobile: '138-0013-8000',
      phone: '021-55550000',
      email: 'zhang@example.com',
      wechat: 'zw_2020',
      address: '中国上海浦东大道1号 200120',
    });
    expect(read(text)[0]?.notes).toContain('第一行\r\n第二行');
    expect(read(text)[0]?.notes).toContain('021-55550001');
  });

  it('reads GBK, declared or written raw', () => {
    const declared = card('VERSION:2.1', 'FN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=CD=F5=CE=B0');
    expect(read(declared)[0]?.name).toBe('王伟');
    const raw = [...new TextEncoder().encode('BEGIN:VCARD\nFN:'), 0xcd, 0xf5, 0xce, 0xb0, 0x0a];
    expect(read(Uint8Array.from(raw))[0]?.name).toBe('王伟');
  });

  it('joins folded lines, takes escapes off, and reads several cards and groups', () => {
    const text =
      card(
        'VERSION:3.0',
        'N:李;雷;;;',
        'FN:李雷',
        'ORG:甲\\;乙公司;研发',
        'NOTE:长\r\n 话\\n短说\\, 完',
        'item1.TEL;type=CELL;type=pref:13800138000',
      ) +
      card(
        'VERSION:4.0',
        'FN:Ann Lee',
        'TEL;VALUE=uri;TYPE="cell,voice":tel:+1-555-0100',
        'BDAY:19900102',
        'IMPP:wechat:ann',
      );
    const [first, second] = read(text);
    expect(first).toMatchObject({
      name: '李雷',
      company: '甲;乙公司',
      department: '研发',
      mobile: '13800138000',
      notes: '长话\n短说, 完',
    });
    expect(second).toMatchObject({ name: 'Ann Lee', mobile: '+1-555-0100', birthday: '1990-01-02', wechat: 'ann' });
  });

  it('shows the formatted name where the parts differ, and the parts where there is none', () => {
    expect(read(card('N:Lee;Ann;;Dr.;', 'FN:Annie'))[0]?.name).toBe('Annie');
    expect(read(card('N:Lee;Ann;;Dr.;'))[0]?.name).toBe('Dr. Ann Lee');
  });

  it('refuses what holds no card', () => {
    expect(readVcard({ name: 'a.vcf', bytes: new TextEncoder().encode('hello') })).toMatchObject({
      error: { code: 'exchange.noCards' },
    });
  });
});

describe('writing', () => {
  it('writes version 3.0 without folding', () => {
    const person = {
      name: '欧阳娜娜',
      company: '华光',
      department: '',
      jobTitle: '',
      mobile: '13800138000',
      phone: '',
      email: '',
      wechat: '',
      birthday: '',
      notes: '长'.repeat(200),
    };
    const text = writeCard(person);
    expect(text).toContain('VERSION:3.0\r\n');
    expect(text.split('\r\n').some((line) => line.startsWith(' '))).toBe(false);
  });

  it('comes back as it was', () => {
    const word = fc
      .string({ unit: fc.constantFrom('甲', 'a', 'B', ';', ',', '\\', ':', '=', '1', '"', ' ') })
      .map((text) => text.trim());
    const name = word.filter((text) => text !== '');
    const number = fc.constantFrom('', '021-5555', '+86 21 5555');
    const record = {
      name,
      company: word,
      department: word,
      jobTitle: word,
      mobile: fc.constantFrom('', '13800138000'),
      phone: number,
      email: fc.constantFrom('', 'a@b.cn'),
      wechat: word,
      birthday: fc.constantFrom('', '1990-01-02'),
      notes: word,
    };
    fc.assert(
      fc.property(fc.record(record), (person) => {
        expect(read(writeCard(person) + writeCard(person))).toEqual([1, 2].map(() => expect.objectContaining(person)));
      }),
    );
  });
});
