import common from '../en/common.json';
import company from '../en/company.json';
import contracts from '../en/contracts.json';
import customers from '../en/customers.json';
import deals from '../en/deals.json';
import navigation from '../en/navigation.json';
import papers from '../en/papers.json';
import problems from '../en/problems.json';
import products from '../en/products.json';
import proposals from '../en/proposals.json';
import quotes from '../en/quotes.json';
import start from '../en/start.json';
import transfer from '../en/transfer.json';
import type { Resources } from '../resources';

/** All English words; a test holds them equal to the Chinese, key for key. */
const words: Resources = {
  common,
  navigation,
  customers,
  products,
  deals,
  quotes,
  proposals,
  contracts,
  papers,
  company,
  transfer,
  problems,
  start,
};

export default words;
