import commonEn from './en/common.json';
import companyEn from './en/company.json';
import contractsEn from './en/contracts.json';
import customersEn from './en/customers.json';
import dealsEn from './en/deals.json';
import navigationEn from './en/navigation.json';
import papersEn from './en/papers.json';
import problemsEn from './en/problems.json';
import productsEn from './en/products.json';
import proposalsEn from './en/proposals.json';
import quotesEn from './en/quotes.json';
import startEn from './en/start.json';
import transferEn from './en/transfer.json';
import commonZh from './zh-CN/common.json';
import companyZh from './zh-CN/company.json';
import contractsZh from './zh-CN/contracts.json';
import customersZh from './zh-CN/customers.json';
import dealsZh from './zh-CN/deals.json';
import navigationZh from './zh-CN/navigation.json';
import papersZh from './zh-CN/papers.json';
import problemsZh from './zh-CN/problems.json';
import productsZh from './zh-CN/products.json';
import proposalsZh from './zh-CN/proposals.json';
import quotesZh from './zh-CN/quotes.json';
import startZh from './zh-CN/start.json';
import transferZh from './zh-CN/transfer.json';

const zh = {
  common: commonZh,
  navigation: navigationZh,
  customers: customersZh,
  products: productsZh,
  deals: dealsZh,
  quotes: quotesZh,
  proposals: proposalsZh,
  contracts: contractsZh,
  papers: papersZh,
  company: companyZh,
  transfer: transferZh,
  problems: problemsZh,
  start: startZh,
};

/** zh-CN is the typed source; a test holds English equal to it, key for key. */
export type Resources = typeof zh;

export const resources = {
  'zh-CN': zh,
  en: {
    common: commonEn,
    navigation: navigationEn,
    customers: customersEn,
    products: productsEn,
    deals: dealsEn,
    quotes: quotesEn,
    proposals: proposalsEn,
    contracts: contractsEn,
    papers: papersEn,
    company: companyEn,
    transfer: transferEn,
    problems: problemsEn,
    start: startEn,
  },
} satisfies Record<string, Resources>;
