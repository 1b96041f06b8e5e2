import { fixedEnvironment, goldenQuote, line, quoteOf } from '@test/support/domainSamples';
import { describe, expect, it } from 'vitest';
import { creditCodeCheck } from '@/domain/company/creditCode';
import { defaultCompany } from '@/domain/company/defaults';
import type { Contract } from '@/domain/contracts/contract';
import { contractEntity } from '@/domain/contracts/contract';
import { newContractFromQuote } from '@/domain/contracts/create';
import { type ContractContext, checkContract, contractFindings, validateContract } from '@/domain/contracts/validate';
import { customerEntity } from '@/domain/customers/customer';
import { computeQuote } from '@/domain/quoting/calculator';
import type { Quote } from '@/domain/quoting/quote';
import { type Instalment, instalmentSchema } from '@/domain/quoting/terms';

const company = {
  ...defaultCompany(),
  legalName: { zh: '上海成单信息技术有限公司', en: '' },
  address: { zh: '上海市浦东新区', en: '' },
  creditCode: '91350100M000100Y43',
  signingPlace: { zh: '上海', en: '' },
};
const customer = customerEntity.schema.parse({
  id: 'customer',
  createdAt: 0,
  updatedAt: 0,
  name: '华东电商有限公司',
  creditCode: `91350100M000100Y5${creditCodeCheck('91350100M000100Y5')}`,
  registeredAddress: { zh: '杭州市', en: '' },
});

function contextOf(quote: Quote, partial: Partial<ContractContext> = {}): ContractContext {
  return { quote, totals: computeQuote(quote), customer, company, ...partial };
}

const instalment = (name: Instalment['name'], bp: number) =>
  instalmentSchema.parse({ id: name, name, share: { type: 'percent', bp } });

/** A contract that has all eight contents of Art. 470. */
function complete(partial: Partial<Contract> = {}): Contract {
  const draft = newContractFromQuote(goldenQuote(), company, fixedEnvironment());
  const contract = contractEntity.schema.parse({ createdAt: 0, updatedAt: 0, ...draft, ...partial });
  contract.terms.payment.schedule = [instalment('deposit', 2000), instalment('balance', 8000)];
  contract.terms.delivery = {
    ...contract.terms.delivery,
    method: 'onSite',
    days: 30,
    place: { zh: '杭州', en: '' },
  };
  contract.terms.afterSales.warrantyMonths = 12;
  return contract;
}

const codes = (problems: readonly { code: string }[]) => problems.map((found) => found.code);

describe('content of a contract (DOMAIN.md §10)', () => {
  it('has nothing to say about a complete contract', () => {
    expect(checkContract(complete(), contextOf(goldenQuote()))).toEqual({ errors: [], warnings: [] });
  });

  it.each<[string, Partial<ContractContext>]>([
    ['contract.sellerNameMissing', { company: { ...company, legalName: { zh: ' ', en: '' } } }],
    ['contract.buyerNameMissing', { customer: { ...customer, name: '' } }],
    ['contract.sellerCodeWrong', { company: { ...company, creditCode: '91350100M000100Y44' } }],
    ['contract.buyerCodeWrong', { customer: { ...customer, creditCode: 'X' } }],
  ])('parties: %s is an error', (code, partial) => {
    expect(codes(validateContract(complete(), contextOf(goldenQuote(), partial)))).toEqual([code]);
  });

  it('a party whose record is gone is missing', () => {
    const context = contextOf(goldenQuote(), { customer: undefined });
    expect(contractFindings(complete(), context).map(({ severity, problem }) => [severity, problem.code])).toEqual([
      ['error', 'contract.buyerNameMissing'],
      ['warning', 'contract.buyerCodeMissing'],
      ['warning', 'contract.buyerAddressMissing'],
    ]);
  });

  it('subject and quantity are errors', () => {
    const nothing = contextOf(quoteOf([line({ kind: 'text' })]));
    expect(codes(checkContract(complete(), nothing).errors)).toContain('contract.subjectMissing');
    const none = contextOf(quoteOf([line({ unitPrice: 100 }), line({ quantity: 0, name: { zh: '', en: '' } })]));
    expect(checkContract(complete(), none).errors).toEqual([
      { code: 'contract.subjectUnnamed', params: { row: 2 }, field: 'quoteId' },
      { code: 'contract.quantityMissing', params: { row: 2 }, field: 'quoteId' },
    ]);
  });

  it('the other five are warnings', () => {
    const bare = newContractFromQuote(goldenQuote(), company, fixedEnvironment());
    const contract = contractEntity.schema.parse({
      createdAt: 0,
      updatedAt: 0,
      ...bare,
      latePenalty: 0,
      dispute: 'arbitration',
    });
    const check = checkContract(contract, contextOf(goldenQuote()));
    expect(check.errors).toEqual([]);
    expect(codes(check.warnings)).toEqual([
      'contract.qualityMissing',
      'contract.paymentMissing',
      'contract.deliveryTimeMissing',
      'contract.deliveryPlaceMissing',
      'contract.deliveryMethodMissing',
      'contract.penaltyMissing',
      'contract.arbitrationBodyMissing',
    ]);
  });

  it('a deposit of 20 % is allowed, one minor unit more is not', () => {
    const contract = complete();
    const quote = quoteOf([line({ unitPrice: 100_000, taxRate: 'exempt' })]);
    const withDeposit = (minor: number) => {
      contract.terms.payment.schedule = [
        { ...instalment('deposit', 0), share: { type: 'amount', minor } },
        { ...instalment('balance', 0), share: { type: 'amount', minor: 100_000 - minor } },
      ];
      return codes(validateContract(contract, contextOf(quote)));
    };
    expect(withDeposit(20_000)).toEqual([]);
    expect(withDeposit(20_001)).toEqual(['contract.depositTooHigh']);
  });

  it('a deposit of 20 % passes where its amount was rounded up', () => {
    const quote = quoteOf([line({ unitPrice: 10_003, taxRate: 'exempt' })]);
    expect(validateContract(complete(), contextOf(quote))).toEqual([]);
  });

  it('a prepayment above 20 % is no deposit', () => {
    const contract = complete();
    contract.terms.payment.schedule = [instalment('prepayment', 5000), instalment('balance', 5000)];
    expect(validateContract(contract, contextOf(goldenQuote()))).toEqual([]);
  });

  it('instalments must make up the total', () => {
    const contract = complete();
    contract.terms.payment.schedule = [instalment('prepayment', 5000), instalment('balance', 4000)];
    expect(validateContract(contract, contextOf(goldenQuote()))).toEqual([
      { code: 'schedule.percentNotWhole', params: { percent: 90 }, field: 'terms.payment.schedule' },
    ]);
  });

  it('copies must be shared out evenly, and a heavy penalty is only a warning', () => {
    const check = checkContract(complete({ copies: 5, latePenalty: 51 }), contextOf(goldenQuote()));
    expect(codes(check.errors)).toEqual(['contract.copiesMismatch']);
    expect(codes(check.warnings)).toEqual(['contract.penaltyHigh']);
  });
});
